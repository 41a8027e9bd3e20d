import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { readManifest, writeManifest, type Manifest } from '#engine/manifest.ts';

const MANIFEST: Manifest = {
  program: 'v1',
  files: { '/index.html': { key: 'k', size: 3, mtime: 4.5, bodies: 'b1 b2' } },
  snapshot: { pages: 1 },
};

describe('readManifest', () => {
  let file = '';
  beforeEach(() => {
    file = join(createFolder('manifest'), 'state', 'manifest.json');
  });

  it('reads what was written last, and leaves nothing beside', () => {
    writeManifest(file, { program: 'v1', files: {} });
    writeManifest(file, MANIFEST);
    expect(readManifest(file, 'v1')).toEqual(MANIFEST);
    expect(readdirSync(dirname(file))).toEqual(['manifest.json']);
  });

  it('is empty where there is none, and of another program', () => {
    expect(readManifest(file, 'v1')).toEqual({ program: 'v1', files: {} });
    writeManifest(file, MANIFEST);
    expect(readManifest(file, 'v2')).toEqual({ program: 'v2', files: {} });
  });

  it.each<readonly [string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut', (text) => text.slice(0, -1)],
    ['altered', (text) => text.replace('"size":3', '"size":4')],
  ])('is empty when the file is %s', (_, change) => {
    writeManifest(file, MANIFEST);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(readManifest(file, 'v1')).toEqual({ program: 'v1', files: {} });
  });
});
