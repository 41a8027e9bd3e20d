/** Where an output is made before it is put in place: folders beside it, of names that nobody else would give. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync, realpathSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAbsentOrEmpty } from './output-marker.ts';
import { writeWhole } from './write-whole.ts';

export interface Staging {
  /** Where the next output is made. */
  readonly next: string;
  /** Where the last output is put aside. */
  readonly aside: string;
}

/** The folders of an output, written down beside its manifest before they are used: no others are ever removed. */
export function openStaging(outDir: string, manifestFile: string): Staging {
  const record = join(dirname(manifestFile), 'staging');
  const known = existsSync(record) ? readFileSync(record, 'utf8') : '';
  const id = /^[\da-f]{12}$/.test(known) ? known : randomBytes(6).toString('hex');
  if (id !== known) writeWhole(record, id);
  const place = join(dirname(outDir), `.${basename(outDir)}.idees-recues-${id}`);
  return { next: `${place}.next`, aside: `${place}.old` };
}

/** A build killed between the two renames that put an output in place left the old one aside: it is put back. */
export function recoverOutput(outDir: string, manifestFile: string): void {
  const { aside } = openStaging(outDir, manifestFile);
  if (!existsSync(aside) || !isAbsentOrEmpty(outDir)) return;
  if (existsSync(outDir)) rmdirSync(outDir);
  renameSync(aside, outDir);
}

/** Links that are followed one after the other: more of them lead round in a circle. */
const MOST_LINKS = 40;

/** Where a path leads through all links, whether there is something or not. */
export function toRealPath(path: string, links = 0): string {
  if (existsSync(path)) return realpathSync(path);
  const target = readLink(path);
  if (target !== undefined && links < MOST_LINKS)
    return toRealPath(resolve(toRealPath(dirname(path)), target), links + 1);
  return dirname(path) === path ? path : join(toRealPath(dirname(path)), basename(path));
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
