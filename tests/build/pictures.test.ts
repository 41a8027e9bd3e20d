import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { listPictureFiles } from '#build/pictures.ts';
import { toFileKey } from '#engine/file-entry.ts';
import { listContentFiles } from '#load/content-files.ts';
import { toBitmapEntry } from '#load/drawing-bitmap.ts';
import { toPictureEntry, readPhotograph } from '#load/picture-files.ts';
import { loadPictures } from '#load/pictures.ts';
import { publish } from '#build/build-site.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';
import { createFolder, ROOT } from '../run-folder.ts';

it('each version of each picture has a key of its own, whatever folder it is built into', async () => {
  const folder = createFolder('pictures');
  mkdirSync(join(folder, 'images'));
  for (const [name, color] of [
    ['a', 'red'],
    ['b', 'blue'],
  ] as const)
    await sharp({ create: { width: 900, height: 10, channels: 3, background: color } }).toFile(
      join(folder, 'images', `${name}.png`),
    );
  // The same address, for the folder of a blog and that of its small pictures.
  mkdirSync(join(folder, 'media/images'), { recursive: true });
  copyFileSync(join(folder, 'images/a.png'), join(folder, 'media/images/a.png'));
  const { library } = await loadPictures({ contentDir: folder, files: listContentFiles(folder) });
  const files = listPictureFiles(folder, library.all.values());
  expect(library.all.size).toBe(3);
  expect(files).toHaveLength(8);
  expect(new Set(files.map(toFileKey)).size).toBe(8);
});

it.each([
  ['plain', '<text x="4" y="20">Un mot</text>'],
  // Drawn by a program of its own, which can be ended.
  ['with a mask', '<mask id="m"><rect width="9" height="9"/></mask><text x="4" y="20">Un mot</text>'],
])('a drawing, %s, has a bitmap beside it, in letters on white', async (_, inner) => {
  const folder = createFolder('drawing');
  mkdirSync(join(folder, 'images'));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${inner}</svg>`;
  writeFileSync(join(folder, 'images/a.svg'), svg);
  const { library } = await loadPictures({ contentDir: folder, files: listContentFiles(folder) });
  const [drawing, bitmap, ...others] = listPictureFiles(folder, library.all.values());
  expect(others).toEqual([]);
  expect(bitmap?.path).toBe(drawing?.path.replace('.svg', '.png'));
  const image = sharp(await bitmap?.render());
  const { width, height, format } = await image.metadata();
  expect({ width, height, format }).toEqual({ width: 200, height: 100, format: 'png' });
  const [red] = (await image.stats()).channels;
  expect([red?.max, Number(red?.min) < 100]).toEqual([255, true]);
});

it('a drawing without measure is small, and one that cannot be drawn is white', async () => {
  const folder = createFolder('odd-drawings');
  const draw = async (name: string, svg: string): Promise<Sharp> => {
    writeFileSync(join(folder, name), svg);
    const src = `/images/a/${name}`;
    return sharp(await toBitmapEntry(join(folder, name), { src, digest: '' }).render());
  };
  const head = 'xmlns="http://www.w3.org/2000/svg"';
  const tall = await draw('tall.svg', `<svg ${head} viewBox="0 0 1 100000"><rect/></svg>`);
  expect((await tall.metadata()).height).toBeLessThanOrEqual(4000);
  const deep = await draw('deep.svg', `<svg ${head}>${'<g>'.repeat(600)}</svg>`);
  expect((await deep.stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255, 255]);
});

it('a picture that only a draft shows is in no output, even that of one that was published', async () => {
  const { content, out } = createWorkshop('withheld');
  const text =
    '---\nkind: essay\ntitle: Un\nsummary: S.\ndate: 2024-01-01\n---\n\n![P](./p.png "Crédit : nous")\n';
  const own = join(content, 'articles/2024/un');
  mkdirSync(own);
  const dot = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).png();
  for (const name of ['p', 'unused']) await dot.clone().toFile(join(own, `${name}.png`));
  const listPictures = async (draft: boolean): Promise<readonly string[]> => {
    writeFileSync(join(own, 'index.md'), draft ? text.replace('date', 'draft: true\ndate') : text);
    const digests = [];
    for (const [outDir, clean] of [
      [out, false],
      [`${out}-clean`, true],
    ] as const) {
      const options = { root: ROOT, contentDir: content, outDir, cacheDir: join(ROOT, '.cache'), clean };
      const made = { drafts: false, noSearch: true, noCards: true, noBooks: true, log: () => undefined };
      expect((await publish({ ...options, ...made, toNow: () => Date.parse(NOW) })).built).toBe(true);
      digests.push(digestFolder(outDir));
    }
    expect(compareFolders(digests[0] ?? {}, digests[1] ?? {})).toEqual([]);
    return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.startsWith('images/un/'),
    );
  };
  expect(await listPictures(true)).toEqual([]);
  expect(await listPictures(false)).toHaveLength(2);
  expect(await listPictures(true)).toEqual([]);
});

it('the still of an animation has another key than the animation', async () => {
  const original = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .gif()
    .toBuffer();
  const photograph = await readPhotograph(original);
  const [moving, still] = [false, true].map((isStill) =>
    toFileKey(
      toPictureEntry(
        { src: '/a.webp', width: 9, type: 'webp', isStill },
        { photograph, digest: 'd', original },
      ),
    ),
  );
  expect(still).not.toBe(moving);
});
