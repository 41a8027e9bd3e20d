import type { Article } from '#model/catalog.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { listParts, type Part } from '#check/series-parts.ts';

const { warning } = findingsOf('series-title');
const NUMBERED = /[([]\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*[)\]]/u;

/** Titles with « (9/10) » where the plan has another number; parts announced though they are written. Cost: linear in articles and plans. */
export const checkSeriesTitles: CatalogRule = (content) => {
  const parts = listParts(content);
  const bySlug = new Map(parts.flatMap((part) => (part.slug === undefined ? [] : [[part.slug, part]])));
  const byTitle = new Map(content.catalog.articles.map((article) => [toKey(article.data.title), article]));
  return [
    ...content.catalog.articles.flatMap((article) => checkNumber(article, bySlug.get(article.slug)) ?? []),
    ...parts.flatMap((part) => checkAnnounced(part, byTitle, bySlug) ?? []),
  ];
};

function checkNumber({ file, data }: Article, part: Part | undefined): Finding | undefined {
  const [written, position, length] = NUMBERED.exec(data.title) ?? [];
  if (written === undefined || (!part && data.kind === 'book-review')) return undefined;
  if (!part)
    return warning(file, key('title'), {
      message: {
        fr: `Titre numéroté, mais l’article n’est dans aucune série : \`${written}\`.`,
        en: `Numbered title, but the article is in no series: \`${written}\`.`,
      },
      fix: {
        fr: 'L’ajouter au plan de la série, ou ôter le numéro.',
        en: 'Add it to the plan of the series, or remove the number.',
      },
    });
  const expected = `(${part.index + 1}/${part.series.data.plan.length})`;
  if (Number(position) === part.index + 1 && Number(length) === part.series.data.plan.length)
    return undefined;
  return warning(file, key('title'), {
    message: {
      fr: `Numéro que le plan dément : \`${written}\`.`,
      en: `Number that the plan contradicts: \`${written}\`.`,
    },
    fix: {
      fr: `D’après ${part.series.file}, c’est ${expected} ; ôter le numéro du titre, que la page écrit elle-même, ou corriger le plan.`,
      en: `According to ${part.series.file}, it is ${expected}; remove the number from the title, as the page writes it by itself, or correct the plan.`,
    },
  });
}

function checkAnnounced(
  { series, index, title }: Part,
  byTitle: ReadonlyMap<string, Article>,
  bySlug: ReadonlyMap<string, Part>,
): Finding | undefined {
  const article = title === undefined ? undefined : byTitle.get(toKey(title));
  if (!article || bySlug.has(article.slug)) return undefined;
  return warning(series.file, key('plan', index), {
    message: {
      fr: `Partie annoncée, mais l’article existe : \`${title ?? ''}\`.`,
      en: `Part announced, but the article exists: \`${title ?? ''}\`.`,
    },
    fix: { fr: `Mettre à sa place \`${article.slug}\`.`, en: `Write \`${article.slug}\` in its place.` },
  });
}

function toKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
