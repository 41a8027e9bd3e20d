import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { KINDS } from '#kinds/kinds.ts';
import type { Finding } from './problem.ts';
import { FRENCH_ERRORS, getValue, toRefusal } from './refusals.ts';
import { findOwnField, toValueFix } from './value-fixes.ts';

z.config(FRENCH_ERRORS);

const LEAVE_OUT = 'Le retirer, ou vérifier son nom dans docs/writing.md.';

const NO_BREAK = /[\u00a0\u202f]/;

/** The keys that a schema knows at a path. */
type ListKeys = (path: readonly (string | number)[]) => readonly string[];

/**
 * What a schema refused, one finding an issue, in French, with the value that is wrong. An unknown key is answered with
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
        ? `Espace insécable dans un nom de champ : \`${key.trim()}\`.`
        : `Champ inconnu : \`${key}\`.`,
      fix: NO_BREAK.test(key)
        ? `Écrire \`${key.trim()}:\`, sans elle ; \`npm run check -- --fix\` le fait.`
        : toFix(key, path, listKeys(path)),
      severity: 'error' as const,
    }));
  const near = path.at(-1) === 'kind' ? suggest(String(getValue(issue)), KINDS) : undefined;
  const fix = near ?? toValueFix(issue);
  return [
    {
      file,
      at: { path },
      rule: 'schema',
      message: `${toRefusal(issue)}.`,
      fix,
      severity: 'error',
    },
  ];
}

/** A field of the schema is refused only beside a kind that has none, or inside another field. */
function toFix(key: string, path: readonly (string | number)[], known: readonly string[]): string {
  if (!known.includes(key)) {
    if (key === 'published') return 'Pour que le texte ne paraisse pas : `draft: true`.';
    const own = findOwnField(key, known);
    return own === undefined ? (suggest(key, known) ?? LEAVE_OUT) : `Ici, ce champ se nomme \`${own}\`.`;
  }
  return path.length === 0 ? 'Un autre genre a ce champ : le retirer, ou changer `kind`.' : LEAVE_OUT;
}

/** « Vouliez-vous dire `authors` ? », when a known word is near enough. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.far - b.far)[0];
  return near && `Vouliez-vous dire \`${near.candidate}\` ?`;
}
