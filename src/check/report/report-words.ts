import type { Problem } from '#model/problem.ts';
import { getLocale } from '#locales/get-locale.ts';
import { toAuthorsCode, type AuthorsCode } from '#told.ts';
import type { HiddenArticle } from './report.ts';

export interface ReportWords {
  readonly clean: (files: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly incomplete: (count: number) => string;
  readonly summary: (parts: readonly string[], guilty: number, files: number) => string;
  readonly states: Readonly<Record<HiddenArticle['state'], string>>;
  readonly levels: Readonly<Record<Problem['severity'], string>>;
  readonly adjusted: (rule: string, severity: string, reason: string) => string;
  readonly others: string;
  readonly hidden: (title: string, count: number) => string;
  readonly more: (rest: number) => string;
}

const WORDS: Readonly<Record<AuthorsCode, ReportWords>> = {
  fr: {
    clean: (files) => `${files} ${files > 1 ? 'fichiers relus' : 'fichier relu'} : aucune faute.`,
    errors: (count) => `${count} ${count > 1 ? 'erreurs' : 'erreur'}`,
    warnings: (count) => `${count} ${count > 1 ? 'avertissements' : 'avertissement'}`,
    incomplete: (count) => `${count} ${count > 1 ? 'manques de brouillons' : 'manque de brouillon'}`,
    summary: (parts, guilty, files) =>
      `${getLocale('fr').joinNames(parts)} dans ${guilty} ${guilty > 1 ? 'fichiers' : 'fichier'}, sur ${files}.`,
    states: { draft: 'Brouillons', scheduled: 'À paraître', withdrawn: 'Retirés' },
    levels: { error: 'erreur', warning: 'avertissement', incomplete: 'brouillon incomplet' },
    adjusted: (rule, severity, reason) => `Règle \`${rule}\` réglée sur ${severity} : ${reason}`,
    others: 'Et de même, par règle (npm run check -- --all montre tout) :',
    hidden: (title, count) => `${title} : ${count}`,
    more: (rest) => `… et ${rest} de plus (--format json les dit tous)`,
  },
  en: {
    clean: (files) => `${files} ${files === 1 ? 'file' : 'files'} checked: no mistake.`,
    errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
    warnings: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
    incomplete: (count) => `${count} ${count === 1 ? 'gap in a draft' : 'gaps in drafts'}`,
    summary: (parts, guilty, files) =>
      `${getLocale('en').joinNames(parts)} in ${guilty} ${guilty === 1 ? 'file' : 'files'}, of ${files}.`,
    states: { draft: 'Drafts', scheduled: 'Scheduled', withdrawn: 'Withdrawn' },
    levels: { error: 'error', warning: 'warning', incomplete: 'unfinished draft' },
    adjusted: (rule, severity, reason) => `Rule \`${rule}\` set to ${severity}: ${reason}`,
    others: 'And likewise, by rule (npm run check -- --all shows everything):',
    hidden: (title, count) => `${title}: ${count}`,
    more: (rest) => `… and ${rest} more (--format json lists them all)`,
  },
};

/** The words of a report, in the language of who reads it. */
export function getReportWords(language: string): ReportWords {
  return WORDS[toAuthorsCode(language)];
}
