import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { precompress, withoutCompression } from '#build/precompress.ts';
import { readManifest, writeManifest } from '#engine/manifest.ts';
import { Output } from '#engine/output.ts';
import { createFolder } from '../run-folder.ts';

const LONG = 'Un mot après l’autre. '.repeat(100);
const folder = createFolder('precompress');
const [out, manifestFile] = [join(folder, 'out'), join(folder, 'manifest.json')];

/** Builds files by their paths, which are their keys too, and gives what there is then. */
async function build(files: Readonly<Record<string, string>>, isAsked = true): Promise<void> {
  const output = new Output(out, readManifest(manifestFile, 'v1'), manifestFile);
  await output.isReady();
  for (const [path, text] of Object.entries(files))
    if (!output.keep(path, text)) output.write({ path, key: text }, text);
  if (isAsked) await precompress(output);
  output.complete(0);
  output.swap();
  writeManifest(manifestFile, { program: 'v1', files: output.files });
  await output.close();
}

const has = (path: string): boolean => existsSync(join(out, path));

describe('what is compressed beforehand', () => {
  it('is each text that is long enough, whole', async () => {
    await build({ '/a.html': LONG, '/b.html': 'court', '/c.png': LONG, '/_headers': LONG });
    expect(gunzipSync(readFileSync(join(out, 'a.html.gz'))).toString()).toBe(LONG);
    expect(brotliDecompressSync(readFileSync(join(out, 'a.html.br'))).toString()).toBe(LONG);
    expect(['b.html.gz', 'c.png.gz', '_headers.gz'].filter(has)).toEqual([]);
  });

  it('is kept as it is until the text changes, and goes with it', async () => {
    const [before] = [statSync(join(out, 'a.html.br')).mtimeMs];
    await build({ '/a.html': LONG, '/d.css': LONG });
    expect(statSync(join(out, 'a.html.br')).mtimeMs).toBe(before);
    await build({ '/a.html': `${LONG}Fin.` });
    expect(gunzipSync(readFileSync(join(out, 'a.html.gz'))).toString()).toBe(`${LONG}Fin.`);
    expect(has('d.css.gz')).toBe(false);
  });

  it('goes when it is not asked for any more', async () => {
    await build({ '/a.html': `${LONG}Fin.` }, false);
    expect(['a.html', 'a.html.gz', 'a.html.br'].filter(has)).toEqual(['a.html']);
  });

  it('leaves alone what the owner has compressed', async () => {
    await build({ '/e.csv': LONG, '/e.csv.gz': 'own' });
    expect(readFileSync(join(out, 'e.csv.gz'), 'utf8')).toBe('own');
  });

  it.each([
    ['/a/index.html.br', '/a/index.html'],
    ['/feed.json.gz', '/feed.json'],
    ['/abr', '/abr'],
  ])('%s is of %s', (path, text) => {
    expect(withoutCompression(path)).toBe(text);
  });
});
