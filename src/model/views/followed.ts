import { getTextLocale } from '#locales/get-locale.ts';
import { getKind } from '#kinds/kinds.ts';
import { isTelling, toNumber, toPlain } from '#model/amounts.ts';
import type { Article } from '#model/catalog.ts';
import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import { toArticleLink, type Link } from './links.ts';

/** A figure of another article as it is written, `136,38 dollars`, and where it is told. */
export interface FollowedFigure extends Link {
  readonly written: string;
}

interface ToldFigure {
  readonly written: string;
  readonly article: Article;
}

/** The figures that a text gives and that another article tells, unless it leads there already. */
export function toFollowed(article: Article, publication: Publication): readonly FollowedFigure[] {
  const { amounts = [] } = article.facts;
  if (amounts.length === 0) return [];
  const told = listTold(publication);
  const found = amounts.flatMap((amount) =>
    (told.get(toNumber(amount)) ?? []).filter(({ written }) => `${amount} `.startsWith(`${written} `)),
  );
  return [...new Set(found)]
    .filter((one) => one.article !== article)
    .map((one) => ({ ...toArticleLink(one.article, publication), written: one.written }))
    .filter(({ url }) => !article.targets.includes(url));
}

/** By the number that begins them; of the same figure in several articles, that of the first published. */
const listTold = once((publication: Publication): ReadonlyMap<string, readonly ToldFigure[]> => {
  const byNumber = new Map<string, ToldFigure[]>();
  for (const article of publication.articles.toReversed()) {
    const { formatFigure } = getTextLocale(article.data.lang ?? publication.locale.code, publication.locale);
    for (const { value, unit, follow = true } of getKind(article.data.kind).getSections(article.data)
      .figures ?? []) {
      const written = unit && follow ? toPlain(formatFigure({ value, unit })) : '';
      const same = byNumber.get(toNumber(written)) ?? [];
      if (isTelling(written) && same.every((one) => one.written !== written))
        byNumber.set(toNumber(written), [...same, { written, article }]);
    }
  }
  return byNumber;
});
