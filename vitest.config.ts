import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { findNode, toEnvironment } from './scripts/environment.mjs';
import './tests/run-folder.ts';

// `npx vitest run tests/model` runs as under `npm test`: with the project's own Node, whatever the machine's is.
const node = findNode();
if (node) {
  process.execPath = node;
  Object.assign(process.env, toEnvironment(node));
}

// A build minds whether it runs on a runner; the tests must not.
delete process.env['CI'];

/** Tests that read a whole built publication: it is built once before them. */
const READ_A_SITE = ['tests/{site,browser,outputs/search/browser}/**/*.test.ts'];

/** What takes longest, the longest first: short files then end the run, and no processor waits for a long one. */
const LONGEST = [
  ...['browser/accessibility', 'outputs/search/browser/quality', 'outputs/search/browser/page', 'browser/'],
  ...[
    'site/html',
    'outputs/search/browser/',
    'site/',
    'build/incremental',
    'integration/build',
    'build/killed',
  ],
  ...['build/program', 'build/', 'check/hostile-trees', 'payloads/', 'integration/', 'check/', 'edits/'],
  ...['outputs/feeds/', 'scripts/', 'engine/', 'links/', 'addresses/'],
].map((path) => `/tests/${path}`);

/** Files that read a built publication come first: browsers wait the most. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const toRank = ({ project, moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((path) => moduleId.includes(path));
      return (project.name === 'whole' ? 0 : 100) + (place < 0 ? LONGEST.length : place);
    };
    return (await super.sort(files)).toSorted((a, b) => toRank(a) - toRank(b));
  }
}

export default defineConfig({
  test: {
    // They only bound a hang: no test takes a twentieth of this on a quiet machine.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 600_000 } },
    pool: 'forks',
    // More than two processors have: most files wait, for a browser or for a build.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // Files share four processes, and what these have loaded: half of the time of small files is loading.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: READ_A_SITE } },
      {
        extends: true,
        test: { name: 'whole', include: READ_A_SITE, globalSetup: ['tests/site/build-once.ts'] },
      },
    ],
  },
});
