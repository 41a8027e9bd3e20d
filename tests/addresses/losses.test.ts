import { describe, expect, it } from 'vitest';
import { loseAddresses } from './lose-addresses.ts';

describe('published addresses', () => {
  it('survive forty renames, deletions and new headings: the build refuses, or every one still answers', async () => {
    const trials = await loseAddresses('losses', 20_261, 40);
    expect(trials.filter(({ lost }) => lost.length > 0)).toEqual([]);
    expect(trials.filter(({ fileless }) => fileless.length > 0)).toEqual([]);
    expect(trials.filter(({ outcome }) => outcome === 'caught').length).toBeGreaterThan(15);
    expect(trials.filter(({ outcome }) => outcome === 'redirected').length).toBeGreaterThan(5);
  });
});
