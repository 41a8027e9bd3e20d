import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '../build/folders.ts';
import { mustBuild } from '../build/run-build.ts';
import { findFailures, listTrees, toWords } from './hostile-trees.ts';

/** `long-hostile-trees.ts` takes another each time. */
const SEED = 7;

describe('hostile files in a content folder', () => {
  const workshop = createWorkshop('hostile-trees');
  beforeAll(() => void mustBuild(workshop));

  it.each(listTrees(SEED, 6).map((planted) => [toWords(planted), planted] as const))(
    'are refused by their names, or published, in a few seconds: %s',
    async (_words, planted) => {
      expect(await findFailures(planted, workshop)).toEqual([]);
    },
  );
});
