import { hidePrivateWords } from '#import/private-words.ts';
import { escapeMarkup } from '#html/legal-text.ts';

/** What a shortcode becomes: HTML, or undefined where only WordPress knows. */
type Shortcode = (use: ShortcodeUse) => string | undefined;

interface ShortcodeUse {
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes without a name, in order: `[youtube dQw4]`. */
  readonly values: readonly string[];
  readonly content: string;
}

export interface ShortcodeText {
  readonly html: string;
  /** Those that stay in the text as they were written, and galleries that lack pictures. */
  readonly left: readonly string[];
}

export interface ShortcodeOptions {
  /** Notes that stand where they are called, as plugins have them: HTML, to be shown at the foot of the text. */
  readonly notes?: string[];
  /** Address of an attachment by its id; undefined for one that the export does not have. */
  readonly findAttachment: (id: string) => string | undefined;
  /** Addresses of those that hang on the item itself: what a gallery without a list shows. */
  readonly attached: readonly string[];
}

/** `[name …]`, `[name …/]`, or the beginning of `[name …]…[/name]`; twice bracketed, it is text about shortcodes. */
const OPENING = /(\[?)\[([a-zA-Z][\w-]*)((?:(?:[\s=]|:(?=https?:))[^[\]]*)?)\/?\]/g;
const CLOSING = /\[\/([a-zA-Z][\w-]*)\]/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|'([^']*)'|(\S+)/g;
/** Of the plugins that made notes. */
const NOTES = ['ref', 'footnote', 'fn', 'efn_note'];
const NOTE = 'note-appel-';
/** Nothing in them is a shortcode, nor a paragraph. */
const CODE =
  /^(?:source|code|sourcecode|bash|c|cpp|csharp|css|html|java|javascript|js|perl|php|python|ruby|sql|xml)$/;

/** Code shortcodes as HTML code: to be done before paragraphs are made. */
export function convertCode(html: string): string {
  const show: Parameters<typeof replaceShortcodes>[1] = ({ name, attributes, values, content: code }) => {
    if (code === undefined || !CODE.test(name)) return undefined;
    const isGeneral = name === 'code' || name.startsWith('source');
    const language = attributes['language'] ?? attributes['lang'] ?? (isGeneral ? values[0] : name);
    const type = language === undefined ? '' : ` class="language-${escapeMarkup(language)}"`;
    return `<pre><code${type}>${escapeCode(code.replace(/^\n|\n$/g, ''))}</code></pre>`;
  };
  // What is only told of stays so for those that are looked at next.
  return replaceShortcodes(html, show, () => undefined);
}

/** What was typed as code may be escaped already, as the editor did. */
function escapeCode(code: string): string {
  return /&(?:lt|gt|amp|quot|#\d+);/.test(code) ? code : escapeMarkup(code);
}

export function convertShortcodes(html: string, options: ShortcodeOptions): ShortcodeText {
  const left: string[] = [];
  const note = toNote(options.notes ?? []);
  const known = new Map([
    ...EMBEDS,
    ['gallery', toGallery(options, left)] as const,
    ...NOTES.map((name) => [name, note] as const),
  ]);
  const made = replaceShortcodes(html, ({ name, written, content, ...use }) => {
    const shown = known.get(name.toLowerCase())?.({ ...use, content: content ?? '' });
    if (shown === undefined && isShortcode(name, written, content)) left.push(`[${name}]`);
    return shown;
  });
  return { html: left.length === 0 ? made : hideAddresses(made, left), left };
}

/** In what readers never saw as it was written, an e-mail address is nobody's business. */
function hideAddresses(html: string, left: readonly string[]): string {
  return html.replace(OPENING, (whole, _bracket, name) =>
    left.includes(`[${name}]`) ? hidePrivateWords(whole) : whole,
  );
}

interface FoundShortcode extends Omit<ShortcodeUse, 'content'> {
  readonly name: string;
  /** After the name, as it stands there. */
  readonly written: string;
  /** Undefined where nothing closes it. */
  readonly content: string | undefined;
}

/** Undefined leaves one as it is written; what it holds is then looked at in turn. Each text is gone through once. */
function replaceShortcodes(
  text: string,
  replace: (found: FoundShortcode) => string | undefined,
  unescape: (written: string) => string | undefined = (written) => written,
): string {
  const closings = Map.groupBy(text.matchAll(CLOSING), ([, name = '']) => name);
  let made = '';
  let end = 0;
  for (const { 0: opening, 1: bracket = '', 2: name = '', 3: written = '', index } of text.matchAll(
    OPENING,
  )) {
    if (index < end) continue;
    const after = index + opening.length;
    const ends = closings.get(name) ?? [];
    while ((ends[0]?.index ?? after) < after) ends.shift();
    const close = ends[0];
    const last = close ? close.index + close[0].length : after;
    const isEscaped = bracket !== '' && (text[after] === ']' || text[last] === ']');
    const until = isEscaped && text[after] === ']' ? after + 1 : last + (isEscaped ? 1 : 0);
    const shown = isEscaped
      ? unescape(text.slice(index + 1, until - 1))
      : replace({
          name,
          written,
          ...readAttributes(written.replace(/^[=:]/, '')),
          content: close && text.slice(after, close.index),
        });
    if (shown === undefined) continue;
    made += `${text.slice(end, index)}${isEscaped ? '' : bracket}${shown}`;
    end = until;
  }
  return made + text.slice(end);
}

/** Brackets are also punctuation: « [sic] », « [...] », « [1] ». */
function isShortcode(name: string, written: string, content: string | undefined): boolean {
  return content !== undefined || /=/.test(written) || /[-_]/.test(name);
}

function readAttributes(written: string): Omit<ShortcodeUse, 'content'> {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  const text = written.replace(/&(?:quot|#0?34|#8221|#8243);|[“”″]/g, '"');
  for (const [, name, double, single, bare, quoted, other, value] of text.matchAll(ATTRIBUTE)) {
    if (name === undefined) values.push(quoted ?? other ?? value ?? '');
    else attributes[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return { attributes, values };
}

const EMBEDS = new Map<string, Shortcode>(
  Object.entries({
    caption: toCaption,
    wp_caption: toCaption,
    embed: ({ content }) => toLink(content.replace(/<[^<>]*>/g, '')),
    audio: toMedia,
    video: toMedia,
    playlist: () => undefined,
    youtube: ({ values: [value = ''], content }) =>
      toVideo(value || content, /^[\w-]{6,}$/, (id) => `https://www.youtube.com/watch?v=${id}`),
    dailymotion: ({ values: [value = ''], attributes: { id = '' }, content }) =>
      toVideo(
        value || id || content,
        /^[a-z0-9]{5,}$/i,
        (video) => `https://www.dailymotion.com/video/${video}`,
      ),
    vimeo: ({ values: [value = ''], attributes: { id = '' } }) =>
      toVideo(value || id, /^\d+$/, (video) => `https://vimeo.com/${video}`),
  }),
);

function toCaption({ attributes, content }: ShortcodeUse): string {
  const [, picture = content, rest = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content) ?? [];
  const caption = (attributes['caption'] ?? rest).trim();
  return `<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function toMedia({ attributes, values, content }: ShortcodeUse): string | undefined {
  const named = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'flac', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv'];
  const address = named.map((name) => attributes[name]).find((value) => value !== undefined);
  const [inside] = /https?:\/\/[^\s"'<\]]+/.exec(content) ?? [];
  // `[audio:address|titles=…]`, as an old plugin had it.
  return toLink(address ?? inside ?? values[0]?.split(/[|,]/)[0] ?? '');
}

function toVideo(written: string, id: RegExp, toAddress: (id: string) => string): string | undefined {
  const value = written.trim().replaceAll('&amp;', '&');
  if (id.test(value)) return toLink(toAddress(value));
  return toLink(value);
}

function toLink(address: string): string | undefined {
  const url = address.trim();
  if (!/^(?:https?:)?\/\//.test(url)) return undefined;
  const shown = escapeMarkup(url.replaceAll('&amp;', '&'));
  return `\n\n<p><a href="${shown}">${shown}</a></p>\n\n`;
}

function toNote(notes: string[]): Shortcode {
  return ({ content }) => {
    if (content.trim() === '') return undefined;
    const label = notes.push(content);
    return `<sup><a href="#${NOTE}${label}" id="${NOTE}${label}-link">${label}</a></sup>`;
  };
}

/** The notes of a text below it, each of which leads back; empty without any. */
export function showNotes(notes: readonly string[]): string {
  const items = notes.map((content, index) => {
    const name = `${NOTE}${index + 1}`;
    return `<li id="${name}">${content} <a href="#${name}-link">↩︎</a></li>`;
  });
  return items.length === 0 ? '' : `\n<ol class="footnotes">${items.join('')}</ol>`;
}

function toGallery({ findAttachment, attached }: ShortcodeOptions, left: string[]): Shortcode {
  return ({ attributes: { ids = '', include = '' } }) => {
    const listed = (ids || include).split(/[\s,]+/).filter((id) => id !== '');
    const found: readonly (string | undefined)[] =
      listed.length === 0 ? attached : listed.map((id) => findAttachment(id));
    const known = found.flatMap((src) => src ?? []);
    if (known.length === 0 || known.length < found.length) left.push('[gallery]');
    return known.map((src) => `\n\n<figure><img src="${escapeMarkup(src)}" alt=""></figure>\n\n`).join('');
  };
}
