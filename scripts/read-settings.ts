import type { AstroUserConfig } from 'astro';
import type { z } from 'zod';
import { NAME } from '#integration/idees-recues.ts';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toFindings } from '#model/to-findings.ts';
import { settingsSchema } from '#publish/releases/options.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';

export const FILE = 'astro.config.mjs';

/** All that the owner sets in astro.config.mjs. @throws {PublishRefusal} with every mistake in it. */
export function readSettings({ integrations = [] }: AstroUserConfig): z.output<typeof settingsSchema> {
  const ours = integrations.flat().find((one) => one && one.name === NAME);
  const settings = ours && 'settings' in ours ? ours.settings : {};
  const read = settingsSchema.safeParse(settings, { reportInput: true });
  if (read.success) return read.data;
  throw new PublishRefusal({ fr: listMistakes(read.error, 'fr'), en: listMistakes(read.error, 'en') });
}

function listMistakes(error: Parameters<typeof toFindings>[1], language: string): string {
  return toFindings(FILE, error)
    .map(({ at, message, fix }) => {
      const place = 'path' in at ? at.path.join('.') : '';
      return [`${FILE} (${place})\n${tell(message, language)}`, ...toFix(fix, language)].join('\n→ ');
    })
    .join('\n');
}

function toFix(fix: Told | undefined, language: string): readonly string[] {
  return fix === undefined ? [] : [tell(fix, language)];
}
