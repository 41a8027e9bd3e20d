import {
  appendFileSync,
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { editFile } from '#engine/edit-file.ts';
import { createFolder } from '../run-folder.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = createFolder('edit');
  file = join(folder, 'a.md');
});

describe('editing a file', () => {
  it('keeps what somebody writes meanwhile', () => {
    writeFileSync(file, 'un\n');
    let asked = 0;
    const isEdited = editFile(file, (text) => {
      asked += 1;
      if (asked < 3) appendFileSync(file, 'écrit entre-temps\n');
      return `${text}deux\n`;
    });
    expect({ isEdited, asked }).toEqual({ isEdited: true, asked: 3 });
    expect(readFileSync(file, 'utf8')).toBe('un\nécrit entre-temps\nécrit entre-temps\ndeux\n');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('keeps its mode, and the link that leads to it', () => {
    writeFileSync(file, 'un');
    chmodSync(file, 0o640);
    symlinkSync('a.md', join(folder, 'lien.md'));
    expect(editFile(join(folder, 'lien.md'), (text) => `${text}!`)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('un!');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'lien.md')).isSymbolicLink()).toBe(true);
  });

  it('makes a file that is not there, and touches none that stays the same', () => {
    expect(editFile(file, (text) => (text === '' ? 'un' : undefined))).toBe(true);
    const { mtimeMs, ino } = statSync(file);
    expect([editFile(file, (text) => text), editFile(file, () => undefined)]).toEqual([false, false]);
    expect(statSync(file)).toMatchObject({ mtimeMs, ino });
  });
});
