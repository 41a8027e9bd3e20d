import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listPayloads, pick } from '../payloads/payloads.ts';
import { scanOutput } from '../payloads/scan-output.ts';
import { visitOutput } from '../payloads/try-payloads.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { findAll, parseHtml } from '../site/pages.ts';
import { createHostileExports } from './hostile-exports.ts';

/**
 * By hand: `node tests/import/long-hostile.ts [--count 1000] [--format wordpress]`. Imports exports whose every field tries to run
 * something, twice, checks and builds what they become, and opens its pages in a browser, without their policy too.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, format: { type: 'string' } },
});
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);

for (const [format, files] of Object.entries(
  createHostileExports(pick(listPayloads(), Number(values.count))),
)) {
  if (values.format !== undefined && values.format !== format) continue;
  const folder = createFolder(`hostile-${format}`);
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, 'export', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const faults = await tryExport(folder);
  console.log(`${format}: ${faults.length} faults`);
  for (const fault of faults.slice(0, 30)) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function tryExport(folder: string): Promise<readonly string[]> {
  const [into, out] = [join(folder, 'into'), join(folder, 'out')];
  const source = [join(folder, 'export'), '--into', into];
  const first = run('import', source);
  const second = run('import', source);
  const check = run('check', ['--content', into]);
  const build = run('build', ['--content', into, '--out', out, '--no-cards']);
  const outside = readdirSync(folder).filter((one) => !['export', 'into', 'out'].includes(one));
  const faults = [
    ...[first, second, check, build].flatMap((one) => one.faults),
    ...(second.text.includes('Fichiers écrits : 0 ;') ? [] : ['the second run writes files']),
    ...outside.map((one) => `${one} stands outside`),
  ];
  if (!existsSync(join(out, 'index.html'))) return faults;
  const output = scanOutput(out);
  const frames = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (one) => one.endsWith('.html') && hasFrame(readFileSync(join(out, one), 'utf8')),
  );
  const { bare, guarded } = await visitOutput(out, { output });
  console.log(`  ${bare.pages} pages, ${bare.clicks} clicks, ${output.scan.scanned} addresses`);
  return [
    ...faults,
    ...frames.map((one) => `${one} has a frame`),
    ...output.scan.unsafe,
    ...[bare, guarded].flatMap(({ executed, foreign }) => [...executed, ...foreign]),
  ];
}

function run(
  script: string,
  flags: readonly string[],
): { readonly text: string; readonly faults: readonly string[] } {
  const command = ['--disable-warning=ExperimentalWarning', join(ROOT, `scripts/${script}.ts`), ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const text = `${stdout}${stderr}`;
  const last = text.trim().split('\n').slice(-3).join(' | ');
  return {
    text,
    faults: [
      ...(status === 0 ? [] : [`${script} ends with ${status}: ${last}`]),
      ...(/^\s+at /m.test(text) ? [`${script} prints a stack: ${last}`] : []),
    ],
  };
}

/** Elements, not words: a text may well tell of a frame. */
function hasFrame(html: string): boolean {
  const found = findAll(parseHtml(html), ({ tagName, properties }) => {
    const addresses = [properties['href'], properties['src'], properties['action']];
    const isScript = addresses.some((address) => /^\s*javascript:/i.test(String(address ?? '')));
    return FRAMES.has(tagName) || properties['srcDoc'] !== undefined || isScript;
  });
  return found.length > 0;
}
