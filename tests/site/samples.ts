import { isWhole, readPages, type Page } from './pages.ts';
import type { Publication } from './publications.ts';

/** A page of each template, and an article of each kind: its address and, where that is not enough, what it shows. */
const SAMPLES = {
  home: [/^\/$/],
  list: [/^\/essais\/$/],
  cases: [/^\/etudes-de-cas\/$/],
  'all series': [/^\/series\/$/],
  series: [/^\/series\/[^/]+\/$/, /reading-plan/],
  'whole series': [/^\/series\/[^/]+\/integrale\/$/, /class="notes"/],
  themes: [/^\/themes\/$/],
  theme: [/^\/themes\/[^/]+\/$/, /class="kicker"/],
  people: [/^\/personnes\/$/],
  person: [/^\/personnes\/[^/]+\/$/, /class="answers"/],
  organisations: [/^\/organisations\/$/],
  organisation: [/^\/organisations\/[^/]+\/$/, /id="cas"/],
  ideas: [/^\/idees\/$/],
  archive: [/^\/archives\/$/],
  year: [/^\/archives\/\d{4}\/$/],
  month: [/^\/archives\/\d{4}\/\d\d\/$/],
  search: [/^\/recherche\/$/],
  feeds: [/^\/flux\/$/],
  'preview of a feed': [/^\/flux\/tout\/$/],
  'preview of a case': [/^\/flux\/etudes-de-cas\/$/],
  page: [/^\/a-propos\/$/],
  'legal notice': [/^\/mentions-legales\/$/],
  corrections: [/^\/corrections\/$/],
  questions: [/^\/questions\/$/],
  'missing page': [/^\/404\.html$/],
  interview: [/^\/articles\//, /<article class="article interview"/],
  'case study': [/^\/articles\//, /<article class="article case-study"/],
  essay: [/^\/articles\//, /<article class="article essay".*class="series-box/s],
  excerpt: [/^\/articles\//, /<article class="article excerpt"/],
  'event report': [/^\/articles\//, /<article class="article event-report"/],
  'book review': [/^\/articles\//, /<article class="article book-review"/],
  guide: [/^\/articles\//, /<article class="article guide"/],
  'article with notes': [/^\/articles\//, /class="sidenote/],
  'article with comments': [/^\/articles\//, /class="comments"/],
} as const;

export type SampleName = keyof typeof SAMPLES;

export interface Sample {
  readonly name: string;
  readonly path: string;
  readonly page: Page;
}

/** The samples that a publication has, each page once. */
export function findSamples(publication: Publication): readonly Sample[] {
  const found = findAllSamples(publication);
  return [...new Map(found.toReversed().map((sample) => [sample.path, sample])).values()].reverse();
}

/** The names of samples of which no publication has a page. */
export function listMissingSamples(publications: readonly Publication[]): readonly string[] {
  const found = new Set(publications.flatMap(findAllSamples).map(({ name }) => name));
  return Object.keys(SAMPLES).filter((name) => !found.has(name));
}

/** @throws when the publication has no such page. */
export function getSample(publication: Publication, name: SampleName): Sample {
  const [path, words] = SAMPLES[name];
  const page = readPages(publication).find(
    (one) => isWhole(one) && path.test(one.path) && (words === undefined || words.test(one.html)),
  );
  if (!page) throw new Error(`The publication « ${publication.name} » has no page « ${name} »`);
  return { name, path: page.path, page };
}

function findAllSamples(publication: Publication): readonly Sample[] {
  const pages = readPages(publication).filter(isWhole);
  return Object.entries(SAMPLES).flatMap(([name, [path, words]]) => {
    const page = pages.find((one) => path.test(one.path) && (words === undefined || words.test(one.html)));
    return page ? [{ name, path: page.path, page }] : [];
  });
}
