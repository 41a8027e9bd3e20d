import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  test: {
    // They only bound a hang: no test takes a twentieth of this on a quiet machine.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 600_000 } },
    pool: 'forks',
    // More than two processors have: most files wait, for a browser or for a build.
    maxWorkers: 3,
    // Files share three processes, and what these have loaded: half of the time of small files is loading.
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
