import type { StoredBody } from '#model/body.ts';
import { createCatalog, type Catalog, type ContentFiles, type TextEntry } from '#model/catalog.ts';
import { articleSchema, type ArticleData } from '#kinds/kinds.ts';
import { readRecordedFeeds } from '#model/feed-identity.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import type { OrganisationData } from '#model/organisation.ts';
import { personSchema } from '#model/person.ts';
import type { SeriesData } from '#model/series.ts';
import { toLead } from '#html/lead.ts';
import { toBody, toStoredBody } from '../../markdown/render.ts';
import { siteSchema, type Site } from '#model/site.ts';

export const NOW = Date.parse('2030-01-01T00:00:00Z');

export interface TinyArticle {
  readonly slug?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** The Markdown of its body. */
  readonly source?: string;
  readonly picture?: TextEntry<ArticleData>['picture'];
}

export interface Tiny {
  readonly site?: Readonly<Record<string, unknown>>;
  readonly articles?: readonly TinyArticle[];
  readonly people?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly organisations?: Readonly<Record<string, OrganisationData>>;
  readonly series?: Readonly<Record<string, SeriesData>>;
  readonly tags?: readonly string[];
  /** Labels of tags that are not called by their slug. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; the beginning of 2030 unless told. */
  readonly now?: number;
  readonly deadLinks?: readonly string[];
  /** Text of the register of addresses. */
  readonly register?: string;
  readonly redirects?: Catalog['redirects'];
  readonly icons?: Catalog['identity']['icons'];
}

export interface TinyPublication {
  readonly publication: Publication;
  readonly getBody: (key: string) => StoredBody;
}

function createSite(overrides: Readonly<Record<string, unknown>> = {}): Site {
  return siteSchema.parse({
    title: 'Idées reçues',
    tagline: 'Le dictionnaire qui discute',
    description: 'Entretiens et études de cas.',
    url: 'https://idees.example',
    publisher: { name: 'La rédaction', email: 'redaction@idees.example' },
    defaultAuthors: ['emma'],
    home: { introduction: 'Bonjour.' },
    ...overrides,
  });
}

/** An publication of a few articles, dated a day apart from 2026-01-01 on, and their bodies. */
export function createTinyPublication(tiny: Tiny = {}): TinyPublication {
  const site = createSite(tiny.site);
  const articles = (tiny.articles ?? [{}]).map((article, index) => toEntry(article, index));
  const sources = new Map(articles.map(({ entry, source }) => [entry.bodyKey, source]));
  const files: ContentFiles = { site, articles: articles.map(({ entry }) => entry), ...toRest(tiny) };
  return {
    publication: createPublication(createCatalog(files), tiny.now ?? NOW),
    getBody: keepBodies(sources),
  };
}

/** Renders each body once, however many feeds ask for it. */
function keepBodies(sources: ReadonlyMap<string, string>): TinyPublication['getBody'] {
  const bodies = new Map<string, StoredBody>();
  return (key) => {
    const body = bodies.get(key) ?? toStoredBody(sources.get(key) ?? '');
    bodies.set(key, body);
    return body;
  };
}

function toEntry(
  { slug, data, source = 'Corps.', picture }: TinyArticle,
  index: number,
): { entry: TextEntry<ArticleData>; source: string } {
  const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  const name = slug ?? `article-${index}`;
  const parsed = articleSchema.parse({
    kind: 'essay',
    title: `Article ${index}`,
    summary: `Chapô ${index}.`,
    date: day,
    ...data,
  });
  const facts = {
    words: 450,
    quotedShare: 0,
    headings: [],
    turns: [],
    links: [],
    images: [],
    anchors: [],
    calls: [],
    notes: 0,
    lead: toLead(toBody(source)),
  };
  const entry = {
    slug: name,
    file: `articles/${name}.md`,
    data: parsed,
    facts,
    targets: [],
    digest: JSON.stringify(data),
    bodyKey: `${name}:${source}`,
    ...(picture ? { picture } : {}),
  };
  return { entry, source };
}

function toRest(tiny: Tiny): Omit<Catalog, 'site' | 'articles'> {
  const people = Object.entries({ emma: {}, leon: {}, ...tiny.people }).map(([slug, data]) => ({
    slug,
    file: `people/${slug}.yaml`,
    data: personSchema.parse({ name: `${slug} bovary`, description: 'Une personne.', ...data }),
  }));
  const organisations = Object.entries(tiny.organisations ?? {}).map(([slug, data]) => ({
    slug,
    file: `organisations/${slug}.yaml`,
    data,
  }));
  const series = Object.entries(tiny.series ?? {}).map(([slug, data]) => ({
    slug,
    file: `series/${slug}.yaml`,
    data,
    introduction: toStoredBody(''),
  }));
  const tags = (tiny.tags ?? ['banque', 'buzz']).map((slug) => ({
    slug,
    label: tiny.labels?.[slug] ?? slug,
    description: `Sur ${slug}.`,
    former: [],
  }));
  return {
    identity: { icons: tiny.icons ?? [], fonts: [] },
    people: new Map(people.map((one) => [one.slug, one])),
    organisations: new Map(organisations.map((one) => [one.slug, one])),
    series,
    tags: new Map(tags.map((tag) => [tag.slug, tag])),
    pages: [],
    comments: new Map(),
    redirects: tiny.redirects ?? [],
    deadLinks: new Set(tiny.deadLinks),
    recordedFeeds: readRecordedFeeds(tiny.register ?? ''),
  };
}
