/**
 * A lock that one process holds at a time. It is a lock of the operating system on a file, taken through SQLite because
 * Node offers no other: it is free as soon as its owner has ended, however it has ended, and nothing is to be cleaned.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two tries. */
const WAIT = 200;
/** SQLite's number for a file that somebody else has locked. */
const BUSY = 5;

/** Does `work` while nobody else holds the lock of this folder: see `takeLock`. */
export async function withLock<T>(folder: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(folder, onWait);
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Takes the lock of a folder as soon as nobody has it, in this process or another, and gives what releases it; calls
 * `onWait` once when it has to wait.
 */
export async function takeLock(folder: string, onWait: () => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  for (let tries = 0; !tryLock(lock); tries += 1) {
    if (tries === 0) onWait();
    await setTimeout(WAIT);
  }
  return () => lock.close();
}

/** The same when it is free; undefined when somebody has it. */
export function tryTakeLock(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  if (tryLock(lock)) return () => lock.close();
  lock.close();
  return undefined;
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
