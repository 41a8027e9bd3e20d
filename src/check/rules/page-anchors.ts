import { splitFrontMatter } from '#load/front-matter.ts';
import { parseMarkdown } from '#load/render-body.ts';
import { toMarkdownText } from '#markdown/markdown-text.ts';
import type { Article } from '#model/catalog.ts';
import { getAnchors } from '#model/paths.ts';
import type { Finding, Place } from '#model/problem.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import { listPageAnchors } from '#check/page-anchors.ts';
import type { CatalogRule, CheckContext } from '#check/rule.ts';

const { error } = findingsOf('page-anchor');

/** Headings whose anchor the page already has: a link would lead to the wrong place. Cost: one pass over the headings. */
export const checkPageAnchors: CatalogRule = ({ catalog }, context) => {
  const { note, noteCall, notes } = getAnchors(catalog.site);
  const notePattern = new RegExp(`^(?:${note}|${noteCall})-\\d|^${notes}$`);
  return catalog.articles.flatMap((article) => {
    const { facts } = article;
    const taken = new Set(listPageAnchors(article, catalog));
    const isTaken = (id: string): boolean => taken.has(id) || (facts.notes > 0 && notePattern.test(id));
    return facts.headings.flatMap(({ id }, index) =>
      isTaken(id) ? [toFinding(article, id, index, context)] : [],
    );
  });
};

function toFinding(article: Article, id: string, index: number, context: CheckContext): Finding {
  return error(article.file, placeOf(article, index, context), {
    message: {
      fr: `Ancre que la page a déjà : \`${id}\`.`,
      en: `Anchor that the page already has: \`${id}\`.`,
    },
    fix: {
      fr: `En donner une autre à l’intertitre : \`{#mon-${id}}\` au bout de sa ligne.`,
      en: `Give the heading another: \`{#my-${id}}\` at the end of its line.`,
    },
  });
}

/** The n-th heading of the Markdown. */
function placeOf({ file }: Article, index: number, { readText }: CheckContext): Place {
  const { body = '', bodyLine = 1 } = splitFrontMatter(readText(file)) ?? {};
  const { nodes } = toMarkdownText(parseMarkdown(body), body);
  const start = nodes.filter(({ type }) => type === 'heading')[index]?.position?.start;
  return start ? { line: start.line + bodyLine - 1, column: start.column } : TOP;
}
