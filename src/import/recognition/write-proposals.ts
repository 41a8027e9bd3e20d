import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import { writeWhole } from '#engine/write-whole.ts';
import type { ImportState } from '#import/import-state.ts';
import { toAppliedFile, toProposalsFile } from './proposals-file.ts';
import type { Recognition } from './recognition.ts';

/** In the folder that imports keep: what is proposed, and what of it was applied. */
export const PROPOSALS_FILE = 'proposals.yaml';
export const APPLIED_FILE = 'applied.yaml';

/** Kept for later runs, which do it again. */
export function writeApplied(folder: string, recognition: Recognition): void {
  const { language } = recognition;
  const file = join(folder, APPLIED_FILE);
  const text = toAppliedFile(recognition.listAccepted(), language);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : toAppliedFile([], language);
  if (text !== before) writeWhole(file, text);
}

interface Proposing {
  readonly recognition: Recognition;
  readonly state: ImportState;
  /** What to type to apply them; undefined where they were not asked for. */
  readonly next: string | undefined;
}

/** Beside the file that its author is reading, where they have begun to. */
export function writeProposals(folder: string, { recognition, state, next }: Proposing): void {
  if (next === undefined) return;
  const file = join(folder, PROPOSALS_FILE);
  const text = toProposalsFile(recognition.proposals, { next, language: recognition.language });
  const digest = toDigest(text);
  const now = existsSync(file) ? toDigest(readFileSync(file)) : undefined;
  const isTheirs = now !== undefined && now !== digest && now !== state.digests.get(PROPOSALS_FILE);
  writeWhole(isTheirs ? `${file}.import` : file, text);
  if (!isTheirs) state.add([{ file: PROPOSALS_FILE, digest }]);
}
