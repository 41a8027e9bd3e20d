import { describe, expect, it } from 'vitest';
import { compareBuilds } from './incremental.ts';

describe('a build from what earlier builds left', () => {
  it.each([2026, 1311])('gives what a clean build gives, byte for byte, after edits of any kind (seed %i)', async (seed) => {
    const { compared, differences } = await compareBuilds({ name: `incremental-${seed}`, seed, builds: 6, most: 4 });
    expect(differences).toEqual([]);
    expect(compared).toBe(6);
  });
});
