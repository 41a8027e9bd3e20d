import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyChanges,
  EditedMeanwhile,
  finishChanges,
  toSteps,
  type ChangePlace,
  type ChangeSet,
} from '#engine/change-set.ts';
import { digestFolder } from '../build/folders.ts';
import { createFolder } from '../run-folder.ts';

const CHANGES: ChangeSet = {
  words: 'a → b',
  texts: [
    { file: 'a/index.md', before: 'Un.', after: 'Deux.' },
    { file: 'c.md', before: 'Trois.', after: 'Quatre.' },
    { file: 'd/new.md', after: 'Cinq.' },
  ],
  moves: [
    { from: 'a', to: 'b' },
    { from: 'c.md', to: 'e.md' },
  ],
};

let folder: string;
let place: ChangePlace;
beforeEach(() => {
  folder = createFolder('change-set');
  place = { folder, journal: join(createFolder('change-set-journal'), 'changes.json') };
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.md'), 'Un.');
  writeFileSync(join(folder, 'c.md'), 'Trois.');
});

const read = () => ['b/index.md', 'e.md', 'd/new.md'].map((file) => readFileSync(join(folder, file), 'utf8'));
const DONE = ['Deux.', 'Quatre.', 'Cinq.'];

describe('changes of several files', () => {
  it('are made, and leave nothing else', () => {
    applyChanges(place, CHANGES);
    expect(read()).toEqual(DONE);
    expect(Object.keys(digestFolder(folder))).toEqual(['/b/index.md', '/d/new.md', '/e.md']);
    expect(finishChanges(place)).toBeUndefined();
  });

  it.each([0, 1, 2, 3, 4, 5])('are finished by the next command when killed after %i of them', (count) => {
    writeFileSync(place.journal, JSON.stringify(CHANGES));
    for (const step of toSteps(folder, CHANGES).slice(0, count)) step.make();
    // What an edit that was killed has left beside.
    writeFileSync(join(folder, '.c.md.4242'), 'Qua');
    expect(finishChanges(place)).toBe('a → b');
    expect(read()).toEqual(DONE);
    expect(Object.keys(digestFolder(folder))).toEqual(['/b/index.md', '/d/new.md', '/e.md']);
  });

  it.each([
    ['a file was written meanwhile', () => writeFileSync(join(folder, 'c.md'), 'Six.'), EditedMeanwhile],
    ['a file has gone', () => rmSync(join(folder, 'c.md')), EditedMeanwhile],
    [
      'a new file is there already',
      () => {
        mkdirSync(join(folder, 'd'));
        writeFileSync(join(folder, 'd/new.md'), 'Sept.');
      },
      Error,
    ],
    ['a name is taken', () => mkdirSync(join(folder, 'b')), EditedMeanwhile],
  ])('are all undone when %s', (_what, meddle, failure) => {
    meddle();
    const before = digestFolder(folder);
    expect(() => applyChanges(place, CHANGES)).toThrow(failure);
    expect(digestFolder(folder)).toEqual(before);
    expect(existsSync(place.journal)).toBe(false);
  });

  it('leave alone, once killed, a file that somebody has written since', () => {
    writeFileSync(place.journal, JSON.stringify(CHANGES));
    writeFileSync(join(folder, 'a/index.md'), 'Huit.');
    expect(finishChanges(place)).toBe('a → b');
    expect(read()).toEqual(['Huit.', 'Quatre.', 'Cinq.']);
  });
});
