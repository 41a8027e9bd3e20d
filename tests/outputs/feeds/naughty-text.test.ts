import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFeedPaths } from '#outputs/feeds/formats.ts';
import { toLegalLine } from '#html/legal-text.ts';
import { EXHAUSTIVE } from '../../exhaustive.ts';
import { ANYTHING } from './any-text.ts';
import { readTitles } from './naughty-feeds.ts';
import { listNaughtyStrings } from './naughty-strings.ts';
import { readEveryWay, renderFeeds } from './read-feeds.ts';
import { createTinyPublication, type TinyPublication } from './tiny-publication.ts';

/** One text in this many is looked at in the feeds of its theme, its series and its author too. */
const EACH = 8;
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const NAUGHTY: readonly (readonly [string, string])[] = [
  ['control characters', 'a\u0000b\u0001c\u0008d\u000Be\u001Ff\u007Fg\u0085h\u009Fi'],
  ['nothing but a control character', '\u0007'],
  ['lone surrogates', 'a\uD800b\uDFFFc'],
  ['noncharacters', 'a\uFFFEb\uFFFFc\uFEFFd'],
  ['the end of a CDATA section', 'a]]>b<![CDATA[c'],
  ['a comment', '<!-- a -- b -->'],
  ['a document type', '<!DOCTYPE x [<!ENTITY y "z">]>&y;'],
  ['emoji', '👩‍👩‍👧‍👦 🇫🇷 🏴‍☠️ ✈️'],
  ['right-to-left text', 'שלום עולם \u202Eabc\u202C مرحبا'],
  ['HTML', '<b>gras</b> <script>alert("1")</script> <img src=x onerror=alert(1)>'],
  ['references', '&amp; &lt; &eacute; &#8; &#x1F; &inconnu; & &;'],
  ['quotes', `"'« »‘’“”`],
  ['what looks like a number', '1.0'],
  ['what looks like another number', '0x1F'],
  ['dollars, which replacements read', "$& $1 $$ $` $'"],
  ['names of properties', '__proto__'],
  ['line breaks', 'a\r\nb\rc\nd\te\u2028f'],
  ['combining marks', `Z${'\u0300'.repeat(200)}algo`],
  ['many characters', `${'é<&>"\u0001'.repeat(EXHAUSTIVE ? 17_000 : 4000)}fin`],
];

/** The text in every field that an author or an owner writes. */
function createNaughty(text: string): TinyPublication {
  const evil = `x${text}`;
  return createTinyPublication({
    site: { title: evil, description: evil, publisher: { name: evil, email: 'a@b.example' } },
    people: { emma: { name: text, description: evil } },
    organisations: { o: { name: evil, description: evil, sameAs: [], sources: [] } },
    series: { s: { title: evil, summary: evil, plan: ['le-cas'] } },
    articles: [
      {
        slug: 'le-cas',
        source: text,
        data: {
          kind: 'case-study',
          title: evil,
          summary: evil,
          tags: ['buzz'],
          guid: evil,
          disclosure: evil,
          entry: { word: evil, idea: evil },
          firstPublished: { title: evil, date: '2010' },
          organisations: ['o'],
          sector: evil,
          verdict: { text: evil, by: 'emma', date: '2026-01-01' },
          facts: [{ date: '2010', text: evil, source: evil }],
          figures: [{ value: 1, unit: evil, label: evil }],
          sources: [{ title: evil, author: evil, publication: evil }],
          corrections: [{ date: '2026-01-01', text: evil }],
          cover: { src: 'a.png', alt: evil, credit: evil },
        },
        picture: { src: '/a.png', width: 1, height: 1 },
      },
    ],
  });
}

async function checkFeeds(text: string, scopes: readonly string[]): Promise<void> {
  const paths = scopes.flatMap(listFeedPaths);
  const files = await renderFeeds(createNaughty(text), [...paths, '/flux/abonnements.opml']);
  expect(files.size).toBe(paths.length + 1);
  for (const [path, content] of files) expect(ILLEGAL.test(content), path).toBe(false);
  for (const scope of scopes) {
    const [[, first] = ['', []], ...others] = Object.entries(await readEveryWay(files, scope));
    expect(first).toHaveLength(1);
    const line = toLegalLine(`x${text}`);
    if (scope === '/') expect([first[0]?.id, first[0]?.title]).toEqual([line, line]);
    for (const [parser, items] of others) {
      expect(
        items.map((item) => item.title),
        `${parser} ${scope}`,
      ).toEqual(first.map((item) => item.title));
      expect(
        items.map((item) => item.html?.trim()),
        `${parser} ${scope}`,
      ).toEqual(first.map((item) => item.html?.trim()));
    }
  }
}

describe('feeds made of any text', () => {
  it.each(NAUGHTY)('are well-formed and say the same everywhere: %s', async (_, text) => {
    await checkFeeds(
      text,
      text.length > 10_000
        ? ['/']
        : ['/', '/corrections/', '/series/s/', '/personnes/emma/', '/organisations/o/', '/themes/buzz/'],
    );
  });

  it('say the same titles everywhere: more than 515 texts in each of eight fields', async () => {
    const texts = listNaughtyStrings().map((text) => (text.trim() === '' ? `x${text}` : text));
    expect(texts.length).toBeGreaterThan(515);
    for (let start = 0; start < texts.length; start += 250)
      await checkTitles(texts.slice(start, start + 250), EXHAUSTIVE ? undefined : MAIN);
    await checkTitles(texts.filter((_, index) => index % EACH === 0));
  });

  it('are well-formed and say the same titles everywhere: a thousand texts of any Unicode, or ten thousand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ANYTHING, { minLength: 250, maxLength: 250 }), (texts) =>
        checkTitles(texts, MAIN),
      ),
      {
        numRuns: EXHAUSTIVE ? 40 : 4,
        endOnFailure: true,
      },
    );
  });

  it('are well-formed and say the same everywhere: any Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(ANYTHING, (text) => checkFeeds(text, ['/'])),
      { numRuns: EXHAUSTIVE ? 1000 : 100 },
    );
  });
});

/** The feeds that hold every text; the list of subscriptions names every series, theme and person. */
const MAIN = ['/rss.xml', '/atom.xml', '/feed.json', '/archives/flux/1.xml', '/flux/abonnements.opml'];

async function checkTitles(texts: readonly string[], only?: readonly string[]): Promise<void> {
  const titles = texts.map((text) => toLegalLine(text) || 'Sans titre');
  for (const [parser, read] of Object.entries(await readTitles(texts, only)))
    expect(read, parser).toEqual(titles);
}
