import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getLocale, LANGUAGES } from '#locales/get-locale.ts';
import { getKind, KINDS } from '#kinds/kinds.ts';
import { ROOT } from '../run-folder.ts';

/** What speaks to readers, but for the data of the search engine: each language has its words in the locale. */
const SPEAKING = [
  'src/components/**',
  'src/templates/**',
  'src/client/**',
  'src/outputs/**',
  'src/routes/**',
];
const OWN_DATA =
  /^src\/outputs\/search\/(?:languages\/..|normalise|query|excerpt)\.ts$|^src\/outputs\/cards\/card-fonts\.ts$/;
/** Letters and marks of French, and a space before a colon in words. */
const FRENCH = /[àâäçèéêëîïôöùûüœæ«»]|[\u00a0\u202f]|[a-z]\} : [`{<]/i;

function listLines(file: string): readonly string[] {
  const code = readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(?<!:)\/\/.*$/gm, '')
    // What programmers are told.
    .replace(/new Error\(.*?\)/gs, '');
  return code
    .split('\n')
    .flatMap((line, index) => (FRENCH.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
}

/** Names of addresses that stand first. */
const FIRST_PARTS = [
  ...(['articles', 'series', 'tags', 'people', 'organisations', 'ideas'] as const),
  ...(['questions', 'corrections', 'verdicts', 'archive', 'search', 'feeds'] as const),
];

describe('the language of readers', () => {
  it('is that of the locale alone, wherever words are shown', () => {
    const files = globSync(SPEAKING, { cwd: ROOT }).filter((file) => /\.(?:ts|astro)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !OWN_DATA.test(file)).flatMap(listLines)).toEqual([]);
  });

  it('has no French in English', () => {
    const english = JSON.stringify([getLocale('en'), KINDS.map((kind) => getKind(kind).words.en)]);
    expect(english.length).toBeGreaterThan(5_000);
    expect(english).not.toMatch(/[àâäçèéêëîïôöùûüœæ«»]|\\u202f|\b(?:les|une|des|dans|pour|avec|sur)\b/i);
  });

  it('has for each address a name of its own', () => {
    for (const code of LANGUAGES) {
      const { addresses } = getLocale(code);
      const names = [
        ...FIRST_PARTS.map((name) => addresses[name]),
        ...KINDS.map((kind) => new Map(Object.entries(getKind(kind).words)).get(code)?.address ?? ''),
      ];
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
    }
  });
});
