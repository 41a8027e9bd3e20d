import type { z } from 'zod';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toFindings } from '#model/to-findings.ts';
import { settingsSchema } from './options.ts';
import { CREDENTIALS, PublishRefusal, SECRET } from './refusal.ts';

export const FILE = 'astro.config.mjs';
const FROM_ENVIRONMENT: Told = {
  fr: 'Un secret ne s’écrit pas dans un fichier du projet : le donner dans l’environnement ; voir docs/hosting.md.',
  en: 'A secret is not written in a file of the project: give it in the environment; see docs/hosting.md.',
};
const FROM_GUIDE: Told = {
  fr: 'Le retirer, ou vérifier son nom dans docs/hosting.md.',
  en: 'Remove it, or check its name in docs/hosting.md.',
};
const AS_IN_GUIDE: Told = {
  fr: 'Le récrire ainsi ; docs/hosting.md en donne des exemples.',
  en: 'Write it so; docs/hosting.md has examples.',
};

/** All that the owner sets in astro.config.mjs. @throws {PublishRefusal} with every mistake in it. */
export function readSettings(settings: unknown): z.output<typeof settingsSchema> {
  const read = settingsSchema.safeParse(settings, { reportInput: true });
  if (read.success) return read.data;
  throw new PublishRefusal({ fr: listMistakes(read.error, 'fr'), en: listMistakes(read.error, 'en') });
}

function listMistakes(error: Parameters<typeof toFindings>[1], language: string): string {
  return toFindings(FILE, error)
    .map(({ at, rule, message, fix }) => {
      const place = 'path' in at ? at.path.join('.') : '';
      const own = SECRET.test(place) ? FROM_ENVIRONMENT : FROM_GUIDE;
      const remedy = rule === 'unknown-key' ? own : (fix ?? AS_IN_GUIDE);
      return `${FILE}${place && ` (${place})`}\n${tell(message, language)}\n→ ${tell(remedy, language)}`;
    })
    .join('\n')
    .replaceAll(/docs\/writing(?:\.en)?\.md/g, 'docs/hosting.md')
    .replaceAll(CREDENTIALS, '…@')
    .replaceAll(/(?<=\/\/\S*\?)[^\s`]+/g, '…');
}
