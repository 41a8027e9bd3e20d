import { expect, it } from 'vitest';
import { CHOSEN } from './chosen-places.ts';
import { listKeyMutants } from './key-mutants.ts';
import { KEYS } from './keys.ts';
import { readSource } from './mutant.ts';

it.each(KEYS)('finds every key to try in $file', (place) => {
  expect(listKeyMutants(place).length).toBeGreaterThan(0);
});

it.each(CHOSEN)('finds « $find » once in $file', ({ file, find }) => {
  expect(readSource(file).split(find)).toHaveLength(2);
});
