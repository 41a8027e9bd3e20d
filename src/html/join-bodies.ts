import { scanHtml, toStartTag, type HtmlToken } from './scan-html.ts';

/** One body of a series, with its address. */
export interface SeriesBody {
  readonly slug: string;
  readonly url: string;
  readonly html: string;
}

type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

const LABELS = new Set(['aria-describedby', 'aria-labelledby']);
const HEADING = /^h[2-5]$/;

/** The anchor of a part on the page of its whole series. */
export function toAnchorOf(slug: string): string {
  return `partie-${slug}`;
}

/**
 * The bodies of a series made fit for one page: anchors and notes unique (`<slug>--note-1`), notes numbered through and
 * gathered, headings one level down, links between the parts turned into anchors. Notes come back apart, as list items.
 */
export function joinBodies(bodies: readonly SeriesBody[]): {
  readonly parts: readonly string[];
  readonly notes: string;
} {
  const joiner = new Joiner(new Map(bodies.map(({ url, slug }) => [url, slug])));
  const pieces = bodies.map(({ slug, html }) => {
    const { text, notes } = splitNotes(scanHtml(html));
    return { part: joiner.rewrite(text, slug), notes: joiner.rewrite(notes, slug).trim() };
  });
  return {
    parts: pieces.map(({ part }) => part),
    notes: pieces.flatMap(({ notes }) => (notes ? [notes] : [])).join('\n'),
  };
}

/** The items of the list of notes, and all that is not the section that holds it. */
function splitNotes(tokens: readonly HtmlToken[]): {
  readonly text: readonly HtmlToken[];
  readonly notes: readonly HtmlToken[];
} {
  const start = tokens.findIndex(
    (token) => token.kind === 'open' && token.name === 'section' && token.attributes.get('class') === 'notes',
  );
  if (start < 0) return { text: tokens, notes: [] };
  const end = tokens.findIndex(
    (token, index) => index > start && token.kind === 'close' && token.name === 'section',
  );
  const section = tokens.slice(start, end);
  const first = section.findIndex((token) => token.kind === 'open' && token.name === 'ol');
  const last = section.findLastIndex((token) => token.kind === 'close' && token.name === 'ol');
  return {
    text: [...tokens.slice(0, start), ...tokens.slice(end + 1)],
    notes: section.slice(first + 1, last),
  };
}

class Joiner {
  readonly #slugs: ReadonlyMap<string, string>;
  /** Number of each note on the whole page, by its anchor there, in the order of the first calls. */
  readonly #numbers = new Map<string, number>();

  constructor(slugs: ReadonlyMap<string, string>) {
    this.#slugs = slugs;
  }

  rewrite(tokens: readonly HtmlToken[], slug: string): string {
    let called: number | undefined;
    let note = '';
    return tokens
      .map((token) => {
        if (token.kind === 'close') return HEADING.test(token.name) ? `</${lower(token.name)}>` : token.raw;
        if (token.kind === 'text') {
          const text = called === undefined ? token.raw : String(called);
          called = undefined;
          return text;
        }
        if (token.name === 'li') note = `${slug}--${token.attributes.get('id') ?? ''}`;
        if (token.attributes.get('class') === 'note-call') called = this.#number(token, slug);
        return this.#rewriteTag(token, slug, called ?? this.#numbers.get(note));
      })
      .join('');
  }

  #number(call: OpenTag, slug: string): number {
    const anchor = `${slug}--${(call.attributes.get('href') ?? '').slice(1)}`;
    const number = this.#numbers.get(anchor) ?? this.#numbers.size + 1;
    this.#numbers.set(anchor, number);
    return number;
  }

  #rewriteTag(tag: OpenTag, slug: string, number: number | undefined): string {
    if (tag.attributes.size === 0) return HEADING.test(tag.name) ? `<${lower(tag.name)}>` : tag.raw;
    const attributes = [...tag.attributes].flatMap(([name, value]): [string, string][] => {
      if (LABELS.has(name)) return [];
      if (name === 'id') return [[name, `${slug}--${value}`]];
      if (name === 'href') return [[name, this.#toHref(value, slug)]];
      if (name === 'aria-label' && /^note-/.test(tag.attributes.get('class') ?? ''))
        return [[name, value.replace(/\d+/, String(number ?? ''))]];
      return [[name, value]];
    });
    return toStartTag(HEADING.test(tag.name) ? lower(tag.name) : tag.name, new Map(attributes));
  }

  #toHref(href: string, slug: string): string {
    if (href.startsWith('#')) return `#${slug}--${href.slice(1)}`;
    const [path = '', fragment] = href.split('#');
    const target = this.#slugs.get(path);
    if (target === undefined) return href;
    return `#${fragment === undefined ? toAnchorOf(target) : `${target}--${fragment}`}`;
  }
}

/** `h2` → `h3`. */
function lower(heading: string): string {
  return `h${Number(heading.slice(1)) + 1}`;
}
