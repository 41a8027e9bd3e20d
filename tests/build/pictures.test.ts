import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { listPictureFiles } from '#build/pictures.ts';
import { toFileKey } from '#engine/file-entry.ts';
import { listContentFiles } from '#load/content-files.ts';
import { toPictureEntry, readPhotograph } from '#load/picture-files.ts';
import { loadPictures } from '#load/pictures.ts';
import { createFolder } from '../run-folder.ts';

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
  const { library } = await loadPictures({ contentDir: folder, files: listContentFiles(folder) });
  const files = listPictureFiles(folder, library);
  expect(files).toHaveLength(8);
  expect(new Set(files.map(toFileKey)).size).toBe(8);
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
