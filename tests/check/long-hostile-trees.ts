import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createWorkshop } from '../build/folders.ts';
import { mustBuild } from '../build/run-build.ts';
import { findFailures, listTrees, toWords } from './hostile-trees.ts';

/** By hand: `node tests/check/long-hostile-trees.ts [--trees 300] [--seed 1] [--only 17]`. Ends with 1 when one fails. */
const { values } = parseArgs({
  options: { trees: { type: 'string', default: '300' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
const workshop = createWorkshop('hostile-trees');
mustBuild(workshop);
let failed = 0;
for (const [index, planted] of listTrees(seed, Number(values.trees)).entries()) {
  if (values.only !== undefined && index !== Number(values.only)) continue;
  if (index % 20 === 0) console.log(`tree ${index} of seed ${seed}`);
  const failures = await findFailures(planted, workshop);
  if (failures.length === 0) continue;
  failed += 1;
  console.error(`\n--seed ${seed} --only ${index}\n${toWords(planted)}\n${failures.join('\n')}`);
}
rmSync(workshop.content, { recursive: true });
console.log(`${values.trees} trees of seed ${seed}: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
