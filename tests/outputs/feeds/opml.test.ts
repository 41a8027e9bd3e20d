import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { renderFeeds } from './read-feeds.ts';
import { createTinyPublication } from './tiny-publication.ts';

it('lists every feed of the publication, by group', async () => {
  const files = await renderFeeds(
    createTinyPublication({ site: { title: 'R & D "x"' }, articles: [{ data: { tags: ['buzz'] } }] }),
  );
  const opml = parseOpml(files.get('/flux/abonnements.opml') ?? '');
  expect(opml.head?.title).toBe('Abonnements à R & D "x"');
  const outlines = (opml.body?.outlines ?? []).flatMap((group) => group.outlines ?? []);
  expect(outlines.map(({ text, type, xmlUrl, htmlUrl }) => [text, type, xmlUrl, htmlUrl])).toEqual([
    ['R & D "x" —\u00a0Tous les articles', 'rss', 'https://idees.example/rss.xml', 'https://idees.example/'],
    [
      'R & D "x" —\u00a0Essais',
      'rss',
      'https://idees.example/essais/rss.xml',
      'https://idees.example/essais/',
    ],
    [
      'R & D "x" —\u00a0buzz',
      'rss',
      'https://idees.example/themes/buzz/rss.xml',
      'https://idees.example/themes/buzz/',
    ],
    [
      'R & D "x" —\u00a0emma bovary',
      'rss',
      'https://idees.example/personnes/emma/rss.xml',
      'https://idees.example/personnes/emma/',
    ],
  ]);
  expect(outlines.every((outline) => files.has(new URL(outline.xmlUrl ?? '').pathname))).toBe(true);
});
