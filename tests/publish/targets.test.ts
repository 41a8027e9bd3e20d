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
  { type: 'ssh', host: 'a', path: '//' },
  { type: 'git-branch', remote: 'origin', branch: 'a..b' },
  { type: 'git-branch', remote: 'origin', branch: 'a/' },
  { type: 'git-branch', remote: 'origin', branch: 'a.lock' },
  { type: 'folder', path: '-rf' },
  { type: 'folder', path: '/srv', keep: 0 },
  { type: 'git-branch', remote: '--upload-pack=x', branch: 'pages' },
  { type: 'git-branch', remote: 'ext::sh -c x', branch: 'pages' },
  { type: 'git-branch', remote: 'https://moi:s3cr3t@forge.example/a', branch: 'pages' },
  { type: 'git-branch', remote: 'origin', branch: '-f' },
  { type: 'ftp', host: 'a' },
  { type: 's3', bucket: ':s3,env_auth:blog' },
  { type: 's3', bucket: '--config=x' },
  { type: 's3', bucket: 'blog/autre' },
  { type: 's3', bucket: 'blog', prefix: '../autre' },
  { type: 's3', bucket: 'blog', prefix: '/' },
  { type: 's3', bucket: 'blog', remote: 'a:b' },
  { type: 's3', bucket: 'blog', remote: ':local' },
  { type: 's3', bucket: 'blog', endpoint: 'https://moi:s3cr3t@s3.example' },
  { type: 's3', bucket: 'blog', endpoint: 'file:///etc' },
  { type: 's3', bucket: 'blog', region: '-x' },
  { type: 's3', bucket: 'blog', access_key_id: 'AKIA', secret_access_key: 's3cr3t' },
  { type: 'netlify', site: '--auth=s3cr3t' },
  { type: 'netlify', site: 'a b' },
  { type: 'cloudflare', project: 'blog', branch: '-x' },
  { type: 'cloudflare', project: 'blog', token: 's3cr3t' },
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
  { type: 'git-branch', remote: 'ssh://forge.example:2222/moi/blog.git', branch: 'v1.2/pages' },
  {
    type: 's3',
    bucket: 'mon-blog',
    prefix: 'site/public',
    endpoint: 'https://s3.fr-par.scw.cloud',
    region: 'fr-par',
  },
  { type: 's3', bucket: 'mon-blog', remote: 'scaleway', acl: 'public-read', gzip: true },
  { type: 'netlify', site: 'mon-blog' },
  { type: 'cloudflare', project: 'mon-blog' },
])('takes %j', (target) => {
  expect(settingsSchema.safeParse({ publish: { targets: { site: target } } }).success).toBe(true);
});
