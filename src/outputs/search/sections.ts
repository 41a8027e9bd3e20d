import type { Element, Root } from 'hast';
import { fromHtml } from '#html/parse-html.ts';
import { isNoteList } from '#html/notes.ts';
import { hasClass, toText } from '#html/tree.ts';
import type { Section, SectionKind } from './document.ts';

const HEADING = /^h[1-6]$/u;
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'math']);
const INLINE = new Set(
  `a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u
    var wbr`.split(/\s+/),
);

/** Classes of elements whose text is not the article's: calls of notes, ways back, copies of notes in the margin, credits of pictures. */
const UNREAD_CLASSES = ['note-call', 'note-back', 'sidenote', 'credit', 'visually-hidden'];

/**
 * Takes a rendered body apart into the parts a result can lead to: each heading, question, turn of an interview,
 * verdict and the notes. Cost: one pass.
 */
export function toSections(body: Root): readonly Section[] {
  const reader = new SectionReader();
  reader.read(body);
  return reader.finish();
}

/** The words of a short HTML text. */
export function toPlainText(html: string): string {
  return toText(fromHtml(html, { fragment: true }));
}

/** Text on one line. */
export function toWords(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, ' ');
}

/** One space between words, one line break between blocks; no-break spaces stay. */
export function tidy(text: string): string {
  return text
    .replace(/ *\n[ \n]*/gu, '\n')
    .replace(/ +/gu, ' ')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
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
  #section: OpenSection = toOpen('', 'text');
  #target: Target = 'text';

  constructor() {
    this.#sections.push(this.#section);
  }

  read(parent: Root | Element): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#addText(child.value);
      else if (child.type === 'element') this.#readElement(child);
    }
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

  #addText(text: string): void {
    if (this.#target !== 'none') this.#section[this.#target] += toWords(text);
  }

  /** What a drawing shows, as told to those who do not see it: found where the drawing stands, below what is written there. */
  #addDrawing({ properties }: Element): void {
    const text = toWords(`${properties['alt'] ?? ''}`);
    this.#sections.push({ ...toOpen(this.#section.id, 'notes'), text });
  }

  #readElement(element: Element): void {
    const before = this.#target;
    const isBlock = !INLINE.has(element.tagName);
    if (isBlock) this.#breakLine();
    if (element.tagName === 'img' && this.#target !== 'none') this.#addDrawing(element);
    this.#enter(element);
    this.read(element);
    if (isBlock && element.children.length > 0) this.#breakLine();
    this.#target = before;
  }

  #enter(element: Element): void {
    const { tagName, properties } = element;
    const id = `${properties['id'] ?? ''}`;
    const kind = toKind(element);
    if (this.#target === 'none' || isUnread(element)) this.#target = 'none';
    else if (tagName === 'b' && hasClass(element, 'speaker')) this.#target = 'speaker';
    else if (HEADING.test(tagName) && this.#isUntitledContainer()) this.#nameContainer(id);
    else if (kind && (id !== '' || kind === 'notes')) this.#begin(id, kind, tagName);
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

function isUnread(element: Element): boolean {
  return UNREAD.has(element.tagName) || UNREAD_CLASSES.some((name) => hasClass(element, name));
}

/** Which elements a result can lead to. */
function toKind(element: Element): SectionKind | undefined {
  const { tagName } = element;
  if (/^h[2-4]$/u.test(tagName)) return hasClass(element, 'question') ? 'question' : 'text';
  if (tagName === 'div' && hasClass(element, 'turn'))
    return hasClass(element, 'answer') ? 'answer' : 'question';
  if (isNoteList(element)) return 'notes';
  return tagName === 'section' && hasClass(element, 'verdict') ? 'verdict' : undefined;
}
