import { expect, it } from 'vitest';
import { settingsSchema } from '#publish/releases/options.ts';
import { toRunFailure } from '#publish/releases/run-program.ts';

it.each([
  { type: 'ssh', host: '-oProxyCommand=x', path: '/srv' },
  { type: 'ssh', host: 'a', path: '/srv/$(x)' },
  { type: 'ssh', host: 'a', path: '/srv/../etc' },
  { type: 'ssh', host: 'a', path: '/' },
  { type: 'ssh', host: 'a', path: '/srv', user: 'a b' },
  { type: 'ssh', host: 'a', path: '/srv', port: 70_000 },
  { type: 'folder', path: '-rf' },
  { type: 'folder', path: '/srv', keep: 0 },
  { type: 'git-branch', remote: '--upload-pack=x', branch: 'pages' },
  { type: 'git-branch', remote: 'ext::sh -c x', branch: 'pages' },
  { type: 'git-branch', remote: 'https://moi:s3cr3t@forge.example/a', branch: 'pages' },
  { type: 'git-branch', remote: 'origin', branch: '-f' },
  { type: 'ftp', host: 'a' },
])('takes no target that a program could read otherwise: %j', (target) => {
  expect(settingsSchema.safeParse({ publish: { targets: { site: target } } }).success).toBe(false);
});

it.each([
  ['Host key verification failed.', 'clé du serveur'],
  ['root@a: Permission denied (publickey).', 'la clé ou le mot de passe'],
  ['rsync: write failed on "/srv/x": No space left on device (28)', 'plus de place'],
  ['ssh: Could not resolve hostname a.invalid: Name or service not known', 'n’existe pas'],
  ['ssh: connect to host localhost port 1: Connection refused', 'connexion'],
  ['fatal: https://moi:s3cr3t@forge.example/ refused', '//forge.example/'],
])('tells the cause of “%s”', (stderr, words) => {
  const told = toRunFailure({ program: 'ssh', code: 255, stderr, place: 'a:/srv' }).fr;
  expect(told).toContain(words);
  expect(told).not.toContain('s3cr3t');
});

it.each([
  { type: 'git-branch', remote: 'origin', branch: 'gh-pages' },
  { type: 'git-branch', remote: 'git@forge.example:moi/blog.git', branch: 'pages' },
  { type: 'ssh', host: 'exemple.fr', user: 'moi', path: '/srv/blog/' },
  { type: 'folder', path: '/srv/le blog' },
])('takes %j', (target) => {
  expect(settingsSchema.safeParse({ publish: { targets: { site: target } } }).success).toBe(true);
});
