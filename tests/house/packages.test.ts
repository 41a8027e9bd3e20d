import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';

/** Licenses that ask for nothing but that their text goes with copies of the package. */
const PLAIN = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/;

const DOCUMENT = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');

interface Package {
  readonly name: string;
  /** « (MIT AND Zlib) » is two licenses, and both are to be kept. */
  readonly licenses: readonly string[];
  readonly hasScript: boolean;
}

const PACKAGES: readonly Package[] = Object.entries<Record<string, unknown>>(
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages,
)
  .filter(([path]) => path !== '')
  .map(([path, { license, hasInstallScript }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    licenses: `${license ?? 'none'}`.replace(/^\(|\)$/g, '').split(/ (?:AND|OR) /),
    hasScript: hasInstallScript === true,
  }));

const LICENSES = readRows('Licenses').flatMap(([license = '', names = '']) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ license, name })),
);

describe('the packages of package-lock.json', () => {
  it('have licenses that docs/dependencies.md explains', () => {
    const found = PACKAGES.flatMap(({ name, licenses }) => licenses.map((license) => ({ name, license })));
    const covers = (row: (typeof LICENSES)[number], one: (typeof LICENSES)[number]): boolean =>
      row.license === one.license &&
      (row.name.endsWith('*') ? one.name.startsWith(row.name.slice(0, -1)) : one.name === row.name);
    const unexplained = found.filter(
      (one) => !PLAIN.test(one.license) && !LICENSES.some((row) => covers(row, one)),
    );
    expect(PACKAGES.length).toBeGreaterThan(500);
    expect(unexplained).toEqual([]);
    expect(LICENSES.filter((row) => !found.some((one) => covers(row, one)))).toEqual([]);
  });

  it('run only the install scripts that docs/dependencies.md explains', () => {
    const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const scripts = [
      ...new Set(PACKAGES.filter(({ hasScript }) => hasScript).map(({ name }) => name)),
    ].sort();
    expect(readRows('Scripts of packages').map(([name = '']) => name)).toEqual(
      expect.arrayContaining(scripts),
    );
    expect(scripts).toEqual(Object.keys(allowScripts).sort());
  });
});

it('gives each font that readers receive its copyright and the address of its license', () => {
  const fonts = globSync('src/fonts/*.woff2', { cwd: ROOT }).map((file) => {
    const font = create(readFileSync(join(ROOT, file)));
    if (font.isCollection) throw new Error(`${file} is a collection`);
    return [font.getName('copyright'), font.getName('licenseURL')];
  });
  expect(fonts.length).toBeGreaterThan(5);
  for (const [copyright, license] of fonts) {
    expect(copyright).toMatch(/Adobe|Literata|Inter/);
    expect(license).toMatch(/^https?:\/\/(?:scripts\.sil\.org\/OFL|openfontlicense\.org)$/);
  }
});

/** The cells of the first table below a heading. */
function readRows(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`## ${heading}\n`);
  const [table = ''] = /(?:^\|.*\n)+/m.exec(section) ?? [];
  return table
    .split('\n')
    .slice(2, -1)
    .map((row) => row.slice(2, -2).split(' | '));
}
