import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { listNews } from '#publish/releases/announce.ts';
import { openTarget } from '#publish/releases/open-target.ts';
import { publishRelease, type Published } from '#publish/releases/publish-release.ts';
import { createFolder } from '../run-folder.ts';
import { toTarget } from './s3-server.ts';

const SITE = 'https://carnet.example/';
const TOKENS = ['NETLIFY_AUTH_TOKEN', 'CLOUDFLARE_API_TOKEN'] as const;
const PATH = process.env['PATH'] ?? '';
const TARGETS = [
  { program: 'netlify', target: { type: 'netlify', site: 'mon-blog' } },
  { program: 'wrangler', target: { type: 'cloudflare', project: 'mon-blog' } },
] as const;

afterEach(() => {
  process.env['PATH'] = PATH;
  for (const token of TOKENS) process.env[token] = '';
});

it('gives a built folder to the program of its host, with the redirects that it reads', async () => {
  const seen = await Promise.all(TARGETS.map(({ program }) => install(program, 0)));
  giveTokens();
  for (const [index, { target }] of TARGETS.entries()) {
    await publish(target);
    const [args = '', token, redirects, files = ''] = readFileSync(seen[index] ?? '', 'utf8').split('\n');
    const expected =
      target.type === 'netlify'
        ? /^deploy --prod --no-build --dir (\S+) --site mon-blog$/
        : /^pages deploy (\S+) --project-name mon-blog --branch main --commit-dirty=true$/;
    expect(args).toMatch(expected);
    expect(token).toBe('s3cr3t-token');
    expect(redirects).toBe(target.type === 'netlify' ? '/a /b 301!' : '/a /b 301');
    expect(files.split(' ')).toEqual(expect.arrayContaining(['index.html', '.well-known']));
    expect(files).not.toContain('.idees-recues.json');
  }
});

it('announces what is not as it was sent last, and where that is not known, its feeds alone', async () => {
  await install('netlify', 0);
  giveTokens();
  const cacheDir = createFolder('cache');
  const texts = ['Un', 'Un', 'Deux'];
  const news: unknown[] = [];
  for (const text of texts)
    news.push(listNews({ ...(await publish(TARGETS[0].target, { text, cacheDir })), site: SITE }));
  const feeds = [`${SITE}feed.json`];
  expect(news).toEqual([
    { feeds, pages: [] },
    { feeds: [], pages: [] },
    { feeds: [], pages: [SITE] },
  ]);
});

it.each(TARGETS)('tells how $program is installed, and where its key goes', async ({ program, target }) => {
  await expect(publish(target)).rejects.toThrow(/no key\.\n→ .*_TOKEN/);
  giveTokens();
  process.env['PATH'] = '/nowhere';
  await expect(publish(target)).rejects.toThrow(`lacks the program ${program}.\n→ Install it (npm install`);
});

it('never prints a key that the program of a host repeats', async () => {
  await install('netlify', 3);
  giveTokens();
  await expect(publish(TARGETS[0].target)).rejects.toThrow(/failed \(code 3\): boom …/);
});

function giveTokens(): void {
  for (const token of TOKENS) process.env[token] = 's3cr3t-token';
}

function publish(
  target: (typeof TARGETS)[number]['target'],
  { text = 'Un', cacheDir }: { readonly text?: string; readonly cacheDir?: string } = {},
): Promise<Published> {
  const folder = createFolder('hosted');
  const files = {
    'index.html': `<p>${text}</p>`,
    'feed.json': JSON.stringify({ home_page_url: SITE, items: [] }),
    _redirects: '/a /b 301\n',
    '_hosting/netlify_redirects': '/a /b 301!\n',
    '.well-known/security.txt': 'Contact: mailto:moi@carnet.example\n',
    '.idees-recues.json': '{}',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const store = openTarget(toTarget(target), cacheDir);
  return publishRelease(store, { folder, site: SITE, now: Date.now(), keep: 1 });
}

/** A program of that name, first on the path, that writes down what it is given; gives the file where it does. */
async function install(program: string, code: number): Promise<string> {
  const folder = createFolder('program');
  const file = join(folder, program);
  const seen = join(folder, 'seen');
  writeFileSync(
    file,
    `#!/bin/sh
dir=$(for one; do [ -d "$one" ] && echo "$one"; done)
token=$(printenv NETLIFY_AUTH_TOKEN CLOUDFLARE_API_TOKEN | head -n 1)
{ echo "$*"; echo "$token"; cat "$dir/_redirects"; ls -A "$dir" | tr '\\n' ' '; } > '${seen}'
echo "boom $token" >&2
exit ${code}
`,
  );
  chmodSync(file, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  return seen;
}
