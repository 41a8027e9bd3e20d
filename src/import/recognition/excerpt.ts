import { z } from 'zod';
import { reference } from '#fields.ts';
import type { Edit } from '#import/markdown/work.ts';
import {
  fold,
  getEnd,
  getStart,
  listLinks,
  toQuote,
  toWords,
  type Line,
  type ReadText,
} from './imported-text.ts';
import { defineRecognizer } from './recognizer.ts';

const MORE = /(?:^|[^\p{L}])(lire (?:l'article original|la suite sur))(?![\p{L}])/u;
const LONGEST = 120;
/** The same in Markdown, with the marks before it. */
const WRITTEN = /[\s\\[(→>*_–—-]*\[?lire\s+(?:l['’]article\s+original|la\s+suite\s+sur)/iu;

/** A text of somebody else, with a link to the whole of it at its end. */
export const excerpt = defineRecognizer({
  rule: 'excerpt',
  title: {
    fr: 'Extraits : la suite est ailleurs, par un lien à la fin',
    en: 'Excerpts: the rest is elsewhere, by a link at the end',
  },
  isKind: true,
  fields: z.strictObject({ source: reference }),
  find(read) {
    const line = read.lines.at(-1);
    const rest = line && read.blocks.slice(line.block + 1);
    if (!line || rest?.some((node) => toWords(node).trim() !== '')) return [];
    const source = findSource(read, line);
    if (!source) return [];
    return [
      {
        sentence: toQuote(line.words),
        change: {
          fr: `extrait de : ${source.publication} ; la partie citée en citation ; le lien va en tête et à la fin, d’où il quitte le texte`,
          en: `excerpt of: ${source.publication}; what is quoted as a quotation; the link goes to the head and to the end, and leaves the text`,
        },
        fields: { source },
        apply: (fields) => ({ edits: toQuotation(read, line), head: { kind: 'excerpt', ...fields } }),
      },
    ];
  },
});

function findSource(read: ReadText, { words, nodes }: Line): z.infer<typeof reference> | undefined {
  const line = fold(words);
  const found = MORE.exec(line);
  const link = nodes.flatMap(listLinks).at(-1);
  if (!found || !link || !URL.canParse(link.url)) return undefined;
  const tail = line.slice(found.index);
  if (tail.length > LONGEST || !tail.includes(fold(link.words).replace(/^[^\p{L}\p{N}]+/u, '')))
    return undefined;
  const [, colon, named] =
    words
      .slice(-tail.length)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replace(/^.*?lire (?:l['’]article original|la suite sur)(?: (?:sur|de|dans)(?= ))?/iu, '')
      .replace(/[\s»"”)\]>→.…!]+$/u, '')
      .match(/^\s*(:?)[\s«"“]*(.*)$/su) ?? [];
  const host = new URL(link.url).hostname.replace(/^www\./, '');
  // « Lire l’article original : son titre », « Lire la suite sur un journal ».
  if (colon && named) return { title: named, publication: host, url: link.url };
  return { title: read.title || host, publication: named || host, url: link.url };
}

/** All before the link, but where the text marks itself what it quotes; the page shows the link itself. */
function toQuotation({ blocks, lines, markdown }: ReadText, line: Line): readonly Edit[] {
  const before = blocks.slice(0, line.block);
  const own = lines[lines.indexOf(line) - 1];
  const offset = markdown.slice(line.start, line.end).search(WRITTEN);
  const isInside = offset > 0 || own?.block === line.block;
  // What stands before it in its own paragraph.
  const tail = offset > 0 ? line.start + offset : isInside && own ? own.end : line.start;
  const removal = { start: tail, end: line.end, text: '' };
  const [first] = blocks;
  if (!first || before.some(({ type }) => type === 'blockquote')) return [removal];
  const marked = before.filter((node) => /^[«“"].*[»”"]\W*$/su.test(toWords(node).trim()));
  if (marked.length > 0)
    return [...marked.map((node) => toQuoteEdit(markdown, getStart(node), getEnd(node))), removal];
  const last = before.at(-1);
  if (!isInside && !last) return [removal];
  const end = isInside || !last ? tail : getEnd(last);
  return [toQuoteEdit(markdown, getStart(first), end), { ...removal, start: Math.max(tail, end) }];
}

function toQuoteEdit(markdown: string, start: number, end: number): Edit {
  return { start, end, text: `\n\n${toQuoted(markdown.slice(start, end))}\n\n` };
}

function toQuoted(markdown: string): string {
  return markdown
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}
