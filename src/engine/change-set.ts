/**
 * Changes of several files of a folder that are made whole or not at all: they are written down first, in a journal, and a
 * process that is killed leaves it to the next one, which finishes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { editFile } from './edit-file.ts';
import { writeWhole } from './write-whole.ts';

export interface ChangeSet {
  /** What it does, for who finds it interrupted. */
  readonly words: string;
  readonly texts: readonly TextChange[];
  /** Files and folders that are renamed, once the texts are changed. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** A text by its path from the folder; without `before`, one that is new. */
export interface TextChange {
  readonly file: string;
  readonly before?: string | undefined;
  readonly after: string;
}

/** A folder, and where its changes are written down: outside of it, for what it holds may come from anybody. */
export interface ChangePlace {
  readonly folder: string;
  readonly journal: string;
}

/** Writes the journal of changes, makes them, and removes it. Whatever fails, all is undone. @throws what failed. */
export function applyChanges({ folder, journal }: ChangePlace, changes: ChangeSet): void {
  const steps = toSteps(folder, changes);
  let done = 0;
  writeWhole(journal, JSON.stringify(changes));
  try {
    for (const step of steps) {
      step.make();
      done += 1;
    }
  } catch (error) {
    for (const step of steps.slice(0, done).reverse()) step.undo();
    rmSync(journal);
    throw error;
  }
  rmSync(journal);
}

/** Finishes what was interrupted in that folder, and gives its words; undefined when there is nothing. */
export function finishChanges({ folder, journal }: ChangePlace): string | undefined {
  if (!existsSync(journal)) return undefined;
  const changes: ChangeSet = JSON.parse(readFileSync(journal, 'utf8'));
  for (const { file } of changes.texts) removeHalves(join(folder, file));
  for (const step of toSteps(folder, changes)) if (!step.isPast()) step.make();
  rmSync(journal);
  return changes.words;
}

export interface Step {
  readonly make: () => void;
  readonly undo: () => void;
  /** Whether it is done, or cannot be any more: somebody has written the file since. */
  readonly isPast: () => boolean;
}

export function toSteps(folder: string, { texts, moves }: ChangeSet): readonly Step[] {
  return [
    ...texts.map((change) => toTextStep(join(folder, change.file), change)),
    ...moves.map(({ from, to }) => toMoveStep(join(folder, from), join(folder, to))),
  ];
}

/** @throws {EditedMeanwhile} from `make` when the file is not what it was. */
function toTextStep(path: string, { before, after }: TextChange): Step {
  if (before === undefined)
    return {
      make: () => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, after, { flag: 'wx' });
      },
      undo: () => rmSync(path),
      isPast: () => existsSync(path) && readFileSync(path, 'utf8') !== '',
    };
  return {
    make: () => replaceText(path, before, after),
    undo: () => replaceText(path, after, before),
    isPast: () => !existsSync(path) || readFileSync(path, 'utf8') !== before,
  };
}

function replaceText(path: string, before: string, after: string): void {
  editFile(path, (text) => {
    if (text !== before) throw new EditedMeanwhile(path);
    return after;
  });
}

function toMoveStep(from: string, to: string): Step {
  return {
    make: () => {
      if (existsSync(to)) throw new EditedMeanwhile(to);
      renameSync(from, to);
    },
    undo: () => renameSync(to, from),
    isPast: () => !existsSync(from) || existsSync(to),
  };
}

/** What an edit that was killed has written beside the file. */
function removeHalves(path: string): void {
  if (!existsSync(dirname(path))) return;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(`.${basename(path)}.`) && /\.\d+$/.test(name)) rmSync(join(dirname(path), name));
}

/** Somebody has written a file while it was about to be changed. */
export class EditedMeanwhile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} was written meanwhile`);
    this.file = file;
  }
}
