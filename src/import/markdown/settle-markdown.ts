import type { Nodes, Root, RootContent } from 'mdast';
import { checkCharacters } from '#check/rules/characters.ts';
import { toSourceText } from '#check/source-text.ts';
import { renderBody } from '#load/render-body.ts';
import { getLocale } from '#locales/get-locale.ts';
import { decodeAddress } from '#model/address-key.ts';
import type { BodyLink } from '#model/body.ts';
import { toMarkdownOf } from './convert-html.ts';
import { parseGfm, showMarkdown, showTree } from './show-markdown.ts';
import { applyEdits, getPlace, type Edit, type Work } from './work.ts';

/** Passes over a text: what is written again may meet what stands beside it. */
const MOST = 3;
const HEAD = '---\n---\n';
const REWRITTEN = {
  fr: 'passages récrits : la publication n’en prend pas les marques',
  en: 'passages written again: the publication does not take their marks',
};
const FORMULA = /\$\$(?:(?!\$\$)[\s\S])+\$\$/y;
const FENCE = /(`{3,}|~{3,})[ \t]*math\b/y;
const UNREAD = { fr: 'illisible ; laissée telle quelle', en: 'cannot be read; left as it is' };

/** Addresses of ours that a text has, decoded. */
export interface Placed {
  readonly links: Set<string>;
  readonly pictures: Set<string>;
}

interface Refused {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

/** Markdown without what the check would refuse: a formula that cannot be read is code, any other such block is written again as readers saw it. */
export function settleMarkdown(markdown: string, placed: Placed, work: Work): string {
  let settled = markdown;
  for (let pass = 1; pass <= MOST; pass += 1) {
    const refused = listRefused(settled, placed, work);
    if (refused.length === 0) return settled;
    work.changed.add(REWRITTEN);
    const part =
      pass === MOST
        ? undefined
        : (markFormulas(settled, refused, work) ?? rewriteBlocks(settled, refused, work));
    settled = part ?? toMarkdownOf(showMarkdown(settled) ?? settled, work);
  }
  return settled;
}

function listRefused(
  markdown: string,
  { links, pictures }: Placed,
  { options: { language, findLink } }: Work,
): readonly Refused[] {
  const { mistakes, facts } = renderBody({
    ...{ source: markdown, language, locale: getLocale(language), cast: undefined },
    findPicture: (src) => (pictures.has(src) ? { src, width: 1, height: 1 } : undefined),
  });
  const anchors = new Set([...facts.anchors, ...facts.calls]);
  const isPlaced = ({ href }: BodyLink): boolean => {
    if (href.startsWith('#')) return href === '#' || anchors.has(decodeAddress(href.slice(1)));
    const address = decodeAddress(href.replace(/(?<=^\/.*)#.*$/, ''));
    if (links.has(address) || pictures.has(address) || /^(?:mailto|tel):/i.test(href)) return true;
    return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href) && findLink(href).href.startsWith('http');
  };
  const characters = checkCharacters(
    toSourceText({ file: '', role: 'article', slug: '' }, `${HEAD}${markdown}`),
  ).flatMap(({ at, rule, severity }) => {
    return 'line' in at ? [{ line: at.line - 2, column: at.column, rule, severity }] : [];
  });
  return [
    ...[...mistakes, ...characters].filter(({ severity }) => severity === 'error'),
    ...facts.links.filter((link) => !isPlaced(link)).map((one) => ({ ...one, rule: 'link' })),
    ...facts.images
      .filter(({ alt, isSilent }) => alt.trim() === '' && !isSilent)
      .map((one) => ({ ...one, rule: 'alt' })),
  ];
}

/** Undefined where no formula begins at the place of a mistake. */
function markFormulas(markdown: string, refused: readonly Refused[], { left }: Work): string | undefined {
  const starts = [0, ...markdown.matchAll(/\n/g).map(({ index }) => index + 1)];
  const edits = refused.flatMap(({ line, column, rule }): Edit[] => {
    const start = (starts[line - 1] ?? 0) + column - 1;
    if (rule !== 'formula') return [];
    FENCE.lastIndex = start;
    FORMULA.lastIndex = start;
    const [fence, marks = ''] = FENCE.exec(markdown) ?? [];
    if (fence !== undefined) return [{ start, end: start + fence.length, text: marks }];
    const [found] = FORMULA.exec(markdown) ?? [];
    if (found === undefined) return [];
    left.push({ what: { fr: 'formule', en: 'formula' }, value: found.slice(0, 200), reason: UNREAD });
    return [{ start, end: start + found.length, text: toCode(found) }];
  });
  return edits.length === 0 ? undefined : applyEdits(markdown, edits);
}

function toCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks} ${text.replace(/\s*\n\s*/g, ' ')} ${marks}`;
}

/** Undefined where other blocks hold a part of one: the whole text is then to be written again. */
function rewriteBlocks(markdown: string, refused: readonly Refused[], work: Work): string | undefined {
  const root = parseGfm(markdown);
  const hit = root.children.filter((block) => refused.some(({ line }) => isAt(block, line)));
  const isWhole = refused.every(({ line }) => hit.some((block) => isAt(block, line)));
  if (!isWhole || hit.some(isShared)) return undefined;
  const definitions = root.children.filter(({ type }) => type === 'definition');
  return applyEdits(
    markdown,
    hit.map((block) => ({
      ...getPlace(block),
      text: toMarkdownOf(showTree(toRoot([...definitions, block])), work),
    })),
  );
}

function isAt({ position }: RootContent, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line;
}

/** Notes and what definitions name stand elsewhere. */
function isShared(node: Nodes): boolean {
  if (/^(?:footnoteReference|footnoteDefinition|definition)$/.test(node.type)) return true;
  return 'children' in node && node.children.some(isShared);
}

function toRoot(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}
