import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLines } from '#addresses/content-file.ts';
import { createFolder } from '../run-folder.ts';

const toText = (...lines: readonly string[]): string => ['# En-tête', ...lines, ''].join('\n');

describe('writing a register', () => {
  it.each([
    ['nobody', toText('/a/', '/b/'), toText('/a/', '/b/', '/c/')],
    ['another build, which added a line', toText('/a/', '/b/', '/d/'), toText('/a/', '/b/', '/c/', '/d/')],
    ['its owner, who took a line out', toText('/b/'), toText('/b/', '/c/')],
    ['another build, which added the same', toText('/a/', '/b/', '/c/'), toText('/a/', '/b/', '/c/')],
    ['somebody who deleted it', '', toText('/c/').replace('# En-tête\n', '')],
  ])('keeps what was done meanwhile by %s', (_who, now, written) => {
    const file = join(createFolder('lines'), 'addresses.txt');
    writeFileSync(file, now);
    writeLines(file, { before: toText('/a/', '/b/'), after: toText('/a/', '/b/', '/c/') });
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});
