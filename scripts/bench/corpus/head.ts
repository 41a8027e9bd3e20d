import type { Plan, PlannedArticle } from './plan.ts';
import { Prose, toCapital } from './prose.ts';
import { createRandom, toSeed, type Random } from './random.ts';
import { CITIES, LAST_NAMES, SECTORS } from './words.ts';

const HEADS = 0x4ead;
export const SITE_URL = 'https://banc.example';

interface Drawing {
  readonly random: Random;
  readonly prose: Prose;
  readonly day: string;
}

/** Front matter of an article as this project has it. */
export function createHead(article: PlannedArticle, plan: Plan): Readonly<Record<string, unknown>> {
  const random = createRandom(toSeed(plan.seed ^ HEADS, article.index));
  const drawing: Drawing = {
    random,
    prose: new Prose(random, plan.vocabulary),
    day: article.date.slice(0, 10),
  };
  return {
    kind: article.kind,
    title: article.title,
    summary: article.summary,
    date: article.date,
    authors: article.authors,
    tags: article.tags,
    entry: article.entry,
    ...toKindFields(article, drawing),
    guid: `tag:${new URL(SITE_URL).hostname},${article.date.slice(0, 4)}:${article.slug}`,
  };
}

function toKindFields(article: PlannedArticle, drawing: Drawing): object {
  const { prose, random, day } = drawing;
  switch (article.kind) {
    case 'interview':
      return { interviewees: article.interviewees, interviewer: 'la-redaction' };
    case 'case-study':
      return toCase(article, drawing);
    case 'excerpt':
      return { source: toSource(drawing) };
    case 'event-report':
      return {
        event: { name: prose.title(), start: day, place: random.pick(CITIES), organiser: prose.title() },
      };
    case 'book-review':
      return {
        book: {
          title: prose.title(),
          authors: [random.pick(LAST_NAMES)],
          publisher: random.pick(LAST_NAMES),
          year: random.between(1990, 2015),
        },
      };
    case 'essay':
      return random.chance(0.3) ? { sources: [toSource(drawing), toSource(drawing)] } : {};
    case 'guide':
      return {};
    default:
      return article.kind satisfies never;
  }
}

function toCase(article: PlannedArticle, drawing: Drawing): object {
  const { prose, random, day } = drawing;
  const sources = [toSource(drawing), toSource(drawing)];
  const source = sources[0]?.title;
  const year = Number(day.slice(0, 4));
  return {
    organisations: article.organisations,
    sector: random.pick(SECTORS),
    facts: Array.from({ length: random.between(2, 5) }, (_, month) => ({
      date: `${year - 1}-0${month + 1}-1${random.between(0, 9)}`,
      text: prose.sentence(),
      source,
    })),
    figures: Array.from({ length: random.between(1, 3) }, () => ({
      value: random.between(2, 90_000),
      unit: 'vues',
      label: prose.words(),
      source,
    })),
    verdict: { text: prose.paragraph(35), by: 'la-redaction', date: day },
    sources,
  };
}

function toSource({
  prose,
  random,
  day,
}: Drawing): { readonly title: string } & Readonly<Record<string, string>> {
  const title = prose.title();
  return {
    title,
    author: toCapital(random.pick(LAST_NAMES)),
    publication: prose.title(),
    url: `https://exemple.org/${random.between(1, 1e6)}`,
    date: String(Number(day.slice(0, 4)) - 1),
  };
}
