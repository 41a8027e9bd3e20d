import { defaultSchema } from 'hast-util-sanitize';

const ANYWHERE = 'alt checked dateTime dir height id lang open reversed start title type value width'.split(
  ' ',
);
const CELL = ['align', 'colSpan', 'rowSpan', 'headers'];

/** GitHub's schema, plus what our own directives and notes carry. */
export const SAFE = {
  ...defaultSchema,
  clobber: [],
  // With all that they hold: it is no words, or what only their own element shows.
  strip: 'audio canvas head iframe math object script style svg template title video'.split(' '),
  // Links are judged by `placeAddresses`, which tells the author: here they would be lost without a word.
  protocols: { ...defaultSchema.protocols, href: null },
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'x-quote',
    'x-box',
    'x-video',
    'x-formula',
    'abbr',
    'caption',
    'cite',
    'mark',
    'small',
    'u',
    'figure',
    'figcaption',
    'time',
  ],
  attributes: {
    ...defaultSchema.attributes,
    // Not GitHub's, which are those of HTML 4: what they are for is the site's.
    '*': [...ANYWHERE, 'question', 'style', 'dataSeal'],
    td: CELL,
    th: [...CELL, 'abbr', 'scope'],
    'x-quote': ['author', 'source', 'date', 'url'],
    'x-box': ['title'],
    'x-video': ['url', 'title', 'image'],
    'x-formula': ['dataBlock'],
    abbr: ['title'],
    time: ['dateTime'],
    section: ['dataFootnotes', 'className'],
    a: [...(defaultSchema.attributes?.['a'] ?? []), 'name', 'dataFootnoteRef', 'dataFootnoteBackref'],
  },
};

/** Attributes that run something, or lead a form elsewhere; for a pattern. */
export const RUNNING_ATTRIBUTES = 'on[a-z]+|srcdoc|formaction';

export function keepsElement(tagName: string): boolean {
  return SAFE.tagNames.includes(tagName);
}

/** Whether an element is removed with all that it holds. */
export function isStripped(tagName: string): boolean {
  return SAFE.strip.includes(tagName);
}

/** Whether the page keeps an attribute of an element of HTML, in lower case both, whatever its value. */
export function keepsAttribute(tagName: string, attribute: string): boolean {
  const name = attribute.replaceAll('-', '');
  const kept = [...(SAFE.attributes['*'] ?? []), ...(KEPT.get(tagName) ?? [])];
  return (
    !NEVER.has(name) &&
    kept.some((one) => typeof one === 'string' && one.toLowerCase().replace(/^classname$/, 'class') === name)
  );
}

const KEPT = new Map(Object.entries(SAFE.attributes));
/** Let through for what comes after, which takes it out. */
const NEVER: ReadonlySet<string> = new Set(['style', 'dataseal', 'class']);
