import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import type { Locale } from '#locales/locale.ts';

/**
 * The language of a publication, for what its author is told before its files are read, or when they cannot be: French
 * where site.yaml names none, English where nobody speaks the one that it names.
 */
export function readLocale(contentDir: string): Locale {
  const language = readLanguage(contentDir) ?? 'fr';
  return getLocale(hasLocale(language) ? language : 'en');
}

/** The language that site.yaml names, or leaves to be French; undefined where there is no such file. */
export function readLanguage(contentDir: string): string | undefined {
  const file = join(contentDir, 'site.yaml');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return /^language:\s*["']?([\w-]+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 'fr';
}
