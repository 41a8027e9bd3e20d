import { getKindWords, KINDS } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';
import type { Named, Plan, PlannedArticle } from './plan.ts';

const FRENCH = getLocale('fr');
/** The kinds, as terms that other tools make lists of. */
export const KIND_TERMS: readonly Named[] = KINDS.map((kind) => {
  const { address, plural, description } = getKindWords(kind, FRENCH);
  return { slug: address, name: plural, description };
});

/** As many combinations of a theme or a person with a kind as this project makes feeds of. */
const COMBINATIONS = 100;
/** Articles in a document of the history of the feed. */
const VOLUME = 20;

/** Where an article stands in lists that this project finds by itself and other tools are told in the front matter. */
export interface Shelf {
  readonly series?: string;
  /** From 1. */
  readonly part?: number;
  readonly combinations: readonly string[];
  readonly volume: string;
  /** Those who sign and those who answer. */
  readonly people: readonly string[];
}

/** The shelf of each article, by its slug. Cost: linear in articles, their tags and people. */
export function toShelves({ articles, series }: Plan): ReadonlyMap<string, Shelf> {
  const parts = new Map(
    series.flatMap(({ slug, parts: slugs }) =>
      slugs.map((part, index) => [part, { series: slug, part: index + 1 }]),
    ),
  );
  const kept = new Set([...listKept(articles, (article) => article.tags), ...listKept(articles, toPeople)]);
  const toCombinations = (article: PlannedArticle): readonly string[] =>
    [...article.tags, ...toPeople(article)]
      .map((key) => toName(key, article))
      .filter((name) => kept.has(name));
  return new Map(
    articles.map((article) => [
      article.slug,
      {
        ...parts.get(article.slug),
        combinations: toCombinations(article),
        volume: String(Math.floor(article.index / VOLUME) + 1),
        people: toPeople(article),
      },
    ]),
  );
}

function toPeople({ authors, interviewees }: PlannedArticle): readonly string[] {
  return [...new Set([...authors, ...interviewees])];
}

/** The first that have two articles. */
function listKept(
  articles: readonly PlannedArticle[],
  toKeys: (article: PlannedArticle) => readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  const kept: string[] = [];
  for (const article of articles)
    for (const name of toKeys(article).map((key) => toName(key, article))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (counts.get(name) === 2) kept.push(name);
    }
  return kept.slice(0, COMBINATIONS);
}

function toName(key: string, { kind }: PlannedArticle): string {
  return `${key}-${getKindWords(kind, FRENCH).address}`;
}
