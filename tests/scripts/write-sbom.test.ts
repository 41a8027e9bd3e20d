import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { writeSbom } from '../../scripts/write-sbom.ts';

interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

it('the packages that make a publication are listed beside it, those that only test it are not', async () => {
  const folder = join(createFolder('sbom'), 'dist');
  expect(await writeSbom(folder)).toMatchObject({ en: expect.stringContaining(`${folder}.cdx.json`) });
  const { bomFormat, components }: Sbom = JSON.parse(readFileSync(`${folder}.cdx.json`, 'utf8'));
  const names = components.map(({ name }) => name);
  expect(bomFormat).toBe('CycloneDX');
  expect(names).toContain('astro');
  expect(names).not.toContain('vitest');
});
