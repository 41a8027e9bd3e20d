import type { z } from 'zod';
import { KINDS } from '#kinds/kinds.ts';
import { readWanted, tellEach, type AuthorsCode, type Translated } from '#told.ts';

const FIELDS: Translated = {
  fr: 'champs attendus, tels que `{ nom: valeur }` ; docs/writing.md dit lesquels',
  en: 'expected fields, such as `{ name: value }`; docs/writing.en.md lists them',
};
/** What each type of YAML value is called where it was expected. */
const EXPECTED: Readonly<Record<string, Translated>> = {
  string: { fr: 'texte attendu', en: 'expected some text' },
  number: {
    fr: 'nombre attendu, sans guillemets, ni espace, ni unité',
    en: 'expected a number, without quotation marks, spaces or a unit',
  },
  int: { fr: 'nombre entier attendu', en: 'expected a whole number' },
  boolean: {
    fr: '`true` ou `false` attendu, sans guillemets',
    en: 'expected `true` or `false`, without quotation marks',
  },
  array: {
    fr: 'liste attendue : `[un, deux]`, ou un tiret devant chaque élément',
    en: 'expected a list: `[one, two]`, or a hyphen before each item',
  },
  object: FIELDS,
  record: FIELDS,
};
const INVALID: Translated = { fr: 'Entrée invalide', en: 'invalid entry' };
/** A value longer than so many characters is cut where it is quoted. */
const MOST_QUOTED = 60;

const WORDS = {
  fr: {
    choice: new Intl.ListFormat('fr', { type: 'disjunction' }),
    whole: 'L’ensemble',
    lacks: (name: string, kinds: string) =>
      `${name} : champ obligatoire absent, à ajouter${kinds === '' ? '' : ` : ${kinds}`}`,
    refused: (name: string, value: string, expected: string) => `${name} ${value} : ${expected}`,
    empty: 'est vide',
    list: 'est une liste',
    fields: 'est un groupe de champs',
    value: (value: string) => `vaut \`${value}\``,
    least: (least: string, isList: boolean) => `au moins ${least}${isList ? ' élément' : ''} attendu`,
    most: (most: string) => `au plus ${most} attendu`,
    oneOf: (values: string) => `attendu : ${values}`,
    kind: (kinds: string) => `genre inconnu ; attendu : ${kinds}`,
  },
  en: {
    choice: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
    whole: 'The whole',
    lacks: (name: string, kinds: string) =>
      `${name}: required field missing, to be added${kinds === '' ? '' : `: ${kinds}`}`,
    refused: (name: string, value: string, expected: string) => `${name} ${value}: ${expected}`,
    empty: 'is empty',
    list: 'is a list',
    fields: 'is a group of fields',
    value: (value: string) => `is \`${value}\``,
    least: (least: string, isList: boolean) =>
      `expected at least ${least}${isList ? (least === '1' ? ' item' : ' items') : ''}`,
    most: (most: string) => `expected at most ${most}`,
    oneOf: (values: string) => `expected ${values}`,
    kind: (kinds: string) => `unknown kind; expected ${kinds}`,
  },
} satisfies Readonly<Record<AuthorsCode, object>>;

/** « `date` vaut `jamais` : date attendue … », without its last point. */
export function toRefusal(issue: z.core.$ZodIssue): Translated {
  const value = getValue(issue);
  const expected = toExpected(issue);
  return tellEach((code) => {
    const words = WORDS[code];
    const name = issue.path.length === 0 ? words.whole : `\`${issue.path.map(String).join('.')}\``;
    return value === undefined
      ? words.lacks(name, issue.code === 'invalid_union' ? toChoice(KINDS, code) : '')
      : words.refused(name, toQuoted(value, code), expected[code].replace(/\.$/, ''));
  });
}

/** What a schema wants in place of what it refused: in its own words, or in ours. */
export function toExpected(issue: z.core.$ZodIssue): Translated {
  return readWanted(issue.message) ?? toOwnWords(issue) ?? INVALID;
}

/** The value that was refused; of what is of no known kind or type, that one. */
export function getValue({ code, input, path }: z.core.$ZodIssue): unknown {
  const key = path.at(-1);
  const isWhole = code === 'invalid_union' && (key === 'kind' || key === 'type');
  if (!isWhole || typeof input !== 'object' || input === null) return input;
  const value = Object.entries(input).find(([name]) => name === key)?.[1];
  // Of a kind that lacks, all are told.
  return key === 'kind' ? value : (value ?? '');
}

function toQuoted(value: unknown, code: AuthorsCode): string {
  const { empty, list, fields, value: quote } = WORDS[code];
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return empty;
  if (Array.isArray(value)) return list;
  if (typeof value === 'object') return fields;
  const words = String(value).replace(/\s+/g, ' ');
  const cut = words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}…` : words;
  return quote(isLikeAnother(value) ? `"${cut}"` : cut);
}

/** A text that would be a number or a yes without its quotation marks. */
function isLikeAnother(value: unknown): boolean {
  return typeof value === 'string' && (/^(?:true|false)$/.test(value) || Number.isFinite(Number(value)));
}

function toOwnWords(issue: z.core.$ZodIssue): Translated | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected];
    case 'too_small':
      return tellEach((code) => WORDS[code].least(String(issue.minimum), issue.origin === 'array'));
    case 'too_big':
      return tellEach((code) => WORDS[code].most(String(issue.maximum)));
    case 'invalid_value':
      return tellEach((code) => WORDS[code].oneOf(toChoice(issue.values.map(String), code)));
    case 'invalid_key':
      return issue.issues[0] && toExpected(issue.issues[0]);
    case 'invalid_union':
      return issue.path.at(-1) === 'kind'
        ? tellEach((code) => WORDS[code].kind(toChoice(KINDS, code)))
        : undefined;
    default:
      return undefined;
  }
}

function toChoice(words: readonly string[], code: AuthorsCode): string {
  return WORDS[code].choice.format(words);
}
