import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { describe, expect, it } from 'vitest';
import { openFeeds } from './built-feeds.ts';
import { toLetters } from './markdown-source.ts';
import { findAll, getValue, hasClass, isServed, parseHtml, readPages, toTextOf } from './pages.ts';
import { PUBLICATIONS } from './publications.ts';

/** Elements and addresses that a feed reader would not show as a page does. */
const FORBIDDEN = /^(?:script|style|iframe|form|button|svg|canvas|object|embed)$/;
/** What a reader shows or follows. */
const SHOWN = [
  ['a', 'href'],
  ['img', 'src'],
  ['img', 'alt'],
  ['td', 'align'],
] as const;
const ADDRESSES = ['href', 'src', 'poster', 'cite'] as const;

describe.each(PUBLICATIONS)('the items of the feeds of the publication « $name »', (publication) => {
  const { scopes, readScope } = openFeeds(publication);

  it('have whole addresses only, that lead somewhere, and no script, style or class', async () => {
    const faults = new Set<string>();
    for (const scope of scopes)
      for (const { url = '', html = '' } of Object.values(await readScope(scope)).at(-1) ?? [])
        for (const fault of checkItem(html, url, publication)) faults.add(`${url}: ${fault}`);
    expect([...faults]).toEqual([]);
  });

  it('lose nothing that is seen, nor a link or a picture, to the sanitiser that readers resemble', async () => {
    const faults = new Set<string>();
    let items = 0;
    for (const scope of scopes)
      for (const { url = '', html = '' } of Object.values(await readScope(scope)).at(-1) ?? []) {
        const before = parseHtml(html, true);
        const after = sanitize(before, defaultSchema);
        items += 1;
        if (toTextOf(after) !== toTextOf(before)) faults.add(`${url}: text`);
        for (const [name, key] of SHOWN)
          if (listValues(after, name, key) !== listValues(before, name, key))
            faults.add(`${url}: ${name} ${key}`);
      }
    expect([...faults]).toEqual([]);
    expect(items).toBeGreaterThan(20);
  });

  it('carry the whole text of each article', async () => {
    const prose = new Map(
      readPages(publication).map((page) => [`${publication.url}${page.path}`, toProse(page.tree)]),
    );
    const items = (
      await Promise.all(scopes.filter((scope) => scope !== '/corrections/').map(readScope))
    ).flatMap((formats) => Object.values(formats).at(-1) ?? []);
    expect(items.length).toBeGreaterThan(20);
    for (const { url = '', html = '' } of items)
      expect(toLetters(toTextOf(parseHtml(html, true), isNoteCall)), url).toContain(
        prose.get(url) ?? 'page absente',
      );
  });
});

/** What a feed reader could not show, or would lead nowhere, in one item. */
function checkItem(html: string, url: string, publication: (typeof PUBLICATIONS)[number]): readonly string[] {
  const tree = parseHtml(html, true);
  const all = findAll(tree, () => true);
  const forbidden = all
    .filter(
      (one) =>
        FORBIDDEN.test(one.tagName) ||
        Object.keys(one.properties).some((name) =>
          /^(?:style|className|loading|decoding|data|on[A-Z]|role|aria)/.test(name),
        ),
    )
    .map((one) => `<${one.tagName}>`);
  const addresses = all
    .flatMap((one) => [
      ...ADDRESSES.map((name) => getValue(one, name)),
      ...getValue(one, 'srcSet')
        .split(',')
        .map((part) => part.trim().split(' ')[0] ?? ''),
    ])
    .filter((address) => address !== '');
  return [...forbidden, ...addresses.filter((address) => !leads(address, url, publication))];
}

function leads(address: string, url: string, publication: (typeof PUBLICATIONS)[number]): boolean {
  const [page = '', fragment = ''] = address.split('#');
  if (page === url && fragment !== '')
    return readFileSync(join(publication.outDir, new URL(url).pathname, 'index.html'), 'utf8').includes(
      ` id="${fragment}"`,
    );
  if (/^(?:mailto|tel):/.test(address)) return true;
  return (
    /^https?:\/\/[^/]/.test(address) &&
    (!address.startsWith(`${publication.url}/`) ||
      isServed(publication, address.slice(publication.url.length)))
  );
}

function listValues(tree: Parameters<typeof findAll>[0], name: string, key: string): string {
  return findAll(tree, (one) => one.tagName === name)
    .map((one) => getValue(one, key))
    .join('\n');
}

function toProse(tree: ReturnType<typeof parseHtml>): string {
  return toLetters(
    findAll(tree, (one) => hasClass(one, 'prose'))
      .map((one) => toTextOf(one, (inner) => isNoteCall(inner) || hasClass(inner, 'popup')))
      .join(''),
  );
}

/** The numbers that call notes, on a page and in an item, where classes are gone. */
function isNoteCall(element: Parameters<typeof getValue>[0]): boolean {
  return (
    element.tagName === 'sup' &&
    element.children.some((child) => child.type === 'element' && child.tagName === 'a')
  );
}
