import { toDigest } from '#engine/digest.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import type { Site } from '#model/site.ts';

/** The style of pages that no template makes: why an article went, where one is now. */
export function toPlainStyle({ accent: { light, dark } }: Site): FileEntry {
  const css = [
    ':root{color-scheme:light dark}',
    'body{max-width:33rem;margin:12vh auto;padding:0 1.125rem;font:1.125rem/1.6 Georgia,serif}',
    'h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}',
    `a{color:${light};color:light-dark(${light},${dark})}`,
    '',
  ].join('\n');
  return { path: `/assets/plain-${toDigest(css).slice(0, 8)}.css`, depends: css, render: () => css };
}
