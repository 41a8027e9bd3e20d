import { describe, expect, it } from 'vitest';
import { getPaths } from '#model/paths.ts';
import { FEED_FORMATS } from '#outputs/feeds/formats.ts';
import { AddressPattern } from '#routes/address-pattern.ts';
import { findAddress, listOwnAddresses } from '#routes/address-table.ts';
import { listAddresses } from '#routes/addresses.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

const paths = getPaths({ language: 'fr' });

function findParent(address: string): string | undefined {
  const found = findAddress(address, paths);
  return found?.row.parent?.fill(found.parts) ?? found?.row.whenEmpty;
}

describe('what stands for an address that goes', () => {
  it.each([
    ['/themes/buzz/page/12/', '/themes/buzz/'],
    ['/themes/buzz/', '/themes/'],
    ['/langues/pt-br/', '/archives/'],
    ['/themes/buzz/entretiens/', '/themes/buzz/'],
    ['/themes/buzz/atom.xml', '/themes/buzz/'],
    ['/themes/buzz/entretiens/feed.json', '/themes/buzz/entretiens/'],
    ['/rss.xml', '/'],
    ['/essais/', '/archives/'],
    ['/verdicts/', '/archives/'],
    ['/idees/livret/', '/idees/'],
    ['/archives/2026/10/', '/archives/2026/'],
    ['/archives/2026/', '/archives/'],
    ['/archives/flux/3.xml', '/atom.xml'],
    ['/series/suite/', '/series/'],
    ['/series/suite/suite.epub', '/series/suite/'],
    ['/series/suite/integrale/', '/series/suite/'],
    ['/series/suite/depuis-le-debut/', '/series/suite/'],
    ['/personnes/emma/guides/', '/personnes/emma/'],
    ['/personnes/emma/', undefined],
    ['/articles/un/', undefined],
    ['/series/suite/autre.epub', undefined],
    ['/archives/vingt/', undefined],
    ['/x.pdf', undefined],
  ])('%s: %s', (address, parent) => {
    expect(findParent(address)).toBe(parent);
  });
});

describe('the addresses of one thing', () => {
  it('are its page, its feeds in every format, what they look like, and its own files', () => {
    const own = listOwnAddresses({ sort: 'series', slug: 'suite' }, paths);
    const scopes = ['/series/suite/', '/series/suite/depuis-le-debut/'];
    expect(own.toSorted()).toEqual(
      [
        '/series/suite/',
        '/series/suite/integrale/',
        '/series/suite/suite.epub',
        ...scopes.map((scope) => `/flux${scope}`),
        ...scopes.flatMap((scope) => FEED_FORMATS.map(({ file }) => `${scope}${file}`)),
      ].toSorted(),
    );
  });

  it('are those of one kind of articles only', () => {
    expect(listOwnAddresses({ sort: 'kind', slug: 'essay' }, paths)).toContain('/essais/rss.xml');
    expect(listOwnAddresses({ sort: 'kind', slug: 'essay' }, paths)).not.toContain('/guides/');
  });
});

describe('every address of a publication', () => {
  const { publication } = createTinyPublication({
    articles: [
      { data: { tags: ['buzz'] } },
      { data: { tags: ['buzz'] } },
      { data: { kind: 'guide', tags: ['buzz'] } },
    ],
  });
  const all = listAddresses(publication);

  it('is there once, and is of a known shape', () => {
    expect(all).toEqual([...new Set(all)]);
    expect(all).toEqual(
      expect.arrayContaining(['/', '/rss.xml', '/archives/flux/1.xml', '/flux/abonnements.opml']),
    );
    expect(all).toContain('/themes/buzz/essais/feed.json');
    const files = ['/flux/abonnements.opml'];
    expect(all.filter((address) => !findAddress(address, paths) && !files.includes(address))).toEqual([]);
  });
});

describe('a pattern', () => {
  it.each([
    ['/series/{slug}/{slug}.epub', { slug: 'a' }, '/series/a/a.epub'],
    ['/archives/{year}/{month}/', { year: '2026', month: '10' }, '/archives/2026/10/'],
    ['{list}page/{n}/', { list: '/themes/a/', n: '2' }, '/themes/a/page/2/'],
    ['/flux{scope}', { scope: '/themes/a/' }, '/flux/themes/a/'],
    ['{scope}rss.xml', { scope: '/' }, '/rss.xml'],
  ])('%s makes and recognises the same address', (text, parts, address) => {
    const pattern = new AddressPattern(text);
    expect(pattern.fill(parts)).toBe(address);
    expect(pattern.match(address)).toEqual(parts);
  });

  it('does not recognise what only resembles it', () => {
    expect(new AddressPattern('/series/{slug}/{slug}.epub').match('/series/a/b.epub')).toBeUndefined();
    expect(new AddressPattern('{scope}rss.xml').match('/a-rss.xml')).toBeUndefined();
    expect(new AddressPattern('{scope}rss.xml').match('/rssaxml')).toBeUndefined();
    expect(new AddressPattern('/s/{slug}/').match('/s/a/b/')).toBeUndefined();
  });
});
