import slugify from '@sindresorhus/slugify';
import anyAscii from 'any-ascii';

const FOREIGN = /(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*/gu;

interface SlugOptions {
  /** Whether « LinkedIn » is two words. */
  readonly decamelize?: boolean;
}

/** A name for files and addresses made of some words, in whichever script: « 第一章 » → `di-yi-zhang`; empty without a letter or a figure. */
export function toSlug(words: string, { decamelize = false }: SlugOptions = {}): string {
  const latin = words
    .replaceAll('’', "'")
    .replace(FOREIGN, (run) => (slugify(run) === '' ? spell(run) : run));
  return slugify(latin, { locale: 'fr', decamelize });
}

/** Each ideogram is a word. */
function spell(run: string): string {
  return run
    .replace(/\p{Script=Han}/gu, (letter) => ` ${anyAscii(letter)} `)
    .replace(/[^\0-\x7f]+/g, anyAscii);
}
