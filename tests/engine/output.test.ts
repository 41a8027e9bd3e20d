import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { readManifest, writeManifest } from '#engine/manifest.ts';
import { Output } from '#engine/output.ts';
import { MARKER, readMarker, readMarkerSignature, writeMarker } from '#engine/output-marker.ts';
import { openStaging, recoverOutput } from '#engine/output-staging.ts';
import { ForeignFile } from '#engine/output-tree.ts';
import { digestFolder, listStaging } from '../build/folders.ts';

/** Enough files for the old output to be kept beside the new one. */
const MANY = 2_100;
const DAY = 86_400_000;

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
  const build = async (files: Readonly<Record<string, string>>, now = 0): Promise<Output> => {
    const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
    await output.isReady();
    for (const [path, text] of Object.entries(files))
      if (!output.keep(path, text)) output.write({ path, key: text }, text);
    output.complete(now);
    output.swap();
    writeManifest(manifestFile, { program: 'v1', files: output.files, marker: readMarkerSignature(out) });
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
    expect(readdirSync(out).sort()).toEqual([MARKER, 'b', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['dist', 'state']);
  });

  it('writes again what somebody has changed or removed', async () => {
    const files = { '/index.html': 'a', '/b.html': 'b', '/c.html': 'c' };
    await build(files);
    writeFileSync(`${out}/index.html`, 'changé');
    rmSync(`${out}/b.html`);
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

  describe('with what somebody else put in it', () => {
    /** A repository, with a folder that is empty as git has it, a link, a file among ours. */
    const putForeign = (): void => {
      mkdirSync(`${out}/.git/refs`, { recursive: true });
      writeFileSync(`${out}/.git/HEAD`, 'ref');
      mkdirSync(`${out}/media`, { mode: 0o700 });
      symlinkSync('../../ailleurs', `${out}/media/lien`);
      writeFileSync(`${out}/CNAME`, 'exemple.fr');
      mkdirSync(`${out}/b`, { recursive: true });
      writeFileSync(`${out}/b/photo.jpg`, 'photo');
    };
    const FOREIGN = ['/.git/', '/CNAME', '/b/photo.jpg', '/media/'];

    it.each([
      ['few', {}],
      ['many', Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`/n/${index}.html`, 'n']))],
    ])('keeps it with %s files, whatever is built, and names it', async (_, many) => {
      await build({ ...many, '/b/index.html': 'b' });
      putForeign();
      for (const text of ['b', 'b2', 'b2']) {
        const files = { ...many, '/b/index.html': text };
        const { foreign } = await build(files);
        expect([...foreign].sort()).toEqual(FOREIGN);
        expect(read()).toEqual({
          ...files,
          '/.git/HEAD': 'ref',
          '/CNAME': 'exemple.fr',
          '/b/photo.jpg': 'photo',
        });
        expect(readdirSync(`${out}/.git`).sort()).toEqual(['HEAD', 'refs']);
        expect(readlinkSync(`${out}/media/lien`)).toBe('../../ailleurs');
        expect(statSync(`${out}/media`).mode & 0o777).toBe(0o700);
      }
    });

    it('keeps what comes while many files are built', async () => {
      const files = Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`/n/${index}.html`, 'n']));
      await build(files);
      const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
      await output.isReady();
      putForeign();
      for (const path of Object.keys(files)) output.keep(path, 'n');
      output.complete(0);
      output.swap();
      await output.close();
      expect([...output.foreign].sort()).toEqual(['/.git/', '/CNAME', '/b/', '/media/']);
      expect(read()['/CNAME']).toBe('exemple.fr');
    });

    it('finds what comes later, wherever it is, though the times of its folder were set back', async () => {
      await build({ '/index.html': 'a', '/b/c/index.html': 'c', '/d/index.html': 'd' });
      writeFileSync(`${out}/b/c/photo.jpg`, 'photo');
      await build({ '/index.html': 'a2', '/b/c/index.html': 'c', '/d/index.html': 'd' });
      for (const folder of ['b', 'b/c', 'd']) {
        writeFileSync(`${out}/${folder}/son.mp3`, 'son');
        utimesSync(`${out}/${folder}`, 0, 0);
      }
      const { foreign } = await build({ '/index.html': 'a3', '/b/c/index.html': 'c', '/d/index.html': 'd' });
      expect([...foreign].sort()).toEqual(['/b/c/photo.jpg', '/b/c/son.mp3', '/b/son.mp3', '/d/son.mp3']);
      await build({ '/index.html': 'a4' });
      writeFileSync(`${out}/b/c/film.mp4`, 'film');
      await build({ '/index.html': 'a5' });
      rmSync(`${out}/d/son.mp3`);
      await build({ '/index.html': 'a6' });
      expect(read()).toEqual({
        '/index.html': 'a6',
        '/b/son.mp3': 'son',
        '/b/c/film.mp4': 'film',
        '/b/c/photo.jpg': 'photo',
        '/b/c/son.mp3': 'son',
      });
    });

    it('looks everywhere in a folder that was copied, whatever its marker lists', async () => {
      const files = { '/index.html': 'a', '/b/index.html': 'b' };
      await build(files);
      writeFileSync(`${out}/b/photo.jpg`, 'photo');
      writeFileSync(`${root}/dehors`, 'dehors');
      cpSync(out, `${root}/copie`, { recursive: true, preserveTimestamps: true });
      rmSync(out, { recursive: true });
      renameSync(`${root}/copie`, out);
      writeMarker(out, {
        files: Object.keys(files),
        superseded: {},
        foreign: ['/../dehors', '/b/../../dehors'],
      });
      const { foreign } = await build(files);
      expect(foreign).toEqual(['/b/photo.jpg']);
      expect(read()).toEqual({ ...files, '/b/photo.jpg': 'photo' });
    });

    it('never writes over it, and leaves the old output then', async () => {
      await build({ '/index.html': 'a' });
      writeFileSync(`${out}/robots.txt`, 'à moi');
      await expect(build({ '/index.html': 'b', '/robots.txt': 'de nous' })).rejects.toThrow(
        new ForeignFile(`${out}/robots.txt`),
      );
      expect(read()).toEqual({ '/index.html': 'a', '/robots.txt': 'à moi' });
    });

    it('leaves folders beside it alone, whatever their names', async () => {
      for (const end of ['.old', '.next']) {
        mkdirSync(out + end);
        writeFileSync(`${out}${end}/texte.md`, 'texte');
      }
      await build({ '/index.html': 'a' });
      await build({ '/index.html': 'b' });
      for (const end of ['.old', '.next'])
        expect(readFileSync(`${out}${end}/texte.md`, 'utf8')).toBe('texte');
    });
  });

  it('keeps superseded assets a day, and one build after the one that they left', async () => {
    const style = '/assets/style-0a1b2c3d.css';
    const picture = '/images/idee/nuit-16758a4f.svg';
    const has = (path: string): boolean => existsSync(out + path);
    await build({ '/index.html': 'a', [style]: 'ancien', [picture]: 'image', '/assets/style.css': '' });
    await build({ '/index.html': 'b' }, 1);
    expect([style, picture, '/assets/style.css'].map(has)).toEqual([true, true, false]);
    expect(read()).toEqual({ '/index.html': 'b' });
    expect(readMarker(out)?.superseded[style]).toEqual({ since: 1, builds: 0 });
    await build({ '/index.html': 'c', [picture]: 'image' }, DAY + 2);
    expect([style, picture].map(has)).toEqual([true, true]);
    expect(Object.keys(readMarker(out)?.superseded ?? {})).toEqual([style]);
    await build({ '/index.html': 'd' }, DAY + 3);
    expect([style, picture].map(has)).toEqual([false, true]);
    for (const now of [DAY + 4, 2 * DAY + 2]) {
      await build({ '/index.html': 'e' }, now);
      expect(has(picture)).toBe(true);
    }
    await build({ '/index.html': 'e' }, 2 * DAY + 3);
    expect(readdirSync(out).sort()).toEqual([MARKER, 'index.html']);
  });

  describe('recoverOutput', () => {
    it.each(['absent', 'empty'])(
      'puts the old output back when a build was killed between the two renames: the folder is %s',
      async (state) => {
        await build({ '/index.html': 'a' });
        const before = digestFolder(out);
        renameSync(out, openStaging(out, manifestFile).aside);
        if (state === 'empty') mkdirSync(out);
        recoverOutput(out, manifestFile);
        expect(digestFolder(out)).toEqual(before);
        expect(listStaging(out)).toEqual([]);
      },
    );

    it('leaves the output in place where there is one', async () => {
      await build({ '/index.html': 'a' });
      mkdirSync(openStaging(out, manifestFile).aside);
      recoverOutput(out, manifestFile);
      expect(read()).toEqual({ '/index.html': 'a' });
    });
  });
});
