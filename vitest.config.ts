import { defineConfig } from 'vitest/config';

/** Tests that read a whole built publication: it is built once before them. */
const READ_A_SITE = ['tests/{site,browser,outputs/search/browser}/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: READ_A_SITE } },
      {
        extends: true,
        test: { name: 'whole', include: READ_A_SITE, globalSetup: ['tests/site/build-once.ts'] },
      },
    ],
  },
});
