/**
 * Stores of objects have no locks: each publication writes a file of its own, looks who else has one, and goes away when
 * there is another. Two that start at once may both go away.
 */
import { hash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Rclone, StoredLock } from './rclone.ts';
import { PublishRefusal } from './refusal.ts';

/** Milliseconds: how often a publication tells that it goes on, and after how long without news it is over. */
const PULSE = 60_000;
const SILENCE = 5 * PULSE;
/** Milliseconds in which a program whose command was killed ends. */
const LAST_BREATH = 2000;
const NAME = /^([\da-f]{12})-(\d+)$/;

/** @param folder of the store. @throws {PublishRefusal} when somebody else publishes there. */
export async function takeStoreLock(rclone: Rclone, folder: string): Promise<() => Promise<void>> {
  const own = `${toMachine()}-${process.pid}`;
  const write = (): Promise<void> => rclone.write({ [`${folder}/${own}`]: '{}' });
  await write();
  const all = await rclone.listTimes(folder);
  const others = all.filter(({ name }) => name !== own);
  const now = all.find(({ name }) => name === own)?.time ?? 0;
  if (others.some((other) => !isOver(other, now))) {
    await rclone.remove([`${folder}/${own}`]);
    throw new PublishRefusal(toStoreBusy(rclone.place));
  }
  if (others.length > 0) await setTimeout(LAST_BREATH);
  await rclone.remove(others.map(({ name }) => `${folder}/${name}`));
  const pulse = setInterval(() => void write().catch(() => undefined), PULSE);
  return async () => {
    clearInterval(pulse);
    // Left there, it is over as soon as this process is.
    await rclone.remove([`${folder}/${own}`]).catch(() => undefined);
  };
}

/** Of this machine, whether it still runs is known; of others, whether they gave news. */
function isOver({ name, time }: StoredLock, now: number): boolean {
  const [, machine, pid] = NAME.exec(name) ?? [];
  if (machine !== toMachine()) return now - time > SILENCE;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}

/** This machine, or this container of it: where a number is that of one process. */
function toMachine(): string {
  return hash('sha256', hostname() + readProcessSpace(), 'hex').slice(0, 12);
}

function readProcessSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function toStoreBusy(place: string): PublishRefusal['told'] {
  return {
    fr: `${place} : quelqu’un d’autre y publie.\n→ Relancer quand il aura fini ; s’il a été interrompu sur une autre machine, dans cinq minutes.`,
    en: `${place}: somebody else is publishing there.\n→ Run the command again when they have finished; if they were interrupted on another machine, in five minutes.`,
  };
}
