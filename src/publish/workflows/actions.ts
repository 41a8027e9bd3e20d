import { tell } from '#locales/tell.ts';
import { toCommand, toHeader, toInstall, toNeeds, toSchedule, WORDS, type Publishing } from './workflow.ts';

/** What differs from one forge that runs Actions to another. Actions are named by commit, with their version. */
export interface Dialect {
  readonly runner: string;
  readonly checkout: string;
  readonly cache: string;
  readonly upload: string;
  /** Before a command of the owner of the machine. */
  readonly root: string;
}

/** Publishes what is pushed, at the hours of scheduled articles and once a day. */
export function toPublish(publishing: Publishing, { runner, checkout, cache, root }: Dialect): string {
  const { branch, language } = publishing;
  const { secrets, packages } = toNeeds(publishing);
  const given = secrets.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('');
  const hours = toSchedule(publishing).map(({ cron, words }) => `    - cron: '${cron}' # ${words}\n`);
  const install = toInstall(packages, root).map((command) => `      - run: ${command}\n`);
  return `${toHeader(language)}name: ${tell(WORDS.publish, language)}

on:
  push:
    branches: ['${branch}']
  workflow_dispatch:
  schedule:
${hours.join('')}
permissions:
  contents: write

concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ${runner}
    timeout-minutes: 60
    steps:
      - uses: ${checkout}
        with:
          ref: '${branch}'
          persist-credentials: false
${toCache(cache, 'npm', ['~/.npm'])}
${toCache(cache, 'build', ['.cache', 'dist'])}
${install.join('')}      - run: npm ci --no-audit --no-fund
      - run: ${toCommand(publishing)}
        env:
          PUBLISH_TOKEN: \${{ github.token }}
${given}`;
}

/** A cache is never written twice: each run saves its own, and takes the newest. */
function toCache(action: string, name: string, paths: readonly string[]): string {
  const key = `${name}-\${{ runner.os }}-\${{ hashFiles('package-lock.json') }}-`;
  return `      - uses: ${action}
        with:
          path: |
${paths.map((path) => `            ${path}\n`).join('')}          key: ${key}\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: ${key}`;
}

/** Checks and builds what a pull request proposes, in a job that has nothing to lose. */
export function toReview(publishing: Publishing, { runner, checkout, upload }: Dialect): string {
  const { folder, language } = publishing;
  const keep = (name: string, path: string): string => `      - uses: ${upload}
        if: always()
        with:
          name: ${name}
          path: ${path}
          if-no-files-found: ignore
          retention-days: 7
`;
  return `${toHeader(language, [WORDS.hostile])}name: ${tell(WORDS.review, language)}

on:
  pull_request:
    paths: ['${folder}/**']

permissions:
  contents: read

jobs:
  review:
    runs-on: ${runner}
    timeout-minutes: 30
    steps:
      - uses: ${checkout}
        with:
          ref: \${{ github.event.pull_request.base.sha }}
          persist-credentials: false
      - run: npm ci --no-audit --no-fund
      - uses: ${checkout}
        with:
          ref: \${{ github.event.pull_request.head.sha }}
          path: .cache/request
          persist-credentials: false
      - run: npm run review -- .cache/request --folder ${folder}
${keep('report', 'dist.review/report.txt')}${keep('preview', 'dist.review/site')}`;
}
