import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { readManifest, writeManifest } from '#engine/manifest.ts';
import { Output, recoverOutput } from '#engine/output.ts';
import { digestFolder } from '../build/folders.ts';

/** Enough files for the old output to be kept beside the new one. */
const MANY = 2_100;

describe('Output', () => {
  let root = '';
  let out = '';
  let manifestFile = '';

  beforeEach(() => {
    root = createFolder('output');
    out = join(root, 'dist');
    manifestFile = join(root, 'state', 'manifest.json');
  });

  /** A build of these files, each made from its text; what is as it was is kept. Gives what it did. */
  const build = async (files: Readonly<Record<string, string>>): Promise<Output> => {
    const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
    await output.isReady();
    for (const [path, text] of Object.entries(files))
      if (!output.keep(path, text)) output.write({ path, key: text }, text);
    output.swap();
    writeManifest(manifestFile, { program: 'v1', files: output.files });
    await output.close();
    return output;
  };
  const read = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.keys(digestFolder(out)).map((path) => [path, readFileSync(out + path, 'utf8')]),
    );

  it('writes what is new, keeps what is not, removes what is gone with its folder', async () => {
    await build({ '/index.html': 'a', '/b/index.html': 'b', '/c/d/index.html': 'c' });
    const inode = statSync(`${out}/b/index.html`).ino;
    const { written, kept, vanished } = await build({ '/index.html': 'a2', '/b/index.html': 'b' });
    expect({ written, kept, vanished }).toEqual({ written: 1, kept: 1, vanished: ['/c/d/index.html'] });
    expect(read()).toEqual({ '/index.html': 'a2', '/b/index.html': 'b' });
    expect(statSync(`${out}/b/index.html`).ino).toBe(inode);
    expect(readdirSync(out).sort()).toEqual(['b', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['dist', 'state']);
  });

  it('writes again what somebody has changed, removed or added', async () => {
    const files = { '/index.html': 'a', '/b.html': 'b', '/c.html': 'c' };
    await build(files);
    writeFileSync(`${out}/index.html`, 'changé');
    rmSync(`${out}/b.html`);
    writeFileSync(`${out}/ajout.html`, 'ajouté');
    const { written, kept } = await build(files);
    expect([written, kept]).toEqual([2, 1]);
    expect(read()).toEqual(files);
  });

  it('leaves the old output as it was until the swap', async () => {
    await build({ '/index.html': 'a', '/b.html': 'b' });
    const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
    await output.isReady();
    output.write({ path: '/index.html', key: 'a2' }, 'a2');
    output.keep('/b.html', 'b');
    expect(read()).toEqual({ '/index.html': 'a', '/b.html': 'b' });
    await output.close();
    expect(read()).toEqual({ '/index.html': 'a', '/b.html': 'b' });
    expect(readdirSync(root).sort()).toEqual(['dist', 'state']);
  });

  it('is intact when nothing but what is made again was touched', async () => {
    await build({ '/index.html': 'a', '/b.html': 'b' });
    writeFileSync(`${out}/b.html`, 'changé');
    const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
    await output.isReady();
    expect(output.isIntact((path) => path === '/b.html')).toBe(true);
    expect(output.isIntact((path) => path === '/index.html')).toBe(false);
    output.keepAllBut((path) => path === '/b.html');
    expect(Object.keys(output.files)).toEqual(['/index.html']);
    await output.close();
  });

  it('refuses two files at one address', async () => {
    const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
    await output.isReady();
    output.write({ path: '/index.html', key: 'a' }, 'a');
    expect(() => output.write({ path: '/index.html', key: 'b' }, 'b')).toThrow('/index.html');
    await output.close();
  });

  it('does with many files what it does with few, whatever the last builds were', async () => {
    const files = Object.fromEntries(
      Array.from({ length: MANY }, (_, index) => [`/${index % 50}/${index}.html`, String(index)]),
    );
    await build(files);
    const edits: readonly Readonly<Record<string, string>>[] = [
      { '/0/0.html': 'neuf' },
      { '/0/0.html': 'neuf', '/1/1.html': 'neuf' },
      { '/50.html': 'ajouté' },
      {},
    ];
    for (const edit of edits) {
      const all = { ...files, ...edit };
      const { kept, written } = await build(all);
      expect(kept).toBeGreaterThan(written);
      expect(read()).toEqual(all);
    }
    rmSync(out, { recursive: true });
    await build(files);
    expect(read()).toEqual(files);
  });

  describe('recoverOutput', () => {
    it('puts the old output back when a build was killed between the two renames', async () => {
      await build({ '/index.html': 'a' });
      rmSync(`${out}.old`, { recursive: true, force: true });
      const before = digestFolder(out);
      renameSync(out, `${out}.old`);
      recoverOutput(out);
      expect(digestFolder(out)).toEqual(before);
      expect(existsSync(`${out}.old`)).toBe(false);
    });

    it('leaves the output in place where there is one', async () => {
      await build({ '/index.html': 'a' });
      mkdirSync(`${out}.old`);
      recoverOutput(out);
      expect(read()).toEqual({ '/index.html': 'a' });
    });
  });
});
