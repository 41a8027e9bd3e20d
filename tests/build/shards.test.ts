import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toManifestFile } from '#build/open-build.ts';
import { isForShard, isInShard, joinShards, writeShardRecords } from '#build/shards.ts';
import { readManifest, type OutputRecords } from '#engine/manifest.ts';
import { readMarker, readMarkerSignature } from '#engine/output-marker.ts';
import { writeInto } from '../check/content-folder.ts';
import { createFolder } from '../run-folder.ts';
import { runScript } from './run-build.ts';

describe('shards', () => {
  it('have each file in one of them, about as many in each', () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `/articles/${index}/index.html`);
    const counts = [1, 2, 3, 4].map(
      (index) => paths.filter((path) => isInShard(path, { index, count: 4 })).length,
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(1000);
    expect(Math.min(...counts)).toBeGreaterThan(200);
  });

  it('are joined into an output that the next build takes for its own last one', () => {
    const root = createFolder('shards');
    const make = (name: string, program: string, ...paths: readonly string[]): string => {
      const folder = join(root, name);
      for (const path of paths) writeInto(folder, path.slice(1), path);
      const files: OutputRecords = Object.fromEntries(
        paths.map((path) => [path, { key: `k${path}`, size: path.length, mtime: 0 }]),
      );
      writeShardRecords(folder, { program, files });
      return folder;
    };
    const parts = [
      make('a', 'p', '/x.css', '/a/index.html'),
      make('b', 'p', '/x.css', '/b.xml'),
      make('c', 'old', '/c'),
      make('d', 'p', '/cut.xml', '/.well-known/lost.txt'),
    ];
    // On their way from one machine to another.
    writeInto(join(root, 'd'), 'cut.xml', '/cu');
    rmSync(join(root, 'd/.well-known'), { recursive: true });
    const target = { outDir: join(root, 'out'), cacheDir: join(root, 'cache'), program: 'p' };
    joinShards(parts, target);
    const { files, marker } = readManifest(toManifestFile(target), 'p');
    expect(Object.keys(files)).toEqual(['/x.css', '/a/index.html', '/b.xml']);
    expect(readMarker(target.outDir)?.files).toEqual(Object.keys(files));
    expect(marker).toBe(readMarkerSignature(target.outDir));
    for (const [path, record] of Object.entries(files)) {
      const { size, mtimeMs } = statSync(target.outDir + path);
      expect(record).toEqual({ key: `k${path}`, size, mtime: mtimeMs });
      expect(readFileSync(target.outDir + path, 'utf8')).toBe(path);
    }
    expect([...parts, target.outDir, join(root, 'none')].map(isForShard)).toEqual([
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  it('are named by what they are of, and joined from nothing else', () => {
    expect(runScript('build', ['--shard', '9/8'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Part attendue, telle que 2\/8 : 9\/8\.$/m),
    });
    expect(runScript('merge-shards', ['src'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^src n’est pas une part/),
    });
  });
});
