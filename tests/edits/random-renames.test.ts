import { describe, expect, it } from 'vitest';
import { renameAtRandom } from './random-renames.ts';

describe('renames at random', () => {
  it('break no reference, lose no address and touch nothing else', async () => {
    const trials = await renameAtRandom(20_261, 15);
    expect(trials.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(trials.filter(({ isRefused }) => !isRefused).length).toBeGreaterThan(10);
  });
});
