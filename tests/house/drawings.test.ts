import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';

/** Pixels of a drawing on a telephone of 360. */
const TELEPHONE = 328;
/** Pixels of its letters, at least. */
const SMALLEST = 13;

it('has no drawing whose letters are too small on a telephone', () => {
  const drawings = globSync(['content/articles/**/*.svg', 'content/series/*.svg'], { cwd: ROOT });
  expect(drawings.length).toBeGreaterThan(10);
  const small = drawings.map((path) => [path, findSmallest(readFileSync(join(ROOT, path), 'utf8'))] as const);
  expect(small.filter(([, size]) => size < SMALLEST)).toEqual([]);
});

/** But for what is raised inside a line. */
function findSmallest(svg: string): number {
  const [, width = '0'] = /viewBox="\S+ \S+ (\S+) /.exec(svg) ?? [];
  const sizes = svg.replace(/<tspan.*?<\/tspan>/g, '').matchAll(/font-size(?:: |=")([\d.]+)/g);
  return Math.min(...[...sizes].map(([, size]) => (Number(size) / Number(width)) * TELEPHONE));
}
