import type { LegacyItem } from '#import/legacy.ts';
import type { SourceFile } from '#import/source-file.ts';

export const PERMALINK = /\/archive\/\d{4}\/\d{2}\/\d{2}\/[^/?#]+\.html/;

/** How whole a text is where it was found: on its own page, in a list, in a feed. */
export type Found = LegacyItem & { readonly rank: number };

/** The path of a permalink: the same text has the same one wherever it is seen. */
export function toId(address: string): string {
  return PERMALINK.exec(address)?.[0] ?? address;
}

/** `2009/03/14`, which a permalink tells; '' where it is none. */
export function toDay(address: string): string {
  return PERMALINK.exec(address)?.[0].slice('/archive/'.length, '/archive/2009/03/14'.length) ?? '';
}

export function toAddress(file: SourceFile): string {
  return PERMALINK.exec(`/${file.path}`)?.[0] ?? `/${file.path}`;
}
