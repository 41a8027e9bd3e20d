import type { Article } from '#model/catalog.ts';
import type { Finding } from '#model/problem.ts';
import { isSameLanguage } from '#language.ts';
import { findingsOf, key } from '#check/finding.ts';
import { createSuggester } from '#check/suggester.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('translation');

/** Translations that are no article, not in their language, or that do not name this one. Cost: linear in the articles. */
export const checkTranslations: CatalogRule = function* ({ catalog }, { known }) {
  const suggest = createSuggester(known.articles, {
    fr: 'Les articles sont dans articles/.',
    en: 'Articles are in articles/.',
  });
  const bySlug = new Map(catalog.articles.map((article) => [article.slug, article]));
  const toLanguage = ({ data }: Article): string => data.lang ?? catalog.site.language;
  for (const article of catalog.articles)
    for (const [lang, slug] of Object.entries(article.data.translations ?? {})) {
      const other = bySlug.get(slug);
      const place = [article.file, key('translations', lang)] as const;
      if (!known.articles.has(slug))
        yield error(...place, {
          message: { fr: `Traduction inconnue : \`${slug}\`.`, en: `Unknown translation: \`${slug}\`.` },
          fix: suggest(slug),
        });
      else if (lang === toLanguage(article) || slug === article.slug)
        yield error(...place, {
          message: {
            fr: `Traduction dans sa propre langue : \`${lang}\`.`,
            en: `Translation into its own language: \`${lang}\`.`,
          },
          fix: { fr: 'La retirer.', en: 'Remove it.' },
        });
      else if (other) yield* checkOther(article, other, { lang, place, toLanguage });
    }
};

function* checkOther(article: Article, other: Article, { lang, place, toLanguage }: Case): Iterable<Finding> {
  const [own, spoken] = [toLanguage(article), toLanguage(other)];
  if (!isSameLanguage(spoken, lang))
    yield error(...place, {
      message: {
        fr: `Traduction d’une autre langue : \`${other.slug}\` est en \`${spoken}\`.`,
        en: `Translation in another language: \`${other.slug}\` is in \`${spoken}\`.`,
      },
      fix: {
        fr: `Écrire \`lang: ${lang}\` dans ${other.file}, ou \`${spoken}: ${other.slug}\` ici.`,
        en: `Write \`lang: ${lang}\` in ${other.file}, or \`${spoken}: ${other.slug}\` here.`,
      },
    });
  else if (!Object.values(other.data.translations ?? {}).includes(article.slug))
    yield error(...place, {
      message: {
        fr: `Traduction d’un seul côté : \`${other.slug}\` ne nomme pas cet article.`,
        en: `Translation on one side only: \`${other.slug}\` does not name this article.`,
      },
      fix: {
        fr: `Écrire \`translations: { ${own}: ${article.slug} }\` dans ${other.file}.`,
        en: `Write \`translations: { ${own}: ${article.slug} }\` in ${other.file}.`,
      },
    });
}

interface Case {
  readonly lang: string;
  readonly place: readonly [file: string, at: ReturnType<typeof key>];
  readonly toLanguage: (article: Article) => string;
}
