import slugify from '@sindresorhus/slugify';
import { Prose, toCapital } from './prose.ts';
import { createRandom, createZipf, toSeed, type Random } from './random.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { FIRST_NAMES, LAST_NAMES, ORGANISATIONS } from './words.ts';

/** How much of a publication each kind is, in hundredths. */
const SHARES = [
  ['interview', 12],
  ['case-study', 10],
  ['essay', 55],
  ['excerpt', 8],
  ['event-report', 5],
  ['book-review', 6],
  ['guide', 4],
] as const;
type InventedKind = (typeof SHARES)[number][0];
/** Ten whole years, always past: nothing is scheduled. */
const FIRST_DAY = Date.UTC(2016, 0, 1);
const LAST_DAY = Date.UTC(2025, 11, 31);
const TAGS = 200;
const PEOPLE = 50;
const AUTHORS = 12;
const PARTS = 10;
/** One article in five is a part of a series. */
const SERIES_STEP = 5;
const PICTURE_SHARE = 0.18;

export interface PlannedArticle {
  readonly index: number;
  readonly slug: string;
  readonly kind: InventedKind;
  readonly title: string;
  readonly summary: string;
  /** `2016-03-05T09:17`, oldest first. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly interviewees: readonly string[];
  readonly organisations: readonly string[];
  readonly picture: 'svg' | 'png' | undefined;
  readonly entry: { readonly word: string; readonly idea: string } | undefined;
}

export interface PlannedSeries {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Slugs of written parts. */
  readonly parts: readonly string[];
  /** Titles of the parts to come. */
  readonly announced: readonly string[];
}

export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** Everything of a publication but its bodies, which are made one by one. */
export interface Plan {
  readonly seed: number;
  readonly vocabulary: Vocabulary;
  readonly articles: readonly PlannedArticle[];
  readonly series: readonly PlannedSeries[];
  readonly tags: readonly Named[];
  readonly people: readonly Named[];
  readonly organisations: readonly Named[];
}

export function createPlan(count: number, seed: number): Plan {
  const vocabulary = createVocabulary(seed);
  const context = {
    vocabulary,
    seed,
    count,
    tags: toTags(vocabulary, seed),
    people: toPeople(vocabulary, seed),
    organisations: toOrganisations(vocabulary, seed),
  };
  const drawTag = createZipf(context.tags);
  const articles = Array.from({ length: count }, (_, index) => toArticle(index, context, drawTag));
  const used = new Set(articles.flatMap((article) => article.tags));
  return {
    ...context,
    articles,
    tags: context.tags.filter(({ slug }) => used.has(slug)),
    series: toSeries(articles, context),
  };
}

interface Context {
  readonly vocabulary: Vocabulary;
  readonly seed: number;
  readonly count: number;
  readonly people: readonly Named[];
  readonly organisations: readonly Named[];
}

function toArticle(index: number, context: Context, drawTag: (random: Random) => Named): PlannedArticle {
  const random = createRandom(toSeed(context.seed, index));
  const prose = new Prose(random, context.vocabulary);
  const title = prose.title();
  const kind = toKind(random);
  const authors = [random.pick(context.people.slice(0, AUTHORS)).slug];
  const word = index % 8 === 0 ? context.vocabulary.nouns[index / 8]?.singular : undefined;
  return {
    index,
    slug: `${slugify(title).split('-').slice(0, 8).join('-')}-${index + 1}`,
    kind,
    title,
    summary: `${prose.sentence()} ${prose.sentence()}`.slice(0, 380),
    date: toDate(index, context.count, random),
    tags: [...new Set(Array.from({ length: 3 }, () => drawTag(random).slug))],
    authors,
    interviewees: kind === 'interview' ? [random.pick(context.people.slice(AUTHORS)).slug] : [],
    organisations: kind === 'case-study' ? [random.pick(context.organisations).slug] : [],
    picture: random.chance(PICTURE_SHARE) ? random.pick(['svg', 'png'] as const) : undefined,
    entry: word === undefined ? undefined : { word: toCapital(word), idea: prose.sentence() },
  };
}

function toKind(random: Random): InventedKind {
  let left = random.next() * 100;
  return SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'essay';
}

function toDate(index: number, count: number, random: Random): string {
  const day = (LAST_DAY - FIRST_DAY) / count;
  return new Date(FIRST_DAY + (index + random.next() * 0.9) * day).toISOString().slice(0, 16);
}

function toSeries(
  articles: readonly PlannedArticle[],
  { vocabulary, seed }: Context,
): readonly PlannedSeries[] {
  const parts = articles.filter(({ index }) => index % SERIES_STEP === SERIES_STEP - 1);
  return Array.from({ length: Math.ceil(parts.length / PARTS) }, (_, number) => {
    const prose = new Prose(createRandom(toSeed(seed, -1 - number)), vocabulary);
    const title = prose.title();
    const written = parts.slice(number * PARTS, (number + 1) * PARTS).map(({ slug }) => slug);
    const announced = Array.from({ length: PARTS - written.length }, () => prose.title());
    return {
      slug: `serie-${number + 1}`,
      title,
      summary: `${prose.sentence()} ${prose.sentence()}`,
      parts: written,
      announced,
    };
  });
}

function toTags({ nouns }: Vocabulary, seed: number): readonly Named[] {
  const prose = new Prose(createRandom(toSeed(seed, 1e6)), createVocabulary(seed));
  const unique = new Map(nouns.map(({ plural }) => [slugify(plural), plural]));
  return [...unique]
    .slice(0, TAGS)
    .map(([slug, name]) => ({ slug, name: toCapital(name), description: prose.sentence() }));
}

/** The editors first, then those who write, then those who only answer. */
function toPeople(vocabulary: Vocabulary, seed: number): readonly Named[] {
  const prose = new Prose(createRandom(toSeed(seed, 2e6)), vocabulary);
  const names = Array.from(
    { length: PEOPLE - 1 },
    (_, index) =>
      `${at(FIRST_NAMES, index)} ${at(LAST_NAMES, index * 2 + (index >= LAST_NAMES.length ? 1 : 0))}`,
  );
  return ['La rédaction', ...names].map((name) => ({
    slug: slugify(name),
    name,
    description: prose.sentence(),
  }));
}

function toOrganisations(vocabulary: Vocabulary, seed: number): readonly Named[] {
  const prose = new Prose(createRandom(toSeed(seed, 3e6)), vocabulary);
  return ORGANISATIONS.map((name) => ({ slug: slugify(name), name, description: prose.sentence() }));
}

function at(items: readonly string[], index: number): string {
  return items[index % items.length] ?? '';
}
