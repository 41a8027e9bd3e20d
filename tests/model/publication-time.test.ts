import { expect, it } from 'vitest';
import { siteSchema } from '#model/site.ts';
import { toArticleItem } from '#outputs/feeds/item.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

const at = (date: string, site: Readonly<Record<string, unknown>> = {}, now = '2030-01-01T00:00:00Z') =>
  createTinyPublication({
    site,
    articles: [
      { slug: 'a', data: { date } },
      { slug: 'b', data: { date: '2026-07-10T09:00', updated: '2026-07-10' } },
    ],
    now: Date.parse(now),
  }).publication;
const NOON = { publicationTime: '12:00' };
const toItems = (...given: Parameters<typeof at>) => {
  const publication = at(...given);
  return publication.articles.map((article) => toArticleItem(article, publication));
};

it.each([
  ['midnight, as ever', {}, '2026-07-10T00:00:00+02:00'],
  ['the hour of the publication', NOON, '2026-07-10T12:00:00+02:00'],
])('publishes an article dated by the day alone at %s', (_, site, expected) => {
  expect(toItems('2026-07-10', site).find(({ url }) => url.endsWith('/a/'))?.published).toBe(expected);
});

it('shows readers of the West the day that the article bears', () => {
  const [item] = toItems('2026-07-11', NOON);
  for (const timeZone of ['America/Montreal', 'America/Sao_Paulo', 'Europe/Paris'])
    expect(new Date(item?.published ?? '').toLocaleDateString('en-CA', { timeZone })).toBe('2026-07-11');
});

it('leaves the hour that an article has, and is updated the same day no earlier than it is published', () => {
  const [noon, nine] = toItems('2026-07-10', NOON);
  expect(noon?.url).toMatch(/\/a\/$/);
  expect(nine).toMatchObject({
    published: '2026-07-10T09:00:00+02:00',
    updated: '2026-07-10T09:00:00+02:00',
  });
});

it.each([
  ['2026-07-10T09:59:59Z', ['b']],
  ['2026-07-10T10:00:00Z', ['a', 'b']],
])('is scheduled and ordered by that instant: at %s', (now, expected) => {
  expect(at('2026-07-10', NOON, now).articles.map(({ slug }) => slug)).toEqual(expected);
});

it.each(['24:00', '9:00', 'midi'])('refuses %s', (publicationTime) => {
  const { error } = siteSchema.safeParse({ publicationTime });
  expect(error?.issues.filter(({ path }) => path[0] === 'publicationTime')).toMatchObject([
    { message: expect.stringContaining('12:00') },
  ]);
});
