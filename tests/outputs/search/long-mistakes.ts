/** How often the first proposal is the word, of 400 mistakes made by rule in words of a built folder: `node … [dist]`. */
import { countRight } from './right-proposals.ts';

const WORDS = 134;
const AT_LEAST = 0.92;

const { mistakes, right, misses } = await countRight(process.argv[2] ?? 'dist', WORDS);
console.log(`${right} / ${mistakes} : ${((100 * right) / mistakes).toFixed(1)} %\n${misses.join('\n')}`);
if (right / mistakes < AT_LEAST) process.exitCode = 1;
