import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import type { Locale } from '#locales/locale.ts';

/**
 * The language of a publication, for what its author is told before its files are read, or when they cannot be: French
 * where site.yaml names none, English where nobody speaks the one that it names.
 */
export function readLocale(contentDir: string): Locale {
  const file = join(contentDir, 'site.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const language = /^language:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? 'fr';
  return getLocale(hasLocale(language) ? language : 'en');
}
