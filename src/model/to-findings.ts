import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { KINDS } from '#kinds/kinds.ts';
import { tellEach, toMeant } from '#told.ts';
import type { Translated } from '#locales/locale.ts';
import type { Finding } from './problem.ts';
import { getValue, toRefusal } from './refusals.ts';
import { findOwnField, toValueFix } from './value-fixes.ts';

const LEAVE_OUT: Translated = {
  fr: 'Le retirer, ou vérifier son nom dans docs/writing.md.',
  en: 'Remove it, or check its name in docs/writing.en.md.',
};

const NO_BREAK = /[\u00a0\u202f]/;

/** The keys that a schema knows at a path. */
type ListKeys = (path: readonly (string | number)[]) => readonly string[];

/**
 * What a schema refused, one finding an issue, with the value that is wrong. An unknown key is answered with
 * the key it resembles; a wrong kind of article with the list of kinds.
 */
export function toFindings(
  file: string,
  error: z.ZodError,
  listKeys: ListKeys = () => [],
): readonly Finding[] {
  return error.issues.flatMap((issue) => issueToFindings(file, issue, listKeys));
}

function issueToFindings(file: string, issue: z.core.$ZodIssue, listKeys: ListKeys): readonly Finding[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      at: { path: [...path, key] },
      rule: 'unknown-key',
      message: NO_BREAK.test(key)
        ? {
            fr: `Espace insécable dans un nom de champ : \`${key.trim()}\`.`,
            en: `No-break space in the name of a field: \`${key.trim()}\`.`,
          }
        : { fr: `Champ inconnu : \`${key}\`.`, en: `Unknown field: \`${key}\`.` },
      fix: NO_BREAK.test(key)
        ? {
            fr: `Écrire \`${key.trim()}:\`, sans elle ; \`npm run check -- --fix\` le fait.`,
            en: `Write \`${key.trim()}:\` without it; \`npm run check -- --fix\` does so.`,
          }
        : toFix(key, path, listKeys(path)),
      severity: 'error' as const,
    }));
  const refusal = toRefusal(issue);
  const near = path.at(-1) === 'kind' ? suggest(String(getValue(issue)), KINDS) : undefined;
  const fix = near ?? toValueFix(issue) ?? toFieldsFix(issue, listKeys(path));
  return [
    {
      file,
      at: { path },
      rule: 'schema',
      message: tellEach((code) => `${refusal[code]}.`),
      fix,
      severity: 'error',
    },
  ];
}

/** The fields to write where there was something else. */
function toFieldsFix(issue: z.core.$ZodIssue, known: readonly string[]): Translated | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'object' || known.length === 0) return undefined;
  const fields = known.map((key) => `\`${key}\``).join(', ');
  return { fr: `Ses champs : ${fields}.`, en: `Its fields: ${fields}.` };
}

/** A field of the schema is refused only beside a kind that has none, or inside another field. */
function toFix(key: string, path: readonly (string | number)[], known: readonly string[]): Translated {
  if (!known.includes(key)) {
    if (key === 'published')
      return {
        fr: 'Pour que le texte ne paraisse pas : `draft: true`.',
        en: 'To keep the text from being published: `draft: true`.',
      };
    const own = findOwnField(key, known);
    return own === undefined
      ? (suggest(key, known) ?? LEAVE_OUT)
      : { fr: `Ici, ce champ se nomme \`${own}\`.`, en: `Here, this field is called \`${own}\`.` };
  }
  return path.length === 0
    ? {
        fr: 'Un autre genre a ce champ : le retirer, ou changer `kind`.',
        en: 'Another kind has this field: remove it, or change `kind`.',
      }
    : LEAVE_OUT;
}

/** “Did you mean `authors`?”, when a known word is near enough. */
export function suggest(word: string, known: readonly string[]): Translated | undefined {
  const near = findNear(word, known);
  return near === undefined ? undefined : toMeant(near);
}

/** The known word that one resembles. */
export function findNear(word: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.far - b.far)[0]?.candidate;
}
