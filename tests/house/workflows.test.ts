import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../run-folder.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Ours: those that `npm run workflows` writes in a project are looked at where they are made. */
const FILES = globSync('.github/workflows/*.yml', { cwd: ROOT }).filter(
  (file) => !/^#.*npm run workflows/.test(read(file)),
);

describe.each(FILES)('%s', (file) => {
  const text = read(file);

  it('may only read, and knows no secret', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values<object>(jobs).filter((job) => 'permissions' in job)).toEqual([]);
    expect(text).not.toMatch(/secrets|pull_request_target|github\.token/);
  });

  it('names each action by its commit, and keeps no token in the clone', () => {
    const { jobs } = parse(text);
    const steps = Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps);
    const actions = steps.filter(({ uses }) => uses !== undefined);
    expect(actions.filter(({ uses = '' }) => !/@[\da-f]{40}$/.test(uses))).toEqual([]);
    const clones = actions.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(clones.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

describe('the forge', () => {
  it('runs on each push and pull request what .ci/run runs', () => {
    const { on, jobs } = parse(read('.github/workflows/tests.yml'));
    expect(on).toMatchObject({ push: { branches: ['main'] }, pull_request: null });
    expect(jobs.test.steps.map(({ run }: Step) => run)).toContain('.ci/run');
    expect(jobs.test.if).toBe("github.event_name != 'schedule'");
  });

  it('is asked for updates of packages and actions', () => {
    const { updates } = parse(read('.github/dependabot.yml'));
    expect(updates).toMatchObject(
      ['npm', 'github-actions'].map((name) => ({
        'package-ecosystem': name,
        schedule: { interval: 'weekly' },
        groups: {},
      })),
    );
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
