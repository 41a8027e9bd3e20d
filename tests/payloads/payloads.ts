import { ADDRESS_PLACES, DIRECTIVES_AND_MARKDOWN, EVENTS, SCHEMES, TAGS, VECTORS } from './vectors.ts';

/** How a payload is disguised: as filters have been seen to miss it. */
const DISGUISES: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => vector.toUpperCase().replaceAll('ALERT', 'alert'),
  (vector) => [...vector].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join(''),
  (vector) => vector.replace(/ /g, '/'),
  (vector) => vector.replace(/ /g, '\t'),
  (vector) => vector.replace(/ /g, '\f'),
  (vector) => vector.replace(/ /g, '\n'),
  (vector) => vector.replace(/ /g, '\u00a0'),
  (vector) => vector.replace(/^<(\w)/, '<\0$1'),
  (vector) => vector.replace(/^</, '<<'),
  (vector) => vector.replace(/^<(\w)/, '< $1'),
  (vector) => vector.replace(/^<(\w)(\w*)/, '<$1$2\u0000$2'),
  (vector) => vector.replace(/^<(\w+)/, '<$1<!-- -->'),
  (vector) => vector.replace(/^<(\w+)/, '<x:$1'),
  (vector) => vector.replace(/>$/, ''),
  (vector) => vector.replace(/>[^>]*>$/, '//'),
  (vector) => vector.replace(/"/g, ''),
  (vector) => vector.replace(/"/g, "'"),
  (vector) => vector.replace(/"/g, '`'),
  (vector) => vector.replaceAll('alert', '\\u0061lert'),
  (vector) => vector.replaceAll('alert', '&#97;lert'),
  (vector) => vector.replaceAll('(1)', '&lpar;1&rpar;'),
  (vector) => vector.replaceAll('(1)', '`1`'),
  (vector) => vector.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (vector) => vector.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  (vector) => vector.replaceAll('<', '\\<'),
  (vector) => vector.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (vector) => vector.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  (vector) => vector.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  ...[
    '">',
    "'>",
    '-->',
    '--!>',
    ']]>',
    '*/',
    '</textarea>',
    '</title>',
    '</script>',
    '</style>',
    '</noscript>',
    '</svg>',
    '</math>',
    '\\">',
    '`}',
    '"""',
    '\ufeff',
    '\u202e',
    '<!--><',
    '<p title="',
    '<svg><style>',
    '<math><mtext><table><mglyph><style>',
    '<select><template>',
    '<noscript><p title="</noscript>',
    '<svg></p><style><a title="</style>',
    '    ',
    '> ',
    '- ',
    '| a | b |\n| - | - |\n| c | ',
    '```\n```\n',
    ':::encadre\n',
    'a[^1]\n\n[^1]: ',
    '<div data-footnotes>',
  ].map((before) => (vector: string) => `${before}${vector}`),
];

/** How the scheme of an address is disguised: as browsers still read it, or nearly. */
const SPELLINGS: readonly ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:`,
  (scheme) => `${scheme.toUpperCase()}:`,
  (scheme) => `${[...scheme].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join('')}:`,
  (scheme) => ` ${scheme}:`,
  (scheme) => `\t${scheme}:`,
  (scheme) => `\u0001${scheme}:`,
  (scheme) => `\u001f${scheme}:`,
  (scheme) => `\u00a0${scheme}:`,
  (scheme) => `\u200b${scheme}:`,
  (scheme) => `\ufeff${scheme}:`,
  (scheme) => `${scheme.slice(0, 3)}\t${scheme.slice(3)}:`,
  (scheme) => `${scheme.slice(0, 3)}\n${scheme.slice(3)}:`,
  (scheme) => `${scheme.slice(0, 3)}\r\n${scheme.slice(3)}:`,
  (scheme) => `${scheme.slice(0, 3)}\0${scheme.slice(3)}:`,
  (scheme) => `${scheme}\t:`,
  (scheme) => `${scheme}\n:`,
  (scheme) => `&#${scheme.charCodeAt(0)};${scheme.slice(1)}:`,
  (scheme) => `&#${scheme.charCodeAt(0)}${scheme.slice(1)}:`,
  (scheme) => `&#0000${scheme.charCodeAt(0)};${scheme.slice(1)}:`,
  (scheme) => `&#x${scheme.charCodeAt(0).toString(16)};${scheme.slice(1)}:`,
  (scheme) => `&#X000${scheme.charCodeAt(0).toString(16)};${scheme.slice(1)}:`,
  (scheme) => `${[...scheme].map((letter) => `&#${letter.charCodeAt(0)};`).join('')}&#58;`,
  (scheme) => `${scheme}&colon;`,
  (scheme) => `${scheme}&#58;`,
  (scheme) => `${scheme}&#x3a;`,
  (scheme) => `${scheme.slice(0, 4)}&Tab;${scheme.slice(4)}:`,
  (scheme) => `${scheme.slice(0, 4)}&NewLine;${scheme.slice(4)}:`,
  (scheme) => `${scheme.slice(0, 4)}&#13;${scheme.slice(4)}:`,
  (scheme) => `&#1;${scheme}:`,
  (scheme) => `&#32;&#9;${scheme}:`,
  (scheme) => `&nbsp;${scheme}:`,
  (scheme) => `&shy;${scheme}:`,
  (scheme) => `${scheme}%3A`,
  (scheme) => `%${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:`,
  (scheme) => `${scheme}\\:`,
  (scheme) => `\\${scheme}:`,
  (scheme) => `${scheme}::`,
  (scheme) => `//${scheme}:`,
  (scheme) => `#${scheme}:`,
  (scheme) => `./${scheme}:`,
];

/** Every address that no page may have, and some that only look like one. */
export function listAddresses(): readonly string[] {
  return SCHEMES.flatMap(([scheme, rest]) => SPELLINGS.map((spell) => `${spell(scheme)}${rest}`));
}

/** Distinct texts that try to run a script, to load something or to lead to it: over 6 500. */
export function listPayloads(): readonly string[] {
  const handlers = EVENTS.flatMap((event, index) =>
    TAGS.filter((_, place) => (index + place) % 4 === 0).map((tag) => toHandler(tag, event)),
  );
  const vectors = [...VECTORS, ...DIRECTIVES_AND_MARKDOWN].flatMap((vector, index) =>
    DISGUISES.filter((_, place) => place === 0 || (index + place) % 2 === 0).map((disguise) =>
      disguise(vector),
    ),
  );
  const links = listAddresses().flatMap((address, index) =>
    ADDRESS_PLACES.filter((_, place) => (index + place) % 8 === 0).map((put) => put(address)),
  );
  return [...new Set([...handlers, ...vectors, ...links])];
}

/** A part of them: a step that shares no factor with the length of any of their tables reaches every row. */
export function pick<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count)) | 1;
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[(index * step) % all.length],
  ).filter((one) => one !== undefined);
}

function toHandler(tag: string, event: string): string {
  const own = OWN[tag] ?? '';
  return `<${tag}${own} ${event}=alert(1) tabindex=1 contenteditable style="animation-name:x">a</${tag}>`;
}

/** What an element needs to do anything. */
const OWN: Readonly<Record<string, string>> = {
  a: ' href="#x"',
  audio: ' src=x autoplay controls',
  details: ' open',
  embed: ' src=x',
  iframe: ' src=x',
  img: ' src=x',
  input: ' autofocus',
  link: ' rel=stylesheet href=x',
  object: ' data=x',
  script: ' src=x',
  source: ' srcset=x',
  video: ' src=x poster=x autoplay controls',
};
