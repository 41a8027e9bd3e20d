import { escapeMarkup } from '#html/legal-text.ts';
import type { LegacyLeft } from '#import/legacy.ts';
import { LINK } from '#import/convert/conversion.ts';
import { hidePrivateWords } from '#import/private-words.ts';
import { replacePairs, type Pair } from './replace-pairs.ts';

export interface ShortcodeContext {
  /** Address of the text that `post_url`, `link`, `ref` or `relref` names. */
  readonly findText: (name: string) => string | undefined;
  /** The host of the site, and the folder of it that its pages are in: `/blog`. Empty where nothing tells them. */
  readonly origin?: string;
  readonly base?: string;
}

/** Words that a program shows beside those that they stand for. */
const ABBREVIATION = /^ {0,3}\*\[[^\]\n]+\]:[ \t]*\S.*$/gm;

// No text is gone through twice: what is tried at one place stops where the next one begins, and names are taken whole.
/** Text of code, in which nothing is a command: fences, and words between backticks. */
const CODE =
  /^( {0,3})(?=(`{3,}|~{3,}))\2[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?[^`\n]\3(?!`)/gm;
const RAW: Pair = { opening: /\{%-?\s*raw\s*-?%\}/g, closing: /\{%-?\s*endraw\s*-?%\}/g };
const COMMENTS: readonly Pair[] = [
  { opening: /\{%-?\s*comment\s*-?%\}/g, closing: /\{%-?\s*endcomment\s*-?%\}/g },
  { opening: /\{#/g, closing: /#\}/g },
];
/** A command that Hugo shows as it is. */
const SHOWN: Pair = { opening: /\{\{([<%])\/\*/g, closing: /\*\/([>%])\}\}/g };
const HIGHLIGHT: Pair = {
  opening: /\{(?:%-?|\{<|\{%)\s*highlight\s+(?=(\w[\w+]*(?:-[\w+]+)*))\1[^{}]*?(?:-?%|>\}|%\})\}\n?/g,
  closing: /\{(?:%-?\s*endhighlight|\{[<%]\s*\/\s*highlight)\s*(?:-?%|>\}|%\})\}/g,
};
const PREFIX =
  /\{\{-?\s*(?:site\.(?:baseurl|(url))|base_?[uU]rl|'\/'\s*\|\s*url)\s*-?\}\}(?=(\{%-?\s*(?:post_url|link)\s)?)/g;
const FILTERED =
  /\{\{-?\s*(["'])([^"']*)\1\s*\|\s*(relative_url|absolute_url|url|prepend:[^{}]*|asset_url)[^{}]*\}\}/g;
const NAMED =
  /\{%-?\s*(?:post_url|link)\s+([^%\s]+)\s*-?%\}|\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?(?=([^"'\s>%{}]+))\2["']?[^{}]*?[>%]\}\}/g;
const COMMAND =
  /\{%-?\s*(?=(\w+(?:-\w+)*))\1((?:[^%{]|%(?!\})|\{(?!%))*?)-?%\}|\{\{[<%]\s*(?=([\w/-]+))\3((?:[^{]|\{(?!\{[<%]))*?)[>%]\}\}/g;
const ATTRIBUTE = /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"',]+))|"([^"]*)"|'([^']*)'|([^\s,]+)/g;

/** Commands of Liquid and Hugo as Markdown and HTML; what only their theme knows stays in the text, and is listed. */
export function convertCommands(
  source: string,
  context: ShortcodeContext,
): { readonly text: string; readonly left: readonly LegacyLeft[] } {
  const { base = '', origin = '' } = context;
  const left: LegacyLeft[] = [];
  const kept: string[] = [];
  const keep = (code: string): string => `\uE000${kept.push(code) - 1}\uE001`;
  const text = COMMENTS.reduce(
    (words, comment) => replacePairs(words, comment, () => ''),
    keepCode(source.replaceAll(/[\uE000\uE001]/g, ''), keep),
  )
    .replace(ABBREVIATION, (whole) => {
      left.push({
        what: { fr: 'abréviation', en: 'abbreviation' },
        value: whole.trim(),
        reason: { fr: 'ne se lisait qu’au survol d’un mot', en: 'was read above a word alone' },
      });
      return '';
    })
    // What names a text gives its whole address.
    .replace(PREFIX, (_, host: string | undefined, named: string | undefined) =>
      named !== undefined ? '' : host === undefined ? base : origin,
    )
    .replace(FILTERED, (_, _quote, path: string, filter: string) =>
      toFiltered(path, filter, { base, origin }),
    )
    .replace(NAMED, (whole, post: string | undefined, ref: string | undefined) => {
      const found = context.findText(post ?? ref ?? '');
      if (found === undefined)
        left.push({
          what: LINK,
          value: whole,
          reason: { fr: 'texte absent de ce qui a été donné', en: 'text missing from what was given' },
        });
      const [anchor = ''] = /#.*$/.exec(post ?? ref ?? '') ?? [];
      return found === undefined ? '#' : `${found}${anchor}`;
    })
    .replace(
      COMMAND,
      (
        whole,
        liquid: string | undefined,
        written: string | undefined,
        hugo: string | undefined,
        more: string | undefined,
      ) => {
        const made = toMarkup(liquid ?? hugo ?? '', readAttributes(written ?? more ?? ''));
        if (made !== undefined) return made;
        const shown = hidePrivateWords(whole);
        left.push({
          what: { fr: 'commande', en: 'command' },
          value: shown.slice(0, 200),
          reason: {
            fr: 'propre à l’ancien système ; laissée dans le texte',
            en: 'of the old system alone; left in the text',
          },
        });
        return shown;
      },
    );
  return { text: restore(text, kept), left };
}

/** An address that a filter of Liquid completes. */
function toFiltered(
  path: string,
  filter: string,
  { base, origin }: { readonly base: string; readonly origin: string },
): string {
  if (filter === 'asset_url' || /^[a-z]+:/i.test(path)) return path;
  const start = filter === 'absolute_url' ? `${origin}${base}` : base;
  return start === '' ? path : `${start}/${path.replace(/^\//, '')}`;
}

function keepCode(source: string, keep: (code: string) => string): string {
  const blocks = replacePairs(source, HIGHLIGHT, (code, { open: [, language = ''] }) =>
    keep(`\`\`\`${language}\n${replacePairs(code, RAW, (words) => words).trimEnd()}\n\`\`\``),
  );
  const shown = replacePairs(replacePairs(blocks, RAW, keep), SHOWN, (command, { open, close }) =>
    keep(`{{${open[1]}${command}${close[1]}}}`),
  );
  return shown.replace(CODE, keep);
}

function restore(text: string, kept: readonly string[]): string {
  const back = (one: string): string =>
    one.replace(/\uE000(\d+)\uE001/g, (_, index: string) => back(kept[Number(index)] ?? ''));
  return back(text);
}

interface Attributes {
  readonly named: Readonly<Record<string, string>>;
  readonly values: readonly string[];
}

function readAttributes(written: string): Attributes {
  const named: Record<string, string> = {};
  const values: string[] = [];
  for (const [, name, double, single, bare, quoted, other, value] of written.matchAll(ATTRIBUTE)) {
    if (name === undefined || /^https?$/.test(name))
      values.push(quoted ?? other ?? value ?? (name === undefined ? '' : `${name}:${bare ?? ''}`));
    else named[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return { named, values };
}

function toMarkup(name: string, { named, values }: Attributes): string | undefined {
  const [first = ''] = values;
  const id = named['id'] ?? first;
  switch (name.toLowerCase()) {
    case 'youtube':
    case 'youtubelite':
      return /^[\w-]{6,}$/.test(id) ? toVideo(`https://www.youtube.com/watch?v=${id}`) : toVideo(id);
    case 'vimeo':
      return /^\d+$/.test(id) ? toVideo(`https://vimeo.com/${id}`) : toVideo(id);
    case 'figure':
    case 'img':
    case 'image':
      return toFigure(named, values);
    case 'include':
    case 'include_cached':
      return /figure|image|img/i.test(first)
        ? toFigure(named, [])
        : /youtube|video/i.test(first)
          ? toMarkup('youtube', { named, values: values.slice(1) })
          : undefined;
    case 'gist':
      return values.length > 0 ? `<https://gist.github.com/${values.slice(0, 2).join('/')}>` : undefined;
    case 'tweet':
    case 'twitter':
    case 'x':
      return named['user'] !== undefined && named['id'] !== undefined
        ? `<https://twitter.com/${named['user']}/status/${named['id']}>`
        : /^\d+$/.test(first)
          ? `<https://twitter.com/i/status/${first}>`
          : /^https?:/.test(first)
            ? `<${first}>`
            : undefined;
    case 'toc':
    case 'more':
      return '';
    default:
      return BOX.test(name) ? toBox(named, values) : undefined;
  }
}

/** Notes beside a text, and what opens at a click, as their words below their title: what begins and what ends them. */
const BOX =
  /^\/?(?:notice|callout|alert|admonition|hint|note|tip|warning|info|important|details|expand|spoiler)$/i;

/** What a box is of, and its settings, where its words may stand as well. */
const IS_TYPE =
  /^(?:notice|callout|alert|admonition|hint|note|tip|warning|info|important|danger|caution|success|error|primary|secondary|light|dark|question|example|quote|abstract|bug|failure|open|true|false|fa[bs]?|fa-[\w-]+|\d+)$/;

function toBox(named: Attributes['named'], values: readonly string[]): string {
  const title = named['title'] ?? named['summary'] ?? values.findLast((one) => !IS_TYPE.test(one)) ?? '';
  return title === '' ? '\n\n' : `\n\n**${title.replace(/[*_\\]/g, '\\$&')}**\n\n`;
}

function toVideo(url: string): string | undefined {
  return /^https?:\/\/\S+$/.test(url) ? `\n\n<iframe src="${escapeMarkup(url)}"></iframe>\n\n` : undefined;
}

function toFigure(named: Attributes['named'], values: readonly string[]): string | undefined {
  const src =
    named['src'] ??
    named['image_path'] ??
    named['path'] ??
    named['url'] ??
    values.find((one) => /\.\w{3,4}$/.test(one));
  if (src === undefined || src === '') return undefined;
  const alt = named['alt'] ?? '';
  // Themes read it as Markdown; ours is words alone.
  const caption = (named['caption'] ?? named['title'] ?? '').replace(
    /(?<!\w)(\*{1,2}|_{1,2})(\S(?:[^*_]*\S)?)\1(?!\w)/g,
    '$2',
  );
  const shown = `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}">`;
  return `\n\n<figure>${shown}${caption === '' ? '' : `<figcaption>${escapeMarkup(caption)}</figcaption>`}</figure>\n\n`;
}
