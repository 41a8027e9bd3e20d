import type { Nodes } from 'mdast';
import { isPair, isScalar, parseDocument, visit, type Scalar } from 'yaml';
import { parseMdx } from '#load/mdx-text.ts';
import { parseMarkdown } from '#load/render-body.ts';
import { getWritten, toMarkdownText, toShownText } from '#markdown/markdown-text.ts';

/** Fields that hold names, addresses or another's words, with all that is in them. */
const NO_PROSE =
  /^(?:aliases|authors?|by|credit|director|email|former|guid|host|name|publisher|social|sources|speakerNames|sortName|synonyms|url)$/;
const NO_WORDS =
  /(?:https?:\/\/|www\.)\S+|\]\([^()\n]*\)|[\w.+-]+@[\w-]+\.\w+|[@#][\p{L}\d_]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|&#?\w{1,30};/gu;
const LABEL = /\b(?:title|alt)="([^"\n]*)"/g;
const FOREIGN_HTML = /<([a-z]{1,10})\b[^<>]{0,300}\slang\s*=\s*["']?([a-z]+)[^<>]*>[^]{0,5000}?<\/\1>/gi;

/**
 * Markdown of the same length, in which spaces stand for all but the words that readers will see in the language of the
 * publication: no code, no address, no `:lang[…]{en}`. Cost: the length of the text.
 * @throws when MDX cannot be read.
 */
export function toMarkdownProse(source: string, language: string, isMdx: boolean): string {
  const { nodes, ...text } = toMarkdownText(isMdx ? parseMdx(source) : parseMarkdown(source), source);
  const prose = toShownText({ nodes, ...text })
    .replaceAll('\0', ' ')
    .split('');
  const put = (words: string, at: number): void => {
    for (let index = 0; index < words.length; index += 1) prose[at + index] = words.charAt(index);
  };
  for (const node of nodes) {
    const { text: written, start } = getWritten(node, source);
    if (isForeign(node, language)) put(' '.repeat(written.length), start);
    if (node.type === 'image') put(written.slice(2, Math.max(2, written.lastIndexOf(']('))), start + 2);
    if (node.type === 'containerDirective' || node.type === 'leafDirective')
      for (const { 0: label, 1: words = '', index } of (written.split('\n')[0] ?? '').matchAll(LABEL))
        put(words, start + index + label.length - words.length - 1);
  }
  for (const { 0: written, 2: lang, index } of source.matchAll(FOREIGN_HTML))
    if (!isSame(lang, language)) put(' '.repeat(written.length), index);
  return hideAddresses(prose.join(''));
}

/** YAML of the same length, in which spaces stand for all but its sentences, titles and labels. */
export function toYamlProse(yaml: string): string {
  let prose = '';
  visit(parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false }), {
    Pair: (_key, { key }) => (isScalar(key) && NO_PROSE.test(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, node, path) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (!isSentence(node) || (key === 'key' && isPair(path.at(-1)))) return;
      prose += toSpaces(yaml.slice(prose.length, start)) + yaml.slice(start, end).replace(/\\./g, '  ');
    },
  });
  return hideAddresses(prose);
}

/** A slug has no space and no capital. */
function isSentence({ value }: Scalar): boolean {
  return typeof value === 'string' && /\s|^\p{Lu}/u.test(value);
}

function isForeign(node: Nodes, language: string): boolean {
  return (
    node.type === 'textDirective' &&
    node.name === 'lang' &&
    !isSame(Object.keys(node.attributes ?? {})[0], language)
  );
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.slice(0, 2).toLowerCase() === other.slice(0, 2);
}

function hideAddresses(prose: string): string {
  return prose.replace(NO_WORDS, toSpaces);
}

function toSpaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
