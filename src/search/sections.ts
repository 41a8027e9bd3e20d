import type { Section, SectionKind } from './document.ts';

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu;
const HEADING = /^h[1-6]$/u;
const SILENT = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'math']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']);

/** Classes of elements whose text is not the article's: calls of notes, ways back, copies of notes in the margin. */
const UNREAD = /(?:^|\s)(?:note-call|note-back|sidenote|sr-only|visually-hidden)(?:\s|$)/u;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Takes a rendered body apart into the parts a result can lead to: each heading, question, turn of an interview,
 * verdict and the notes. One pass over the tags, in time proportional to the text: the HTML is our own renderer's, so
 * its tags are balanced; what is not is read as text rather than refused.
 */
export function toSections(html: string): readonly Section[] {
  const reader = new SectionReader();
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    reader.addText(html.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, name, attributes = ''] = match;
    if (name !== undefined) reader.addTag(name.toLowerCase(), slash === '/', attributes);
  }
  reader.addText(html.slice(at));
  return reader.finish();
}

/** The words of a piece of HTML, blocks on lines of their own. */
export function toText(html: string): string {
  return toSections(html)
    .flatMap(({ title, text }) => [title, text])
    .filter((text) => text !== '')
    .join('\n');
}

interface OpenSection {
  id: string;
  readonly kind: SectionKind;
  title: string;
  speaker: string;
  text: string;
}

type Target = 'text' | 'title' | 'speaker' | 'none';

class SectionReader {
  readonly #sections: OpenSection[] = [];
  readonly #open: { readonly name: string; readonly restore: Target }[] = [];
  #section: OpenSection = toOpen('', 'text');
  #target: Target = 'text';

  constructor() {
    this.#sections.push(this.#section);
  }

  addText(raw: string): void {
    if (raw !== '' && this.#target !== 'none') this.#section[this.#target] += decode(raw.replace(/[ \t\r\n\f]+/gu, ' '));
  }

  addTag(name: string, isEnd: boolean, attributes: string): void {
    if (!INLINE.has(name)) this.#breakLine();
    if (isEnd) this.#close(name);
    else if (!VOID.has(name)) this.#enter(name, attributes);
  }

  finish(): readonly Section[] {
    return this.#sections
      .map((section) => ({ ...section, title: tidy(section.title), speaker: tidy(section.speaker).replace(/\s*:$/u, ''), text: tidy(section.text) }))
      .filter((section) => section.title !== '' || section.text !== '');
  }

  #enter(name: string, attributes: string): void {
    const id = getAttribute(attributes, 'id');
    const classes = getAttribute(attributes, 'class');
    const kind = toKind(name, classes);
    this.#open.push({ name, restore: this.#target });
    if (this.#target === 'none' || SILENT.has(name) || UNREAD.test(classes)) this.#target = 'none';
    else if (HEADING.test(name) && this.#isUntitledContainer()) this.#nameContainer(id);
    else if (kind && (id !== '' || kind === 'notes')) this.#begin(id, kind, name);
    else if (name === 'b' && /(?:^|\s)speaker(?:\s|$)/u.test(classes)) this.#target = 'speaker';
  }

  #begin(id: string, kind: SectionKind, name: string): void {
    this.#section = toOpen(id, kind);
    this.#sections.push(this.#section);
    if (HEADING.test(name)) this.#target = 'title';
  }

  #isUntitledContainer(): boolean {
    const { kind, title, text } = this.#section;
    return (kind === 'notes' || kind === 'verdict') && title === '' && text.trim() === '';
  }

  /** The heading of the notes or of a verdict is theirs, not a section of its own. */
  #nameContainer(id: string): void {
    this.#section.id ||= id;
    this.#target = 'title';
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name);
    const open = this.#open[at];
    if (!open) return;
    this.#open.length = at;
    this.#target = open.restore;
  }

  #breakLine(): void {
    if (this.#target === 'text' || this.#target === 'title') this.#section[this.#target] += '\n';
  }
}

function toOpen(id: string, kind: SectionKind): OpenSection {
  return { id, kind, title: '', speaker: '', text: '' };
}

/** Which elements with an id a result can lead to. */
function toKind(name: string, classes: string): SectionKind | undefined {
  const has = (one: string) => classes.split(/\s+/u).includes(one);
  if (/^h[2-4]$/u.test(name)) return has('question') ? 'question' : 'text';
  if (name === 'div' && has('turn')) return has('answer') ? 'answer' : 'question';
  if (name !== 'section') return undefined;
  if (has('verdict')) return 'verdict';
  return has('notes') ? 'notes' : undefined;
}

function getAttribute(attributes: string, name: string): string {
  const [, double, single, bare] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(attributes) ?? [];
  return decode(double ?? single ?? bare ?? '');
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** One space between words, one line break between blocks; no-break spaces stay. */
function tidy(text: string): string {
  return text.replace(/ *\n[ \n]*/gu, '\n').replace(/ +/gu, ' ').trim();
}
