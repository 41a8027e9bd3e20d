import { join, resolve, sep } from 'node:path';
import { openTarget } from '#publish/releases/open-target.ts';
import type { PublishSettings, Target } from '#publish/releases/options.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import type { ReleaseStore } from '#publish/releases/store.ts';
import { readConfig } from './read-config.ts';
import { FILE } from '#publish/releases/read-settings.ts';
import { findSettings } from './find-settings.ts';

const CACHE = join(import.meta.dirname, '..', '.cache');

/** What astro.config.mjs tells of publishing. @throws {PublishRefusal} with every mistake in it. */
export async function readPublishSettings(): Promise<PublishSettings> {
  return findSettings(await readConfig()).publish;
}

/** @throws {PublishRefusal} when a folder would be published into what is published, or written. */
export function refuseInside(target: Target, folders: readonly string[]): void {
  if (target.type !== 'folder') return;
  const inside = folders.find((folder) =>
    `${resolve(target.path)}${sep}`.startsWith(`${resolve(folder)}${sep}`),
  );
  if (inside === undefined) return;
  throw new PublishRefusal({
    fr: `${target.path} est ${inside} ou en fait partie : chaque parution y serait publiée, ou lue, avec la suivante.\n→ Nommer un autre dossier dans ${FILE}.`,
    en: `${target.path} is ${inside} or a part of it: each release would be published, or read, with the next one.\n→ Name another folder in ${FILE}.`,
  });
}

/** The target of that name; the first, where none is named. @throws {PublishRefusal} when there is none. */
export function findTarget(
  { targets }: PublishSettings,
  wanted: string | undefined,
): { readonly store: ReleaseStore; readonly target: Target } {
  const names = Object.keys(targets);
  // Every object has a `constructor`.
  const target = new Map(Object.entries(targets)).get(wanted ?? names[0] ?? '');
  if (target) return { target, store: openTarget(target, CACHE) };
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
