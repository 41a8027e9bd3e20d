/** The database of a content cache: one table of records. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 10_000;
/** The key of the version of the program. */
export const PROGRAM = 'program';
/** Not kept through a power cut, which may break the file: sums tell. */
const UNSYNCED = 'PRAGMA synchronous = OFF';
/** A body in one piece or two: written and read in two thirds of the time that it takes with SQLite's own. */
const LARGE_PAGES = 'PRAGMA page_size = 16384';

/** A database with nothing in it but what this version of the program kept. */
export function openDatabase(path: string, program: string, ignore: boolean): DatabaseSync {
  const kept = ignore ? undefined : openKept(path, program);
  if (kept) return kept;
  removeDatabase(path);
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database.exec(
    `${LARGE_PAGES}; ${UNSYNCED}; CREATE TABLE record (key TEXT PRIMARY KEY, value, sum INTEGER)`,
  );
  database.prepare('INSERT INTO record VALUES (?, ?, NULL)').run(PROGRAM, program);
  return database;
}

function openKept(path: string, program: string): DatabaseSync | undefined {
  if (!existsSync(path)) return undefined;
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    database.exec(UNSYNCED);
    const kept = database.prepare('SELECT value FROM record WHERE key = ?').get(PROGRAM);
    if (kept?.value === program) return database;
  } catch {
    // Not ours, or broken.
  }
  database.close();
  return undefined;
}

/**
 * Adds to a database what another machine knows and it does not. Where either is broken, or of another version of the
 * program, nothing is: a build then knows no more than it did.
 */
export function takeRecords(path: string, other: string): void {
  const isFirst = !existsSync(path);
  if (isFirst) copyFileSync(other, path);
  try {
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    try {
      if (isFirst) database.exec(FORGET_FILES);
      else addRecords(database, other);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
}

/** How files of another machine look tells nothing of ours. */
const FORGET_FILES = "DELETE FROM record WHERE key LIKE 'seen %'";

function addRecords(database: DatabaseSync, other: string): void {
  database.prepare('ATTACH $file AS other').run({ file: other });
  database.exec(`INSERT OR IGNORE INTO record SELECT * FROM other.record WHERE key NOT LIKE 'seen %'
    AND (SELECT value FROM record WHERE key = '${PROGRAM}') = (SELECT value FROM other.record WHERE key = '${PROGRAM}')`);
}

/** With what SQLite keeps beside it to undo a transaction, which would undo one of the next file of that name. */
export function removeDatabase(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  for (const file of [path, `${path}-journal`]) rmSync(file, { force: true });
}

export function listKeys(database: DatabaseSync): Set<string> {
  const select = database.prepare('SELECT key FROM record');
  select.setReturnArrays(true);
  return new Set(select.all().map((row) => String(toRow(row)[0])));
}

/** A row as it comes where arrays are asked for, a third faster than objects. The types of Node only know objects. */
export function toRow(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [];
}

/** SQLite's numbers for a file that is damaged, and for one that is no database. */
const BROKEN: ReadonlySet<unknown> = new Set([11, 26]);

export function isBroken(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && BROKEN.has(error.errcode);
}
