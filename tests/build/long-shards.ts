import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MARKER } from '#engine/output-marker.ts';
import { readFileSync } from 'node:fs';
import { compareFolders, createWorkshop, digestFolder, enlarge } from './folders.ts';
import { mustBuild, runScript } from './run-build.ts';
import { NOW } from '../site/publications.ts';

/**
 * By hand: `node tests/build/long-shards.ts --shards 4 [--articles 1000]`. Shards joined are compared with one build, byte
 * for byte, the marker of the folder included. Ends with 1 when they differ.
 */
const { values } = parseArgs({
  options: { shards: { type: 'string', default: '3' }, articles: { type: 'string', default: '0' } },
});
const { content, out } = createWorkshop('shards');
if (values.articles !== '0') enlarge(content, Number(values.articles));
const count = Number(values.shards);
const joined = `${out}.joined`;
const parts = Array.from({ length: count }, (_, index) => `${out}.part-${index + 1}`);

measure('whole', () => mustBuild({ content, out, clean: true }));
parts.forEach((part, index) =>
  measure(`shard ${index + 1}`, () =>
    mustBuild({ content, out: part, clean: true, flags: ['--shard', `${index + 1}/${count}`] }),
  ),
);
measure('joined', () => {
  const { code, stderr } = runScript('merge-shards', [
    ...['--content', content, '--out', joined, '--now', NOW],
    ...parts,
  ]);
  if (code !== 0) throw new Error(stderr);
});
const read = (folder: string): string => readFileSync(join(folder, MARKER), 'utf8');
const differences = [
  ...compareFolders(digestFolder(out), digestFolder(joined)),
  ...(read(out) === read(joined) ? [] : [MARKER]),
];
console.log(differences.length === 0 ? 'Equal.' : differences.join('\n'));
process.exitCode = differences.length === 0 ? 0 : 1;

function measure(name: string, work: () => unknown): void {
  const started = performance.now();
  work();
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
