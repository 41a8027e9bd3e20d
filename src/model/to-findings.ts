import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Finding } from './problem.ts';

z.config(z.locales.fr());

/**
 * What a schema refused, one finding an issue, in French. An unknown key is answered with the key it resembles; a
 * wrong kind of article with the list of kinds.
 */
export function toFindings(
  file: string,
  error: z.ZodError,
  known: readonly string[] = [],
): readonly Finding[] {
  return error.issues.flatMap((issue) => issueToFindings(file, issue, known));
}

function issueToFindings(
  file: string,
  issue: z.core.$ZodIssue,
  known: readonly string[],
): readonly Finding[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      at: { path: [...path, key] },
      rule: 'unknown-key',
      message: `Champ inconnu : \`${key}\`.`,
      fix: suggest(key, known) ?? 'Le retirer, ou vérifier son nom dans docs/writing.md.',
      severity: 'error' as const,
    }));
  return [
    { file, at: { path }, rule: 'schema', message: `${toName(path)}${toMessage(issue)}.`, severity: 'error' },
  ];
}

function toMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'champ obligatoire absent';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number')
    return `texte attendu : mettre \`${issue.input}\` entre guillemets`;
  if (issue.code === 'invalid_union' && 'note' in issue && 'discriminator' in issue)
    return 'genre inconnu ; attendu : interview, case-study, essay, excerpt, event-report, book-review ou guide';
  return issue.message.replace(/\.$/, '');
}

function toName(path: readonly (string | number)[]): string {
  return path.length === 0 ? '' : `\`${path.join('.')}\` : `;
}

/** « Vouliez-vous dire `authors` ? », when a known word is near enough. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.far - b.far)[0];
  return near && `Vouliez-vous dire \`${near.candidate}\` ?`;
}
