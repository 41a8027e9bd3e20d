import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeContent } from '#publish/workflows/take-content.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { readReport, toFence } from '../../scripts/comment-review.mjs';
import { writeInto } from '../check/content-folder.ts';
import { createFolder, ROOT } from '../run-folder.ts';

let folder: string;
beforeEach(() => {
  folder = createFolder('review');
});

describe('what is taken of a request', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const take = async (): Promise<string> => {
    git('commit', '--quiet', '-m', 'x');
    const to = createFolder('taken');
    await takeContent({ repository: folder, commit: 'HEAD', folder: 'content', to });
    return to;
  };
  const refused = async (): Promise<string> => {
    const error = await take().catch((thrown: unknown) => thrown);
    return error instanceof PublishRefusal ? error.told.fr : String(error);
  };
  const write = (file: string, words: string): void => {
    writeInto(folder, file, words);
    git('add', file);
  };
  beforeEach(() => {
    git('init', '--quiet');
    write('content/a.md', 'a\r\n');
    write('astro.config.mjs', 'throw 1');
  });

  it('is the files of its content, byte for byte, whatever program it names for them', async () => {
    write('content/.gitattributes', '* filter=x text eol=lf working-tree-encoding=UTF-16LE ident\n');
    git('config', 'filter.x.smudge', 'rm -rf .; echo hacked');
    const to = await take();
    expect(readdirSync(to).sort()).toEqual(['.gitattributes', 'a.md']);
    expect(readFileSync(join(to, 'a.md'), 'utf8')).toBe('a\r\n');
  });

  it('is nothing where it holds a link, or another repository', async () => {
    symlinkSync('/etc/passwd', join(folder, 'content/b.md'));
    git('add', 'content/b.md');
    expect(await refused()).toContain('"content/b.md" est un lien');
    git('rm', '--quiet', '--force', 'content/b.md');
    git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},content/sub`);
    expect(await refused()).toContain('"content/sub" est un lien ou un autre dépôt');
  });

  it('is nothing where there is no such folder', async () => {
    git('rm', '-r', '--quiet', '--force', 'content');
    expect(await refused()).toContain('git');
  });
});

describe('a comment on a request', () => {
  it.each([
    ['a ``` b ```` c', '`````text\na ``` b ```` c\n`````'],
    ['x\r\n\u202Ey\u0000', '```text\nx\n\uFFFDy\uFFFD\n```'],
    ['@nobody <script> [a](http://b.example)', '```text\n@nobody <script> [a](http://b.example)\n```'],
  ])('shows %j as it is', (text, shown) => {
    expect(toFence(text)).toBe(shown);
  });

  it('reads the beginning of a file alone, and follows no link', () => {
    const file = join(folder, 'report.txt');
    writeFileSync(file, 'é'.repeat(50_000));
    symlinkSync(file, join(folder, 'link'));
    expect(readReport(file)).toHaveLength(10_000);
    expect([join(folder, 'link'), folder, join(folder, 'none')].map(readReport)).toEqual(['', '', '']);
  });

  it('goes to the request that the event tells of, once', async () => {
    const asked: string[] = [];
    const comments: { id: number; body: string; user: { type: string } }[] = [
      { id: 1, body: '<!-- idees-recues-review -->', user: { type: 'User' } },
    ];
    const pulls = [
      { number: 6, head: { sha: 'other' } },
      { number: 7, head: { sha: 'abc' } },
    ];
    const server = createServer(async (request, response) => {
      const { method = '', url = '' } = request;
      asked.push(`${method} ${url}`);
      if (method !== 'GET') {
        const { body } = JSON.parse(await readAll(request));
        comments[1] = { id: 2, body, user: { type: 'Bot' } };
      }
      response.end(JSON.stringify(url.includes('/pulls') ? pulls : comments));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const event = {
      repository: { full_name: 'moi/blog' },
      workflow_run: {
        ...{ id: 12, head_sha: 'abc', head_branch: 'a&b', conclusion: 'success' },
        head_repository: { owner: { login: 'toi' } },
      },
    };
    writeInto(folder, 'event.json', JSON.stringify(event));
    writeInto(folder, 'report.txt', 'number: 1\nTout va bien.');
    const comment = (): Promise<unknown> =>
      promisify(execFile)(
        process.execPath,
        [join(ROOT, 'scripts/comment-review.mjs'), join(folder, 'report.txt')],
        {
          env: {
            GITHUB_API_URL: `http://127.0.0.1:${port}`,
            GITHUB_EVENT_PATH: join(folder, 'event.json'),
            REVIEW_LANGUAGE: 'fr',
          },
        },
      );
    await comment();
    await comment();
    server.close();
    const list = 'GET /repos/moi/blog/pulls?state=open&per_page=100&head=toi%3Aa%26b';
    const place = '/repos/moi/blog/issues/7/comments';
    expect(asked).toEqual([
      ...[list, `GET ${place}?per_page=100`, `POST ${place}`],
      ...[list, `GET ${place}?per_page=100`, 'PATCH /repos/moi/blog/issues/comments/2'],
    ]);
    expect(comments[1]?.body).toContain(
      'construit** · [Rapport et aperçu](https://github.com/moi/blog/actions/runs/12)',
    );
    expect(comments[1]?.body).toContain('```text\nnumber: 1\nTout va bien.\n```');
  });
});
