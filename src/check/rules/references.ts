import { getKind, type ArticleData } from '#kinds/kinds.ts';
import { toMentions, type Mention } from '#kinds/references.ts';
import type { Finding } from '#model/problem.ts';
import type { Site } from '#model/site.ts';
import { findingsOf, key } from '#check/finding.ts';
import { createSuggester } from '#check/suggester.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('reference');

type What = 'people' | 'organisations' | 'series' | 'articles' | 'tags';

const NOUNS: Readonly<Record<What, string>> = {
  people: 'Personne inconnue',
  organisations: 'Organisation inconnue',
  series: 'Série inconnue',
  articles: 'Article inconnu',
  tags: 'Thème inconnu',
};

interface Reference {
  readonly file: string;
  readonly what: What;
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Names that nothing has: people, organisations, themes, series, articles. Cost: one look-up a reference. */
export const checkReferences: CatalogRule = ({ catalog }, { known, isReadable }) => {
  const names: Readonly<Record<What, ReadonlySet<string>>> = { ...known, tags: new Set(catalog.tags.keys()) };
  const former = new Map(
    [...catalog.tags.values()].flatMap((tag) => tag.former.map((old) => [old, tag.slug] as const)),
  );
  const suggest = {
    people: createSuggester(names.people, 'Les personnes sont dans people/.'),
    organisations: createSuggester(names.organisations, 'Les organisations sont dans organisations/.'),
    series: createSuggester(names.series, 'Les séries sont dans series/.'),
    articles: createSuggester(names.articles, 'Les articles sont dans articles/.'),
    tags: createSuggester(
      names.tags,
      'Les thèmes sont dans tags.yaml ; y ajouter `- { slug: ce-nom, label: Ce nom, description: De quoi il s’agit. }`.',
    ),
  };
  const references = [
    ...listSiteReferences(catalog.site),
    ...catalog.articles.flatMap(({ file, data }) => listReferences(file, data)),
  ];
  const isUnknown = ({ what, name }: Reference): boolean =>
    !names[what].has(name) && (what !== 'tags' || isReadable('tags.yaml'));
  return references.filter(isUnknown).map((one) => toFinding(one, former, suggest));
};

function toFinding(
  { file, what, path, name }: Reference,
  former: ReadonlyMap<string, string>,
  suggest: Readonly<Record<What, (name: string) => string>>,
): Finding {
  const now = what === 'tags' ? former.get(name) : undefined;
  return error(file, key(...path), {
    message: `${NOUNS[what]} : \`${name}\`.`,
    fix: now
      ? `Ce thème s’appelle désormais \`${now}\` ; \`npm run check -- --fix\` l’écrit.`
      : suggest[what](name),
  });
}

function listSiteReferences({ defaultAuthors, home }: Site): readonly Reference[] {
  const toHome = (what: What, field: 'series' | 'entry'): readonly Reference[] =>
    home[field] === undefined ? [] : [{ file: 'site.yaml', what, path: ['home', field], name: home[field] }];
  return [
    ...toReferences('site.yaml', 'people', 'defaultAuthors', defaultAuthors),
    ...toHome('series', 'series'),
    ...toHome('articles', 'entry'),
  ];
}

function listReferences(file: string, data: ArticleData): readonly Reference[] {
  const { featured = [], people = [], organisations = [] } = getKind(data.kind).getReferences(data);
  return [
    ...toReferences(file, 'people', 'authors', data.authors ?? []),
    ...toReferences(file, 'tags', 'tags', data.tags),
    ...toMentioned(file, 'people', [...featured, ...people]),
    ...toMentioned(file, 'organisations', organisations),
  ];
}

function toReferences(
  file: string,
  what: What,
  field: string,
  names: readonly string[],
): readonly Reference[] {
  return toMentioned(file, what, toMentions(field, names));
}

function toMentioned(file: string, what: What, mentions: readonly Mention[]): readonly Reference[] {
  return mentions.map(({ slug, path }) => ({ file, what, path, name: slug }));
}
