import type { Edit } from '#import/markdown/work.ts';
import { getEnd, getStart, type ReadText } from './imported-text.ts';

/** Somebody or a firm whose name is a theme, and the page that they have. */
export interface Mention {
  readonly label: string;
  readonly path: string;
}

/** A link to a page where the words of a text first name it; undefined where they lead there already, or never name it. */
export function linkMention({ lines, markdown }: ReadText, { label, path }: Mention): Edit | undefined {
  if (markdown.includes(`](${path}`)) return undefined;
  const words = label.trim().split(/[\s\u00a0\u202f]+/u);
  const name = words
    .map((one) => RegExp.escape(one).replace(/['’]|\\x27/g, "['’]"))
    .join(String.raw`[\s\u00a0\u202f]+`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?![\p{L}\p{N}])`, 'iu');
  for (const node of lines.flatMap(({ nodes }) => nodes)) {
    if (node.type !== 'text') continue;
    const written = markdown.slice(getStart(node), getEnd(node));
    const found = pattern.exec(written);
    if (!found) continue;
    const start = getStart(node) + found.index;
    return { start, end: start + found[0].length, text: `[${found[0]}](${path})` };
  }
  return undefined;
}
