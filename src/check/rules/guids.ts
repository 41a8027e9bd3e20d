import type { Article } from '#model/catalog.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('guid');

/** Articles without a permanent identity yet, or two with one: feed readers would lose or repeat them. Cost: one pass over the articles. */
export const checkGuids: CatalogRule = ({ catalog }) => {
  const groups = Map.groupBy(catalog.articles, (article) => article.id);
  return [...catalog.articles.filter(needsGuid).map(toMissing), ...[...groups.values()].flatMap(toTwins)];
};

/** Whether an article that readers have seen, or will, has no identity of its own yet. */
export function needsGuid({ data }: Article): boolean {
  return !data.draft && data.guid === undefined;
}

function toMissing({ file, id }: Article): Finding {
  return warning(file, key('guid'), {
    message: {
      fr: `Identité permanente absente : \`guid\`, qui sera \`${id}\`.`,
      en: `Permanent identity missing: \`guid\`, which will be \`${id}\`.`,
    },
    fix: {
      fr: 'La prochaine construction l’écrit, ou npm run check -- --fix ; elle ne change plus jamais, même si le nom du fichier change.',
      en: 'The next build writes it, or npm run check -- --fix; it never changes again, even if the name of the file does.',
    },
  });
}

function toTwins(articles: readonly Article[]): readonly Finding[] {
  const [first, ...others] = articles.toSorted(
    (a, b) => a.publishedAt - b.publishedAt || (a.file < b.file ? -1 : 1),
  );
  return others.map(({ file, id }) =>
    error(file, key('guid'), {
      message: {
        fr: `Identité déjà prise : \`${id}\`, par ${first?.file ?? ''}.`,
        en: `Identity already taken: \`${id}\`, by ${first?.file ?? ''}.`,
      },
      fix: {
        fr: 'Retirer la ligne, puis npm run check -- --fix.',
        en: 'Remove the line, then run npm run check -- --fix.',
      },
    }),
  );
}
