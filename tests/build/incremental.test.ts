import { describe, expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { compareBuilds } from './incremental.ts';

const PLAN = { articles: 0, bodies: false, record: false, noCards: false };

describe('a build from what earlier builds left', () => {
  it.each(EXHAUSTIVE ? [2026, 1311] : [2026])(
    'gives what a clean build gives, byte for byte, after edits of any kind (seed %i)',
    async (seed) => {
      const builds = EXHAUSTIVE ? 6 : 4;
      const outcome = await compareBuilds({ ...PLAN, name: `incremental-${seed}`, seed, builds, most: 6 });
      expect(outcome).toMatchObject({ compared: builds, differences: [] });
    },
  );

  it.each([false, true])(
    'looks only at what prints the bodies that have changed, and misses nothing (it records: %s)',
    async (record) => {
      const plan = { ...PLAN, name: `bodies-${record}`, seed: 40, builds: 4, most: 2 };
      const outcome = await compareBuilds({ ...plan, bodies: true, noCards: true, record });
      expect(outcome).toMatchObject({ compared: 4, differences: [] });
      expect(outcome.partial).toBeGreaterThan(2);
    },
  );
});
