import { describe, expect, it } from 'vitest';
import { KINDS } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';
import { createPaths, listReserved, toAbsolute } from '#model/paths.ts';

const locale = getLocale('fr');
const paths = createPaths(locale);
const reserved = listReserved({ language: 'fr' });

/** Arguments of the functions that take other things than two names. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  kind: ['essay'],
  tagAndKind: ['un-theme', 'essay'],
  personAndKind: ['un-nom', 'essay'],
  feedGroup: ['tag'],
  feedPreview: ['/essais/'],
  schema: ['article.json'],
};

/** Every address but those of the owner's own pages and of the pages of a list. */
const ALL = Object.entries(paths)
  .filter(([name]) => name !== 'page' && name !== 'listPage')
  .map(([name, path]) =>
    typeof path === 'string'
      ? path
      : String(Reflect.apply(path, undefined, ARGUMENTS[name] ?? ['articles', 'un-nom'])),
  );

describe('addresses', () => {
  it.each([
    [paths.article('un-nom'), '/articles/un-nom/'],
    [paths.kind('case-study'), '/etudes-de-cas/'],
    [paths.wholeSeries('suite'), '/series/suite/integrale/'],
    [paths.epub('suite'), '/series/suite/suite.epub'],
    [paths.archiveYear('2026'), '/archives/2026/'],
    [paths.archiveMonth('2026-10'), '/archives/2026/10/'],
    [paths.short('s1'), '/s/s1/'],
    [paths.listPage('/essais/', 1), '/essais/'],
    [paths.listPage('/essais/', 3), '/essais/page/3/'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });

  it('are lower case, and end with a slash unless they are files', () => {
    expect(ALL.filter((path) => !/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z0-9]+)?$/.test(path))).toEqual([]);
    expect(ALL.length).toBeGreaterThan(20);
  });

  it('begin with a part that no page of the owner may take', () => {
    const first = ALL.map((path) => path.split('/')[1] ?? '').filter(
      (part) => part !== '' && !part.includes('.'),
    );
    expect(first.filter((part) => !reserved.has(part))).toEqual([]);
  });

  it('are one for each kind of article', () => {
    expect(new Set(KINDS.map((kind) => paths.kind(kind))).size).toBe(KINDS.length);
  });

  it.each([
    ['/articles/a/', 'https://exemple.fr', 'https://exemple.fr/articles/a/'],
    ['/articles/a/#b', 'https://exemple.fr/', 'https://exemple.fr/articles/a/#b'],
    ['/', 'https://exemple.fr:8080', 'https://exemple.fr:8080/'],
  ])('%s of %s is %s', (path, site, expected) => {
    expect(toAbsolute(path, site)).toBe(expected);
  });
});
