import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '#import/formats.ts';
import type { SourceFile } from '#import/source-file.ts';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { listSources, readExport, toSource } from './read-export.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
/** Of each sample, cut and changed in as many places. */
const TIMES = EXHAUSTIVE ? 130 : 8;

/** The same numbers in each run (Park and Miller). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function readAll(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return listSources(join(FIXTURES, folder)).map(({ path }) => ({
    path,
    bytes: readFileSync(join(FIXTURES, folder, path)),
  }));
}

async function mustEnd(files: readonly SourceFile[], formats: readonly string[]): Promise<void> {
  for (const format of FORMATS.filter(({ name }) => formats.includes(name))) {
    const { items } = await readExport(format, files);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { title, body, comments } of items)
      expect(JSON.stringify([title, body, comments])).not.toMatch(/@prive\.example|192\.0\.2\.\d/);
  }
}

it.each<readonly [name: string, path: string, text: string, titles: readonly string[]]>([
  [
    'ghost',
    'g.json',
    '{"db":[{"meta":{},"data":{"posts":[null,{"id":1,"title":"Un","html":"<p>a</p>"},3],"users":[null],"posts_tags":[null,{}]}}]}',
    ['Un'],
  ],
  [
    'over-blog',
    'o.xml',
    `<root><posts><post><title>Un</title><comments>${'<comment><replies>'.repeat(5000)}${'</replies></comment>'.repeat(5000)}</comments></post></posts></root>`,
    ['Un'],
  ],
  ['html', 'a.html', `<html><title>Un</title><body>${'<div>'.repeat(20_000)}<p>Mots</p>`, ['Un']],
])('what is odd or endless in an export of %s hides nothing else', async (name, path, text, titles) => {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(name);
  const { items } = await readExport(format, [toSource(text, path)]);
  expect(items.map(({ title }) => title)).toEqual(titles);
});

describe('a damaged export', () => {
  it.each([
    ['hautetfort-ancien', ['hautetfort', 'html']],
    ['hautetfort-nouveau', ['hautetfort', 'html', 'feed']],
    ['over-blog', ['over-blog']],
    ['dotclear', ['dotclear']],
    ['canalblog', ['canalblog', 'html']],
    ['blogger', ['blogger']],
    ['substack', ['substack']],
    ['typepad', ['movable-type']],
  ] as const)(
    '%s is read to an end wherever it is cut, whatever byte is changed',
    async (folder, formats) => {
      const random = createRandom(folder.length * 7919);
      const whole = readAll(folder);
      for (let time = 0; time < TIMES; time += 1) {
        const cut = whole.map(({ path, bytes }) => toSource(bytes.subarray(0, random(bytes.length)), path));
        await mustEnd(cut, formats);
        const changed = whole.map(({ path, bytes }) => {
          const copy = Buffer.from(bytes);
          for (let flip = 0; flip < 3; flip += 1) copy[random(copy.length)] = random(256);
          return toSource(copy, path);
        });
        await mustEnd(changed, formats);
      }
    },
  );
});
