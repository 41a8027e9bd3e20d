import { join } from 'node:path';
import { toDigestOf } from '../load/digest.ts';
import type { LoadedContent } from '../load/load-content.ts';
import type { Finding, Problem } from '../model/problem.ts';
import { getState } from '../model/publication.ts';
import { listPublicFiles } from './other-files.ts';

/**
 * What a build found that bodies do not change, kept with its output: a build with an equal `outline` has the same
 * pages, feeds, addresses and findings, and differs from it at most where a body is printed.
 */
export interface Receipt {
  readonly outline: string;
  /** What the rules over the catalogue found. */
  readonly findings: readonly Finding[];
  /** Addresses that would have been lost. */
  readonly lost: readonly Problem[];
  readonly pages: number;
  /** Each text by its file. */
  readonly texts: Readonly<Record<string, TextKeys>>;
}

export interface TextKeys {
  readonly bodyKey: string;
  /** Of the file's bytes. */
  readonly digest?: string;
}

/** Options that decide what is in the output. */
export interface OutputOptions {
  readonly drafts: boolean;
  readonly noSearch?: boolean;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
  readonly record?: boolean;
}

interface Sources {
  readonly root: string;
  readonly content: LoadedContent;
  /** What is public is public at this instant. */
  readonly now: number;
  /** The text of the register of addresses. */
  readonly register: string;
  readonly options: OutputOptions;
}

/** Changes with all that decides the output, bodies and the program excepted. Cost: linear in the files. */
export function toOutline({ root, content, now, register, options }: Sources): string | undefined {
  const { catalog, outline } = content;
  if (!catalog || outline === undefined) return undefined;
  const { drafts, noSearch, noCards, noBooks, record } = options;
  return toDigestOf([
    outline,
    register,
    catalog.articles.map((article) => getState(article, now)).join(' '),
    JSON.stringify([drafts, noSearch, noCards, noBooks, record].map(Boolean)),
    ...listPublicFiles(join(root, 'public')).flatMap(({ path, depends }) => [path, depends]),
  ]);
}

/** The texts of a folder as a receipt holds them. */
export function toTextKeys({ catalog }: LoadedContent): Readonly<Record<string, TextKeys>> {
  const texts = catalog ? [...catalog.articles, ...catalog.pages] : [];
  return Object.fromEntries(
    texts.map(({ file, bodyKey, digest }) => [
      file,
      digest === undefined ? { bodyKey } : { bodyKey, digest },
    ]),
  );
}
