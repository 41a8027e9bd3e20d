import { Parser } from 'htmlparser2';
import type { LegacyProblem } from './legacy.ts';
import { toCutProblem } from './once-each.ts';
import { readText } from './source-text.ts';
import type { SourceFile } from './source-file.ts';

/** An element of an export, with what it holds in order. */
export interface XmlElement {
  /** With the prefix that the format is known by, whatever the file has called it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (string | XmlElement)[];
  /** The file ends in it. */
  readonly isCut: boolean;
}

interface OpenElement extends XmlElement {
  readonly content: (string | XmlElement)[];
  isCut: boolean;
}

/** The prefixes of formats, by what their addresses hold: files are free to use others, and some forget to declare them. */
const PREFIXES: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/wordpress\.org\/export\/[\d.]+\/excerpt/, 'excerpt'],
  [/wordpress\.org\/export\//, 'wp'],
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/purl\.org\/dc\/elements/, 'dc'],
  [/purl\.org\/syndication\/thread/, 'thr'],
  [/purl\.org\/atom\/app|w3\.org\/2007\/app/, 'app'],
  [/w3\.org\/2005\/Atom/, 'atom'],
];

/** Where a CDATA section ended: what follows it may be the rest of one that a `]]>` in its text has ended too early. */
const CDATA_END = '\uE002';
const CUT_CDATA = new RegExp(`${CDATA_END}([^${CDATA_END}]*)\\]\\]>\\s*$`);

/**
 * Each element of an XML file whose path, of the names above it and its own, is wanted; as soon as it ends. Nothing else
 * is held. What is malformed is read as far as it can be: markup that was not escaped stays in the text around it.
 * A file that ends too early, but in none of them, is reported.
 */
export async function* readElements(
  file: SourceFile,
  isWanted: (path: readonly string[]) => boolean,
  report?: (problem: LegacyProblem) => void,
): AsyncIterable<XmlElement> {
  const reader = new ElementReader(isWanted);
  for await (const text of readText(file)) {
    reader.write(text);
    yield* reader.take();
  }
  if (reader.isBetween()) report?.(toCutProblem(file.path));
  reader.end();
  yield* reader.take();
}

class ElementReader {
  readonly #isWanted: (path: readonly string[]) => boolean;
  readonly #parser: Parser;
  readonly #prefixes = new Map<string, string>();
  readonly #path: string[] = [];
  /** The wanted element that is being read, and those open in it. */
  readonly #open: OpenElement[] = [];
  #ready: XmlElement[] = [];
  #hasBegun = false;
  #hasEnded = false;

  constructor(isWanted: (path: readonly string[]) => boolean) {
    this.#isWanted = isWanted;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(name, attributes),
        onclosetag: (name) => this.#finish(name),
        ontext: (text) => this.#open.at(-1)?.content.push(text.replaceAll(CDATA_END, '')),
        oncdataend: () => this.#open.at(-1)?.content.push(CDATA_END),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** Before the end of the document, and in no wanted element. */
  isBetween(): boolean {
    return (!this.#hasBegun || this.#path.length > 0) && this.#open.length === 0;
  }

  end(): void {
    this.#hasEnded = true;
    this.#parser.end();
  }

  take(): readonly XmlElement[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #begin(written: string, attributes: Readonly<Record<string, string>>): void {
    this.#hasBegun = true;
    for (const [key, value] of Object.entries(attributes)) this.#declare(key, value);
    const name = this.#toName(written);
    // One that was not closed ends where its next begins.
    if (this.#open[0]?.name === name && this.#isWanted([...this.#path.slice(0, -this.#open.length), name]))
      while (this.#open.length > 0) this.#finish(this.#open.at(-1)?.name ?? '');
    this.#path.push(name);
    const element: OpenElement = { name, attributes, content: [], isCut: false };
    if (this.#open.length > 0) {
      this.#open.at(-1)?.content.push(element);
      this.#open.push(element);
    } else if (this.#isWanted(this.#path)) this.#open.push(element);
  }

  #finish(written: string): void {
    if (this.#path.at(-1) !== this.#toName(written)) return;
    this.#path.pop();
    const element = this.#open.pop();
    if (!element) return;
    element.isCut = this.#hasEnded;
    if (this.#open.length === 0) this.#ready.push(element);
  }

  #declare(key: string, address: string): void {
    if (!key.startsWith('xmlns:')) return;
    const known = PREFIXES.find(([pattern]) => pattern.test(address))?.[1];
    if (known !== undefined) this.#prefixes.set(key.slice('xmlns:'.length), known);
  }

  #toName(written: string): string {
    const [prefix = '', ...rest] = written.split(':');
    return rest.length === 0 ? written : `${this.#prefixes.get(prefix) ?? prefix}:${rest.join(':')}`;
  }
}

/** The elements of that name in one, in order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.content.filter((child) => typeof child !== 'string' && child.name === name) as XmlElement[];
}

/** The text of the first element of that name that has some, with markup that should have been escaped; without it, ''. */
export function getText(element: XmlElement, name: string): string {
  for (const child of findAll(element, name)) {
    const text = toOwnText(child);
    if (text !== '') return text;
  }
  return '';
}

/** The text of an element itself, as `getText` gives that of one in it. */
export function toOwnText(element: XmlElement): string {
  return toRawText(element).trim();
}

/** A field of a comment in a text: what ended the text was damaged, and private fields come next. */
const NEXT_FIELD = /<\/?(?:wp:comment_|author_(?:email|ip)\b|comment>)[\s\S]*$/i;

function toRawText({ content }: XmlElement): string {
  const text = content.map((child) => (typeof child === 'string' ? child : toMarkup(child))).join('');
  return text.replace(CUT_CDATA, ']]>$1').replaceAll(CDATA_END, '').replace(NEXT_FIELD, '');
}

/** Elements of a text that was not escaped. Others in it belong to the format: a tag between was damaged. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address audio b big blockquote br center cite code dd del div dl dt em embed figcaption figure font ' +
    'h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark object ol p param pre q s samp small source span strike strong sub ' +
    'sup table tbody td tfoot th thead tr tt u ul var video'
  ).split(' '),
);

function toMarkup(element: XmlElement): string {
  if (!TEXT_ELEMENTS.has(element.name.toLowerCase())) return '';
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  const open = `<${element.name}${attributes.join('')}`;
  return element.content.length === 0 ? `${open}/>` : `${open}>${toRawText(element)}</${element.name}>`;
}
