import { parseArgs } from 'node:util';
import { loseAddresses } from './lose-addresses.ts';

/** By hand: `node tests/addresses/long-losses.ts --count 200 --seed 7`. Ends with 1 when one address was lost. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const trials = await loseAddresses('long-losses', Number(values.seed), Number(values.count));
for (const { words, outcome, lost } of trials)
  console.log(`${outcome} ${words}${lost.map((one) => `\n  LOST ${one}`).join('')}`);
const caught = trials.filter(({ outcome }) => outcome === 'caught').length;
const wrong = trials.filter(({ lost }) => lost.length > 0).length;
console.log(
  `${trials.length} losses: ${caught} caught, ${trials.length - caught} redirected, ${wrong} wrong`,
);
process.exitCode = wrong === 0 ? 0 : 1;
