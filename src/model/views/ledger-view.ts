import { getKind } from '#kinds/kinds.ts';
import type { Verdict } from '#kinds/sections.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toVerdictView, type VerdictView } from './article-view.ts';
import { toArticleLink, type Link } from './links.ts';

/** What was thought of one case, in the order of time. */
export interface LedgerCase {
  /** Leads to the verdicts of the article. */
  readonly article: Link;
  readonly fiction: boolean;
  readonly verdicts: readonly VerdictView[];
}

/** Every case with a verdict; that of the newest verdict first. */
export function toLedger(publication: Publication): readonly LedgerCase[] {
  const { verdict: anchor } = publication.locale.addresses.anchors;
  return publication.articles
    .flatMap((article) => {
      const verdicts = listVerdicts(article);
      return verdicts.length > 0 ? [{ article, verdicts }] : [];
    })
    .sort((a, b) => compareLast(b.verdicts, a.verdicts) || (a.article.slug < b.article.slug ? -1 : 1))
    .map(({ article, verdicts }) => {
      const link = toArticleLink(article, publication);
      return {
        article: { ...link, url: `${link.url}#${anchor}` },
        fiction: article.data.fiction,
        verdicts: verdicts.map((verdict) => toVerdictView(verdict, publication)),
      };
    });
}

export function hasVerdicts({ articles }: Publication): boolean {
  return articles.some((article) => listVerdicts(article).length > 0);
}

function listVerdicts({ data }: Article): readonly Verdict[] {
  return getKind(data.kind).getSections(data).verdicts ?? [];
}

function compareLast(a: readonly Verdict[], b: readonly Verdict[]): number {
  const [first = '', second = ''] = [a.at(-1)?.date, b.at(-1)?.date];
  return first < second ? -1 : first > second ? 1 : 0;
}
