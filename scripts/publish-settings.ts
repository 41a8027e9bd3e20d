import { NAME } from '#integration/idees-recues.ts';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toFindings } from '#model/to-findings.ts';
import { openTarget } from '#publish/releases/open-target.ts';
import { settingsSchema, type PublishSettings, type Target } from '#publish/releases/options.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import type { ReleaseStore } from '#publish/releases/store.ts';
import { readConfig } from './read-config.ts';

const FILE = 'astro.config.mjs';

/** What astro.config.mjs tells of publishing. @throws {PublishRefusal} with every mistake in it. */
export async function readPublishSettings(): Promise<PublishSettings> {
  const { integrations = [] } = await readConfig();
  const ours = integrations.flat().find((one) => one && one.name === NAME);
  const settings = ours && 'settings' in ours ? ours.settings : {};
  const read = settingsSchema.safeParse(settings, { reportInput: true });
  if (read.success) return read.data.publish;
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

/** The target of that name; the first, where none is named. @throws {PublishRefusal} when there is none. */
export function findTarget(
  { targets }: PublishSettings,
  wanted: string | undefined,
): { readonly store: ReleaseStore; readonly target: Target } {
  const names = Object.keys(targets);
  const target = targets[wanted ?? names[0] ?? ''];
  if (target) return { target, store: openTarget(target) };
  const list = names.join(', ');
  throw new PublishRefusal(
    names.length === 0
      ? {
          fr: `Aucune destination : ${FILE} n’en nomme pas.\n→ Y écrire ideesRecues({ publish: { targets: { site: { type: 'folder', path: '/srv/blog' } } } }) ; voir docs/hosting.md.`,
          en: `No target: ${FILE} names none.\n→ Write ideesRecues({ publish: { targets: { site: { type: 'folder', path: '/srv/blog' } } } }) there; see docs/hosting.md.`,
        }
      : {
          fr: `Destination inconnue : ${wanted ?? ''}.\n→ Celles de ${FILE} : ${list}.`,
          en: `Unknown target: ${wanted ?? ''}.\n→ Those of ${FILE}: ${list}.`,
        },
  );
}

/** Runs a command that publishes: what it refuses is told, and ends it with 1. */
export async function orRefuse(language: string, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof PublishRefusal)) throw error;
    console.error(tell(error.told, language));
    process.exitCode = 1;
  }
}
