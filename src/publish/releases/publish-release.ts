import type { Translated } from '#locales/locale.ts';
import { PublishRefusal, toIncomplete } from './refusal.ts';
import { tellingFailures } from './run-program.ts';
import { isSameContent, listLosses, planRelease, toTime, type Losses, type Release } from './release.ts';
import type { ReleaseStore, StoreState } from './store.ts';

export interface Publication {
  /** The built folder. */
  readonly folder: string;
  /** The address of the publication. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Releases that stay, with the new one. */
  readonly keep: number;
  readonly forced?: string | undefined;
}

export interface Published {
  readonly release: Release;
  /** What readers saw until then. */
  readonly last: Release | undefined;
  /** Whether they may see something else. */
  readonly isUnsure: boolean;
  /** False where readers see just that already. */
  readonly isNew: boolean;
}

/**
 * Puts the built folder beside what readers see, whole, and then in its place, from one moment to the next. Killed at any
 * moment, it leaves readers one release or the other.
 * @throws {PublishRefusal} when the place is not ours, or cannot be written.
 */
export function publishRelease(store: ReleaseStore, publication: Publication): Promise<Published> {
  return whileLocked(store, () => publishInto(store, publication));
}

function whileLocked<T>(store: ReleaseStore, work: () => Promise<T>): Promise<T> {
  return tellingFailures(store.place, async () => {
    const unlock = await store.lock();
    try {
      return await work();
    } finally {
      await unlock();
    }
  });
}

async function publishInto(store: ReleaseStore, publication: Publication): Promise<Published> {
  const { folder, site, now, keep, forced } = publication;
  const state = await store.look();
  refuseOthers(store, state, site);
  const last = state.current === undefined ? undefined : await store.read(state.current);
  const planned = planRelease({ folder, last, now, forced });
  const lost = last && (await store.findLost?.(last));
  const isUnsure = state.isUnsure === true || lost !== undefined;
  const isSame = last !== undefined && isSameContent(last.id, planned.id);
  if (isSame && !isUnsure) return { release: last, last, isUnsure, isNew: false };
  // Files that change one by one are still of that release; a folder of another name takes the place of one that lacks some.
  const release = isSame && lost === undefined ? { ...planned, id: last.id } : planned;
  const others = state.ids.filter((id) => id !== release.id);
  refusePast(others, now);
  await store.send({ folder, site, release, last });
  await store.activate(release.id);
  await store.remove(others.toReversed().slice(keep - 1));
  return { release, last, isUnsure, isNew: true };
}

export interface RollBack {
  readonly to: string | undefined;
  /** Whether to do it, knowing what readers would not find any more. */
  readonly confirm: (losses: Losses, from: string, to: string) => Promise<boolean>;
}

/**
 * Shows readers a release that was kept: the one before, or the one that is named. Gives its name; undefined when it was
 * not confirmed.
 * @throws {PublishRefusal} when there is no such release.
 */
export function rollBack(store: ReleaseStore, asked: RollBack): Promise<string | undefined> {
  return whileLocked(store, () => rollBackIn(store, asked));
}

async function rollBackIn(store: ReleaseStore, { to, confirm }: RollBack): Promise<string | undefined> {
  const { ids, current } = await store.look();
  const before = ids.filter((id) => current === undefined || id < current).at(-1);
  const wanted = to ?? before;
  if (wanted === undefined || !ids.includes(wanted)) throw new PublishRefusal(toUnknown(store, ids, to));
  const [now, other] = [current && (await store.read(current)), await store.read(wanted)];
  const lost = other ? await store.findLost?.(other) : `${wanted}.json`;
  if (!other || lost !== undefined) throw new PublishRefusal(toIncomplete(store.place, wanted, lost));
  const losses = now ? listLosses(now, other) : { addresses: [], items: [] };
  if (!(await confirm(losses, current ?? '—', wanted))) return undefined;
  await store.activate(wanted);
  return wanted;
}

function refuseOthers(store: ReleaseStore, state: StoreState, site: string): void {
  const { place, marker } = store;
  const { site: owner, isEmpty, isBroken } = state;
  if (owner === site || (owner === undefined && isEmpty)) return;
  if (isBroken)
    throw new PublishRefusal({
      fr: `${place} : le fichier ${marker}, qui dit à qui est cette place, est abîmé.\n→ Si elle est bien à ${site}, y écrire {"site":"${site}"}, et relancer.`,
      en: `${place}: the file ${marker}, which tells whose place this is, is damaged.\n→ If it is that of ${site}, write {"site":"${site}"} in it, and run the command again.`,
    });
  throw new PublishRefusal(
    owner === undefined
      ? {
          fr: `${place} : il y a là autre chose qu’une publication.\n→ En nommer un autre, ou le vider soi-même.`,
          en: `${place}: there is something other than a publication there.\n→ Name another, or empty it yourself.`,
        }
      : {
          fr: `${place} : c’est la place de ${owner}, et non de ${site}.\n→ En nommer une autre dans astro.config.mjs ; après un changement de domaine, corriger l’adresse dans son fichier ${marker}.`,
          en: `${place}: this is the place of ${owner}, not of ${site}.\n→ Name another in astro.config.mjs; after a change of domain, correct the address in its file ${marker}.`,
        },
  );
}

function refusePast(ids: readonly string[], now: number): void {
  const newest = ids.at(-1);
  if (newest === undefined || toTime(newest) < now) return;
  const [here, there] = [new Date(now).toISOString(), new Date(toTime(newest)).toISOString()];
  throw new PublishRefusal({
    fr: `L’horloge de cette machine (${here}) est en retard sur la dernière parution (${there}).\n→ La régler, puis relancer.`,
    en: `The clock of this machine (${here}) is behind the last release (${there}).\n→ Set it, then run the command again.`,
  });
}

function toUnknown({ place }: ReleaseStore, ids: readonly string[], to: string | undefined): Translated {
  if (to === undefined || ids.length === 0)
    return {
      fr: `${place} : aucune parution plus ancienne n’est gardée.\n→ Reprendre l’ancien contenu dans git et publier de nouveau.`,
      en: `${place}: no earlier release is kept.\n→ Take the earlier content back from git and publish again.`,
    };
  return {
    fr: `${place} : pas de parution ${to}.\n→ Celles qui sont gardées : ${ids.join(', ')}.`,
    en: `${place}: no release ${to}.\n→ Those that are kept: ${ids.join(', ')}.`,
  };
}
