import { mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { writeManifest } from '#engine/manifest.ts';
import { findMarker, MARKER, toSuperseded, writeMarker } from '#engine/output-marker.ts';
import { toRealPath } from '#engine/output-staging.ts';

describe('findMarker', () => {
  let out = '';
  let manifestFile = '';

  beforeEach(() => {
    const root = createFolder('marker');
    out = join(root, 'dist');
    manifestFile = join(root, 'state', 'manifest.json');
    mkdirSync(out);
  });

  const write = (path: string): void => writeFileSync(out + path, path);
  /** What an earlier version wrote down of the files in the folder. */
  const writeEarlier = (paths: readonly string[]): void => {
    const files = paths.map((path) => {
      const { size, mtimeMs } = statSync(out + path);
      return [path, { key: 'k', size, mtime: mtimeMs }] as const;
    });
    writeManifest(manifestFile, { program: 'une version d’avant', files: Object.fromEntries(files) });
  };

  it('is empty for a folder that is absent or empty', () => {
    expect(findMarker(out, manifestFile)).toEqual({ files: [], superseded: {}, foreign: [] });
    rmSync(out, { recursive: true });
    expect(findMarker(out, manifestFile)).toEqual({ files: [], superseded: {}, foreign: [] });
  });

  it('is none for the site of somebody else, with a page 404 and a site map', () => {
    write('/404.html');
    write('/sitemap.xml');
    expect(findMarker(out, manifestFile)).toBeUndefined();
  });

  it('lists what an earlier version wrote, unless it was changed', () => {
    for (const path of ['/index.html', '/404.html']) write(path);
    writeEarlier(['/index.html', '/404.html']);
    write('/CNAME');
    expect(findMarker(out, manifestFile)?.files).toEqual(['/index.html', '/404.html']);
    writeFileSync(`${out}/index.html`, 'un autre site');
    expect(findMarker(out, manifestFile)).toBeUndefined();
  });

  it('is none where the marker is broken', () => {
    writeMarker(out, { files: ['/index.html'], superseded: {}, foreign: [] });
    expect(findMarker(out, manifestFile)?.files).toEqual(['/index.html']);
    for (const text of ['', '{"files":', '{}', 'null']) {
      writeFileSync(join(out, MARKER), text);
      expect(findMarker(out, manifestFile), text).toBeUndefined();
    }
  });
});

describe('toSuperseded', () => {
  it('takes no file out of the folder for a superseded asset, and none that has no digest in its name', () => {
    const files = ['/assets/../../secret-0a1b2c3d.css', '/index-0a1b2c3d.html', '/assets/style.css'];
    const last = { files, superseded: { '/images/../../../etc-0a1b2c3d.txt': { since: 0, builds: 0 } } };
    expect(toSuperseded({ ...last, foreign: [] }, [], 1)).toEqual({});
  });

  it('counts from this build where the instant is yet to come', () => {
    const last = {
      files: [],
      foreign: [],
      superseded: { '/assets/a-0a1b2c3d.css': { since: 9, builds: 0 } },
    };
    expect(toSuperseded(last, [], 1)).toEqual({
      '/assets/a-0a1b2c3d.css': { since: 1, builds: 1 },
    });
  });
});

describe('toRealPath', () => {
  it('follows links to what is there, to what is not, and not in a circle', () => {
    const root = createFolder('links');
    mkdirSync(join(root, 'là'));
    symlinkSync('là', join(root, 'lien'));
    symlinkSync('pas-encore', join(root, 'là', 'futur'));
    symlinkSync('cercle', join(root, 'cercle'));
    const cases = {
      lien: 'là',
      'lien/a/b': 'là/a/b',
      'lien/futur': 'là/pas-encore',
      cercle: 'cercle',
      a: 'a',
    };
    for (const [path, real] of Object.entries(cases))
      expect(toRealPath(join(root, path))).toBe(join(root, real));
  });
});
