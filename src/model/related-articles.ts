import { compareNewest, type Article } from './catalog.ts';
import { onceForBoth } from './once.ts';
import { getFeatured, getOrganisations, type Publication, type Index } from './publication.ts';

/** How many neighbours in time are weighed for each shared tag, person or organisation. */
const NEIGHBOURS = 12;
const MOST = 3;
/** What an article in another language is worth beside one in the same. */
const FOREIGN = 0.25;

export type Reason =
  | { readonly kind: 'tag'; readonly slug: string }
  | { readonly kind: 'person'; readonly slug: string }
  | { readonly kind: 'organisation'; readonly slug: string };

export interface Related {
  readonly article: Article;
  /** The strongest thing both share. */
  readonly reason: Reason;
}

/**
 * At most three articles outside the article's own series that share people, organisations or tags with it; never
 * « the newest », seldom in another language, and never its translations. Rare things in common count more than frequent
 * ones. Cost for one article: its shared
 * things × NEIGHBOURS, whatever the size of the publication (a binary search finds the neighbours).
 */
export const getRelatedArticles = onceForBoth(findRelatedArticles);

function findRelatedArticles(article: Article, publication: Publication): readonly Related[] {
  const scores = new Map<Article, { score: number; reason: Reason; best: number }>();
  for (const { index, reason, weight } of getSharedThings(article, publication)) {
    const list = index.get(reason.slug) ?? [];
    const worth = weight / Math.log2(2 + list.length);
    for (const other of getNeighbours(list, article)) addScore(scores, other, reason, worth);
  }
  const series = publication.memberships.get(article.slug)?.series;
  const translations = new Set(Object.values(article.data.translations ?? {}));
  const weigh = (other: Article, { score }: { score: number }): number =>
    (other.data.lang ?? publication.site.language) === (article.data.lang ?? publication.site.language)
      ? score
      : score * FOREIGN;
  return [...scores]
    .filter(([other]) => !translations.has(other.slug))
    .filter(([other]) => !series || publication.memberships.get(other.slug)?.series !== series)
    .sort(([a, x], [b, y]) => weigh(b, y) - weigh(a, x) || compareNewest(a, b))
    .slice(0, MOST)
    .map(([other, { reason }]) => ({ article: other, reason }));
}

interface SharedThing {
  readonly index: Index;
  readonly reason: Reason;
  readonly weight: number;
}

function getSharedThings(article: Article, publication: Publication): readonly SharedThing[] {
  return [
    ...getFeatured(article).map((slug) => thing(publication.byFeatured, { kind: 'person', slug }, 4)),
    ...getOrganisations(article).map((slug) =>
      thing(publication.byOrganisation, { kind: 'organisation', slug }, 3),
    ),
    ...article.data.tags.map((slug) => thing(publication.byTag, { kind: 'tag', slug }, 2)),
  ];
}

function thing(index: Index, reason: Reason, weight: number): SharedThing {
  return { index, reason, weight };
}

function getNeighbours(list: readonly Article[], article: Article): readonly Article[] {
  const place = findPlace(list, article.publishedAt);
  const start = Math.max(0, place - NEIGHBOURS / 2);
  return list.slice(start, start + NEIGHBOURS + 1).filter((other) => other !== article);
}

/** Index of the first article not newer than `publishedAt` in a list sorted newest first. */
function findPlace(list: readonly Article[], publishedAt: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.publishedAt ?? 0) > publishedAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addScore(
  scores: Map<Article, { score: number; reason: Reason; best: number }>,
  other: Article,
  reason: Reason,
  worth: number,
): void {
  const known = scores.get(other);
  if (!known) scores.set(other, { score: worth, reason, best: worth });
  else {
    known.score += worth;
    if (worth > known.best) Object.assign(known, { reason, best: worth });
  }
}
