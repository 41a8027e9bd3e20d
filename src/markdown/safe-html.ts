import { defaultSchema } from 'hast-util-sanitize';

/** GitHub's schema, plus what our own directives and notes carry. */
export const SAFE = {
  ...defaultSchema,
  clobber: [],
  // Links are judged by `placeAddresses`, which tells the author: here they would be lost without a word.
  protocols: { ...defaultSchema.protocols, href: null },
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'x-citation',
    'x-encadre',
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
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'lang', 'id', 'question', 'style', 'dataSeal'],
    'x-citation': ['author', 'source', 'date', 'url'],
    'x-encadre': ['title'],
    'x-video': ['url', 'title', 'image'],
    'x-formula': ['dataBlock'],
    abbr: ['title'],
    time: ['dateTime'],
    section: ['dataFootnotes', 'className'],
    a: [...(defaultSchema.attributes?.['a'] ?? []), 'dataFootnoteRef', 'dataFootnoteBackref'],
  },
};

/** Elements that the page does not keep, some of them with all that they hold; for a pattern. */
export const REMOVED_ELEMENTS =
  'applet|audio|base|button|canvas|embed|form|frame|frameset|iframe|link|marquee|math|meta|noscript|object|script|select|style|svg|template|textarea|title|video|xmp';
/** Attributes that run something, or lead a form elsewhere; for a pattern. */
export const RUNNING_ATTRIBUTES = 'on[a-z]+|srcdoc|formaction';

/** Whether the page keeps an attribute of an element of HTML, in lower case both, whatever its value. */
export function keepsAttribute(tagName: string, attribute: string): boolean {
  const name = attribute.replaceAll('-', '');
  const kept = [...(SAFE.attributes['*'] ?? []), ...(KEPT[tagName] ?? [])];
  return (
    !NEVER.has(name) &&
    kept.some((one) => typeof one === 'string' && one.toLowerCase().replace(/^classname$/, 'class') === name)
  );
}

const KEPT: Readonly<Record<string, (typeof SAFE.attributes)['*'] | undefined>> = SAFE.attributes;
/** Let through for what comes after, which takes it out. */
const NEVER: ReadonlySet<string> = new Set(['style', 'dataseal', 'class']);
