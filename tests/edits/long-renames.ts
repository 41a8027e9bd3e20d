import { parseArgs } from 'node:util';
import { renameAtRandom } from './random-renames.ts';

/** By hand: `node tests/edits/long-renames.ts --count 300 --seed 7 --content content`. Ends with 1 when one breaks something. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string' },
  },
});
const trials = await renameAtRandom(Number(values.seed), Number(values.count), values.content);
for (const { words, faults } of trials)
  console.log(`${words}${faults.map((one) => `\n  FAULT ${one}`).join('')}`);
const wrong = trials.filter(({ faults }) => faults.length > 0).length;
console.log(
  `${trials.length} renames, ${trials.filter(({ isRefused }) => isRefused).length} refused, ${wrong} wrong`,
);
process.exitCode = wrong === 0 ? 0 : 1;
