import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from './browser.ts';
import { serve } from './static-server.ts';

const USAGE = `
Usage : npm run lighthouse [-- --out DOSSIER] [adresse…]

Passe Lighthouse (mobile) sur des pages du dossier construit ; son détail reste dans .cache/lighthouse.
`;
const PAGES = [
  '/',
  '/articles/le-buzz-ca-se-decide/',
  '/articles/nestle-et-la-video-retiree/',
  '/series/dix-idees-recues-medias-sociaux/',
  '/etudes-de-cas/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const { values, positionals } = readArguments({
  usage: USAGE,
  options: { out: { type: 'string', default: 'dist' } },
  positionals: 50,
});
const browser = ensureBrowser();
if (!browser) {
  console.error(HOW_TO_GET_A_BROWSER);
  process.exit(1);
}
const folder = join(import.meta.dirname, '..', '.cache', 'lighthouse');
mkdirSync(folder, { recursive: true });
const { url, close } = await serve(resolve(values.out));
let lowest = 100;
for (const [index, path] of (positionals.length > 0 ? positionals : PAGES).entries()) {
  const file = join(folder, `${index}.json`);
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  spawnSync(
    'npx',
    [
      '--yes',
      'lighthouse@13',
      `${url}${path}`,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      flags,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CHROME_PATH: browser },
    },
  );
  const report: { readonly categories: Readonly<Record<string, { readonly score: number }>> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const scores = CATEGORIES.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
  lowest = Math.min(lowest, ...scores);
  console.log(`${path}  ${CATEGORIES.map((name, place) => `${name} ${scores[place] ?? 0}`).join('  ')}`);
}
await close();
process.exitCode = lowest === 100 ? 0 : 1;
