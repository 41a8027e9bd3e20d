import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Told } from '#locales/locale.ts';
import { run } from '#publish/releases/run-program.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Writes beside a built folder, which hosts do not serve, the packages that made it and their licences (CycloneDX): tells where. */
export async function writeSbom(folder: string): Promise<Told> {
  const npm = process.env['npm_execpath'];
  const args = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--omit',
    'dev',
    '--package-lock-only',
    '--prefix',
    ROOT,
  ];
  const asked =
    npm === undefined ? { program: 'npm', args } : { program: process.execPath, args: [npm, ...args] };
  const { code, stdout, stderr } = await run(asked).catch((error: unknown) => ({
    ...{ code: 1, stdout: '' },
    stderr: String(error),
  }));
  if (code !== 0)
    return {
      fr: `Liste des paquets (SBOM) non faite : ${stderr}`,
      en: `List of packages (SBOM) not made: ${stderr}`,
    };
  const file = `${folder}.cdx.json`;
  writeFileSync(file, stdout);
  return {
    fr: `Liste des paquets (SBOM, CycloneDX) : ${file}`,
    en: `List of packages (SBOM, CycloneDX): ${file}`,
  };
}
