import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listPayloads, pick } from './payloads.ts';
import { tryPayloads } from './try-payloads.ts';

/**
 * By hand: `node tests/payloads/long-payloads.ts [--count 500] [--list FILE] [--part 3/8]`, FILE being any list of payloads,
 * one a line or a JSON array; all of them hold a machine for an hour, and parts can be tried one by one. Ends with 1 when anything was executed, fetched from elsewhere, or led to by an address of another scheme.
 */
const { values } = parseArgs({
  options: { count: { type: 'string' }, list: { type: 'string' }, part: { type: 'string', default: '1/1' } },
});
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const all = (values.list === undefined ? listPayloads() : readList(values.list)).filter(
  (_, index) => index % parts === part - 1,
);
const payloads = pick(all, Number(values.count ?? all.length));
const started = performance.now();
const trial = await tryPayloads({ payloads, byArticle: 20, queries: pick(payloads, 30) });
const { bare, guarded } = trial;
console.log(
  `${trial.payloads} payloads, ${trial.refused} refused somewhere; accepted: ${JSON.stringify(Object.fromEntries(trial.accepted))}`,
);
console.log(
  `${trial.scanned} addresses, ${trial.unsafe.length} of another scheme; ${trial.active.length} elements that run in what was refused`,
);
for (const [name, { pages, clicks, executed, foreign, complaints }] of Object.entries({ bare, guarded }))
  console.log(
    `${name}: ${pages} pages, ${clicks} clicks, ${executed.length} executed, ${foreign.length} foreign files, ${complaints.length} complaints`,
  );
const faults = [
  trial.unsafe,
  trial.active,
  ...[bare, guarded].flatMap(({ executed, foreign, complaints }) => [executed, foreign, complaints]),
];
for (const fault of faults.flat().slice(0, 50)) console.error(fault);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = faults.flat().length === 0 ? 0 : 1;

function readList(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const lines: readonly string[] = file.endsWith('.json') ? JSON.parse(text) : text.split(/\r?\n/);
  return [...new Set(lines.filter((line) => line.trim() !== ''))];
}
