import { expect, describe, it } from 'vitest';
import { getOwnLocale } from '#locales/get-locale.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { toBookView } from '#outputs/epub/book-view.ts';
import { drawPackage } from '#outputs/epub/package-document.ts';
import { toHostFiles } from '#publish/hosts/host-files.ts';
import { toPolicyFiles } from '#publish/hosts/policy-files.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

const POLICY = 'https://idees.example/fouille/';

/** Every text in which a publication tells what programs may do, by its name. */
async function readChoice(
  site: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, string>>> {
  const { publication } = createTinyPublication({
    site,
    series: { suite: { title: 'Suite', summary: 'Une suite.', plan: ['article-0'] } },
  });
  const files = [...toPolicyFiles(publication), ...toHostFiles([], publication)];
  const texts = await Promise.all(
    files.map(async ({ path, render }) => [path, String(await render())] as const),
  );
  const [series] = publication.catalog.series;
  if (!series) throw new Error('No series');
  const view = toBookView(series, publication);
  const cover = { name: 'c.png', type: 'image/png', bytes: new Uint8Array() };
  const book = { ...view, locale: getOwnLocale(view) };
  return {
    ...Object.fromEntries(texts),
    page: JSON.stringify(toSiteView(publication).mining ?? ''),
    book: drawPackage({ book, pages: [], pictures: [], cover, fonts: [] }),
  };
}

describe('what the owner chooses of text and data mining', () => {
  it('is told alike by robots.txt, its own file, headers of each host, pages and books', async () => {
    const told = await readChoice({ mining: 'reserved', miningPolicy: POLICY });
    expect(told['/robots.txt']).toMatch(
      /User-agent: GPTBot\n(?:User-agent: .*\n)*Disallow: \/\n\nUser-agent: \*\nAllow: \//,
    );
    expect(JSON.parse(told['/.well-known/tdmrep.json'] ?? '')).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': POLICY },
    ]);
    for (const host of ['/_hosting/nginx.conf', '/.htaccess', '/_hosting/Caddyfile', '/_headers']) {
      expect(told[host], host).toMatch(/tdm-reservation:? "?1/);
      expect(told[host], host).toContain(POLICY);
    }
    expect(JSON.parse(told['page'] ?? '')).toEqual({ reservation: '1', policy: POLICY });
    expect(told['book']).toContain(' prefix="tdm: http://www.w3.org/ns/tdmrep#"');
    expect(told['book']).toContain('<meta property="tdm:reservation">1</meta>');
    expect(told['book']).toContain(`<meta property="tdm:policy">${POLICY}</meta>`);
  });

  it('may be that all is allowed', async () => {
    const told = await readChoice({ mining: 'allowed' });
    expect(told['/robots.txt']).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: \S+\n$/);
    expect(told['/_headers']).toContain('  tdm-reservation: 0\n');
    expect(told['book']).toContain('<meta property="tdm:reservation">0</meta>');
  });

  it('is told nowhere where nothing is chosen', async () => {
    expect(Object.entries(await readChoice({})).filter(([, text]) => text.includes('tdm'))).toEqual([]);
  });

  it('is refused where a header could not carry it', () => {
    for (const miningPolicy of ['https://a.example/"x', 'https://a.example/$host', 'https://a.example/{x}'])
      expect(() => createTinyPublication({ site: { mining: 'reserved', miningPolicy } })).toThrow();
  });
});

describe('security.txt', () => {
  it('tells whom to write to, and until when it holds', async () => {
    const security = { contact: 'securite@idees.example', expires: '2027-06-30', policy: POLICY };
    expect((await readChoice({ security }))['/.well-known/security.txt']).toBe(
      `Contact: mailto:securite@idees.example\nExpires: 2027-06-30T00:00:00+02:00\nPreferred-Languages: fr\nCanonical: https://idees.example/.well-known/security.txt\nPolicy: ${POLICY}\n`,
    );
    expect(await readChoice({})).not.toHaveProperty(['/.well-known/security.txt']);
  });
});
