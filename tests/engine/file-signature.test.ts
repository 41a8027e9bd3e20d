import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { readSignature, toSignature } from '#engine/file-signature.ts';

describe('readSignature', () => {
  const file = join(createFolder('signature'), 'un-texte.md');

  it('has the signature and the age of a file, and nothing of one that is not there', () => {
    expect(readSignature(file)).toBeUndefined();
    writeFileSync(file, 'abcd');
    const { text, age } = readSignature(file) ?? {};
    expect(text).toBe(toSignature(statSync(file)));
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(Date.now());
  });
});

describe('toSignature', () => {
  const stat = { size: 1, ino: 2, mtimeMs: 3, ctimeMs: 4 };

  it.each(['size', 'ino', 'mtimeMs', 'ctimeMs'])('changes with %s', (name) => {
    expect(toSignature({ ...stat, [name]: 5 })).not.toBe(toSignature(stat));
  });
});
