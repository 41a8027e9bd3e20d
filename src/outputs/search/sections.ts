import { decodeReferences, scanHtml, VOID, type Attributes } from '#html/scan-html.ts';
import type { Section, SectionKind } from './document.ts';

const HEADING = /^h[1-6]$/u;
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'math']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]);

/** Classes of elements whose text is not the article's: calls of notes, ways back, copies of notes in the margin, credits of pictures. */
const UNREAD_CLASSES = ['note-call', 'note-back', 'sidenote', 'credit', 'visually-hidden'];

/**
 * Takes a rendered body apart into the parts a result can lead to: each heading, question, turn of an interview,
 * verdict and the notes. One pass over the tags.
 */
export function toSections(html: string): readonly Section[] {
  const reader = new SectionReader();
  for (const token of scanHtml(html)) {
    if (token.kind === 'text') reader.addText(token.raw);
    else if (token.kind === 'close') reader.close(token.name);
    else reader.open(token.name, token.attributes);
  }
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

/** Where text goes: to which part of the section, or nowhere. */
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
    if (this.#target !== 'none')
      this.#section[this.#target] += decodeReferences(raw.replace(/[ \t\r\n\f]+/gu, ' '));
  }

  open(name: string, attributes: Attributes): void {
    if (!INLINE.has(name)) this.#breakLine();
    if (VOID.has(name)) return;
    this.#open.push({ name, restore: this.#target });
    const classes = (attributes.get('class') ?? '').split(/\s+/u);
    if (this.#target === 'none' || UNREAD.has(name) || UNREAD_CLASSES.some((one) => classes.includes(one)))
      this.#target = 'none';
    else if (name === 'b' && classes.includes('speaker')) this.#target = 'speaker';
    else this.#enter(name, attributes.get('id') ?? '', classes);
  }

  close(name: string): void {
    if (!INLINE.has(name)) this.#breakLine();
    const at = this.#open.findLastIndex((open) => open.name === name);
    const open = this.#open[at];
    if (!open) return;
    this.#open.length = at;
    this.#target = open.restore;
  }

  finish(): readonly Section[] {
    return this.#sections
      .map((section) => ({
        ...section,
        title: tidy(section.title),
        speaker: tidy(section.speaker).replace(/\s*:$/u, ''),
        text: tidy(section.text),
      }))
      .filter((section) => section.title !== '' || section.text !== '');
  }

  #enter(name: string, id: string, classes: readonly string[]): void {
    const kind = toKind(name, classes);
    if (HEADING.test(name) && this.#isUntitledContainer()) this.#nameContainer(id);
    else if (kind && (id !== '' || kind === 'notes')) this.#begin(id, kind, name);
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

  #breakLine(): void {
    if (this.#target === 'text' || this.#target === 'title') this.#section[this.#target] += '\n';
  }
}

function toOpen(id: string, kind: SectionKind): OpenSection {
  return { id, kind, title: '', speaker: '', text: '' };
}

/** Which elements a result can lead to. */
function toKind(name: string, classes: readonly string[]): SectionKind | undefined {
  if (/^h[2-4]$/u.test(name)) return classes.includes('question') ? 'question' : 'text';
  if (name === 'div' && classes.includes('turn')) return classes.includes('answer') ? 'answer' : 'question';
  if (name !== 'section') return undefined;
  if (classes.includes('verdict')) return 'verdict';
  return classes.includes('notes') ? 'notes' : undefined;
}

/** One space between words, one line break between blocks; no-break spaces stay. */
function tidy(text: string): string {
  return text
    .replace(/ *\n[ \n]*/gu, '\n')
    .replace(/ +/gu, ' ')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
}
