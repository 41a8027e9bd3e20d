import { z } from 'zod';
import { KINDS } from '#kinds/kinds.ts';

/** What each type of YAML value is called where it was expected. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'texte attendu',
  number: 'nombre attendu, sans guillemets, ni espace, ni unité',
  int: 'nombre entier attendu',
  boolean: '`true` ou `false` attendu, sans guillemets',
  array: 'liste attendue : `[un, deux]`, ou un tiret devant chaque élément',
  object: 'champs attendus, tels que `{ nom: valeur }` ; docs/writing.md dit lesquels',
};
/** A value longer than so many characters is cut where it is quoted. */
const MOST_QUOTED = 60;

/** The French messages of schemas about what they refuse, where they have no words of their own. */
export const FRENCH_ERRORS: Partial<z.core.$ZodConfig> = { ...z.locales.fr(), customError: toExpected };

/** « `date` vaut `jamais` : date attendue … », without its last point. */
export function toRefusal(issue: z.core.$ZodIssue): string {
  const name = issue.path.length === 0 ? 'L’ensemble' : `\`${issue.path.map(String).join('.')}\``;
  const value = getValue(issue);
  if (value === undefined) return `${name} : champ obligatoire absent, à ajouter${listKinds(issue)}`;
  return `${name} ${toQuoted(value)} : ${issue.message.replace(/\.$/, '')}`;
}

/** The value that was refused; of an article of no known kind, its kind. */
export function getValue({ code, input, path }: z.core.$ZodIssue): unknown {
  const key = path.at(-1);
  const isWhole = code === 'invalid_union' && key === 'kind' && typeof input === 'object' && input !== null;
  return isWhole ? Object.entries(input).find(([name]) => name === key)?.[1] : input;
}

function listKinds({ code }: z.core.$ZodIssue): string {
  return code === 'invalid_union' ? ` : ${toChoice(KINDS)}` : '';
}

function toQuoted(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'est vide';
  if (Array.isArray(value)) return 'est une liste';
  if (typeof value === 'object') return 'est un groupe de champs';
  const words = String(value).replace(/\s+/g, ' ');
  const cut = words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}…` : words;
  return `vaut \`${isLikeAnother(value) ? `"${cut}"` : cut}\``;
}

/** A text that would be a number or a yes without its quotation marks. */
function isLikeAnother(value: unknown): boolean {
  return typeof value === 'string' && (/^(?:true|false)$/.test(value) || Number.isFinite(Number(value)));
}

function toExpected(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected];
    case 'too_small':
      return `au moins ${issue.minimum}${issue.origin === 'array' ? ' élément' : ''} attendu`;
    case 'too_big':
      return `au plus ${issue.maximum} attendu`;
    case 'invalid_value':
      return `attendu : ${toChoice(issue.values.map(String))}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'invalid_union':
      return issue.path?.at(-1) === 'kind' ? `genre inconnu ; attendu : ${toChoice(KINDS)}` : undefined;
    default:
      return undefined;
  }
}

function toChoice(words: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(words);
}
