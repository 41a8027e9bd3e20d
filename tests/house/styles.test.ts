import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';

const SIDES = /(?<!-)\b(?:padding|margin|inset): ([^;]+);/g;
const NAMED =
  /(?:padding|margin|border)-(?:left|right)|(?:text-align|float): (?:left|right)|\s(?:left|right):|linear-gradient\(90deg|box-shadow: inset -?[1-9]/g;
/** Sheets of paper have a left and a right. */
const PAPER = /@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g;

it('has no style that a page read from the right would not mirror', () => {
  const sheets = globSync('src/styles/*.css', { cwd: ROOT });
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.flatMap(listUnmirrored)).toEqual([]);
});

function listUnmirrored(path: string): readonly string[] {
  const css = readFileSync(join(ROOT, path), 'utf8').replace(PAPER, '');
  const uneven = [...css.matchAll(SIDES)].filter(([, sides = '']) => !isEven(sides)).map(([line]) => line);
  return [...uneven, ...(css.match(NAMED) ?? [])].map((line) => `${path}: ${line}`);
}

function isEven(sides: string): boolean {
  const [, right, , left] = sides
    .replace(/\w*\((?:[^()]|\([^()]*\))*\)/g, (one) => one.replaceAll(' ', ''))
    .split(' ');
  return left === undefined || left === right;
}
