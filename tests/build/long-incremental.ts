import { parseArgs } from 'node:util';
import { compareBuilds } from './incremental.ts';

/** By hand: `node tests/build/long-incremental.ts --builds 300 --seed 7 [--articles 300] [--bodies] [--record] [--no-cards]`. Ends with 1 when one build was not right. */
const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'long' },
    builds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '3' },
    articles: { type: 'string', default: '0' },
    bodies: { type: 'boolean', default: false },
    'no-cards': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const { compared, partial, differences } = await compareBuilds({
  name: values.name,
  seed: Number(values.seed),
  builds: Number(values.builds),
  most: Number(values.most),
  articles: Number(values.articles),
  bodies: values.bodies,
  record: values.record,
  noCards: values['no-cards'],
  log: (line) => console.log(line),
});
console.log(`${compared} builds compared, ${partial} of bodies alone, ${differences.length} wrong`);
for (const difference of differences) console.error(difference);
process.exitCode = differences.length === 0 ? 0 : 1;
