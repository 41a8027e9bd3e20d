import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WAIT = 200;

/**
 * One build at a time for one output folder: the second waits until the first has ended, and says so once. A lock
 * left by a killed process is taken over.
 */
export async function withLock<T>(folder: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  for (let said = false; !take(lock); said = true) {
    if (!said) onWait();
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A lock appears with its owner's number already in it, and a dead owner's is moved away by one process only. */
function take(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch {
    const owner = readOwner(lock);
    if (owner !== undefined && !isAlive(owner)) takeAway(lock, owner);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function takeAway(lock: string, dead: number): void {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
    if (readOwner(aside) !== dead) linkSync(aside, lock);
  } catch {
    // Another process was quicker.
  }
  rmSync(aside, { force: true });
}

/** Undefined when the lock has just been given back. */
function readOwner(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
