import { slug } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { getKind, type ArticleData } from '#kinds/kinds.ts';
import { toMentions, type Mention } from '#kinds/references.ts';
import type { Finding } from '#model/problem.ts';
import type { Site } from '#model/site.ts';
import { UNKNOWN_WORDS } from '#model/unknown-words.ts';
import { findingsOf, key } from '#check/finding.ts';
import { createSuggester } from '#check/suggester.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('reference');

type What = 'people' | 'organisations' | 'series' | 'articles' | 'tags' | 'repliers';

const NOUNS: Readonly<Record<What, Translated>> = {
  people: UNKNOWN_WORDS.person,
  organisations: UNKNOWN_WORDS.organisation,
  series: UNKNOWN_WORDS.series,
  articles: UNKNOWN_WORDS.article,
  tags: UNKNOWN_WORDS.tag,
  repliers: { fr: 'Personne ou organisation inconnue', en: 'Unknown person or organisation' },
};

interface Reference {
  readonly file: string;
  readonly what: What;
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Names that nothing has: people, organisations, themes, series, articles. Cost: one look-up a reference. */
export const checkReferences: CatalogRule = ({ catalog }, { known, isReadable }) => {
  const names: Readonly<Record<What, ReadonlySet<string>>> = {
    ...known,
    tags: new Set(catalog.tags.keys()),
    repliers: new Set([...known.people, ...known.organisations]),
  };
  const former = new Map(
    [...catalog.tags.values()].flatMap((tag) => tag.former.map((old) => [old, tag.slug] as const)),
  );
  const suggest = {
    people: createSuggester(names.people, {
      fr: 'Les personnes sont dans people/.',
      en: 'People are in people/.',
    }),
    organisations: createSuggester(names.organisations, {
      fr: 'Les organisations sont dans organisations/.',
      en: 'Organisations are in organisations/.',
    }),
    repliers: createSuggester(names.repliers, {
      fr: 'Mettre le nom d’un fichier de people/ ou d’organisations/, ou un nom propre, avec sa capitale.',
      en: 'Write the name of a file of people/ or organisations/, or a proper name, with its capital.',
    }),
    series: createSuggester(names.series, {
      fr: 'Les séries sont dans series/.',
      en: 'Series are in series/.',
    }),
    articles: createSuggester(names.articles, {
      fr: 'Les articles sont dans articles/.',
      en: 'Articles are in articles/.',
    }),
    tags: createSuggester(names.tags, {
      fr: 'Les thèmes sont dans tags.yaml ; y ajouter `- { slug: ce-nom, label: Ce nom, description: De quoi il s’agit. }`.',
      en: 'Topics are in tags.yaml; add `- { slug: this-name, label: This name, description: What it is about. }` to it.',
    }),
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
  suggest: Readonly<Record<What, (name: string) => Translated>>,
): Finding {
  const now = what === 'tags' ? former.get(name) : undefined;
  return error(file, key(...path), {
    message: { fr: `${NOUNS[what].fr} : \`${name}\`.`, en: `${NOUNS[what].en}: \`${name}\`.` },
    fix: now
      ? {
          fr: `Ce thème s’appelle désormais \`${now}\` ; \`npm run check -- --fix\` l’écrit.`,
          en: `This topic is now called \`${now}\`; \`npm run check -- --fix\` writes it.`,
        }
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
    ...toMentioned(file, 'repliers', listRepliers(data)),
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

/** Those named by a slug. */
function listRepliers({ replies }: ArticleData): readonly Mention[] {
  return replies.flatMap(({ by }, index) =>
    slug.safeParse(by).success ? [{ slug: by, path: ['replies', index, 'by'] }] : [],
  );
}
