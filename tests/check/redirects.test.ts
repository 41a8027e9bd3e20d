import { describe, expect, it } from 'vitest';
import { article, checkFiles, itFinds, type Files } from './content-folder.ts';

const withRedirects = (...lines: readonly string[]): Files => ({
  'articles/2026/a.md': article({ title: 'A', head: 'aliases: [/vieux-a/]' }),
  'articles/2026/b.md': article({ title: 'B', date: '2026-09-01' }),
  'redirects.yaml': lines.map((line) => `- { ${line} }\n`).join(''),
});

describe('redirects', () => {
  itFinds(
    'accepts an old address, a whole address and a page that is gone',
    withRedirects(
      'from: /x/, to: /articles/a/',
      'from: "/?p=12", to: "https://exemple.fr/"',
      'from: /parti/, gone: Parti.',
    ),
  );
  itFinds(
    'finds a target that does not exist',
    withRedirects('from: /x/, to: /articles/c/'),
    'redirects.yaml:1 redirect-target',
  );
  itFinds(
    'refuses an address that no disk would hold, or that has a control character',
    withRedirects(
      `from: "/${'é'.repeat(128)}/", to: /articles/a/`,
      `from: "/${'a/'.repeat(1000)}", gone: Parti.`,
      'from: "/x\\x01/", to: /articles/a/',
      `from: "/${'%C3%A9'.repeat(120)}/", gone: Parti.`,
    ),
    'redirects.yaml:1 schema',
    'redirects.yaml:2 schema',
    'redirects.yaml:3 schema',
    'redirects.yaml:3 characters',
  );
  itFinds(
    'finds one address declared twice',
    withRedirects('from: /x/, to: /articles/a/', 'from: /x, to: /'),
    'redirects.yaml:2 redirect-source',
  );
  itFinds(
    'finds an alias declared again',
    withRedirects('from: /vieux-a/, to: /'),
    'articles/2026/a.md:7 redirect-source',
  );
  itFinds(
    'finds a page at the old address',
    withRedirects('from: /articles/a/, to: /', 'from: /themes/, to: /', 'from: /themes/index.html, to: /'),
    'redirects.yaml:1 redirect-source',
    'redirects.yaml:2 redirect-source',
    'redirects.yaml:3 redirect-source',
  );
  itFinds(
    'finds the file of a page at the old address',
    withRedirects('from: /articles/a/index.html, to: /', 'from: /404.html, gone: Parti.'),
    'redirects.yaml:1 redirect-source',
    'redirects.yaml:2 redirect-source',
  );
  itFinds(
    'finds an anchor in an old address',
    withRedirects('from: "/x/#y", to: /'),
    'redirects.yaml:1 redirect-source',
  );
  itFinds(
    'finds a loop',
    withRedirects('from: /x/, to: /y/', 'from: /y/, to: /z/', 'from: /z/, to: /x/'),
    'redirects.yaml:1 redirect-target',
    'redirects.yaml:2 redirect-target',
    'redirects.yaml:3 redirect-target',
  );
  itFinds(
    'finds an address that leads to itself',
    withRedirects('from: /x/, to: /x/'),
    'redirects.yaml:1 redirect-target',
  );
  itFinds('finds a chain', withRedirects('from: /x/, to: /vieux-a/'), 'redirects.yaml:1 redirect-target');
  itFinds(
    'finds a redirect to what is gone',
    withRedirects('from: /x/, to: /y/', 'from: /y/, gone: Parti.'),
    'redirects.yaml:1 redirect-target',
  );
  itFinds(
    'warns of an article that is not public',
    withRedirects('from: /x/, to: /articles/b/'),
    '(redirects.yaml:1 redirect-target)',
  );
});

describe('aliases', () => {
  const alias = (...aliases: readonly string[]): Files => ({
    'articles/2026/a.md': article({ head: `aliases: [${aliases.join(', ')}]` }),
    'articles/2026/b.md': article({ title: 'B' }),
  });
  itFinds('accepts a free address', alias('/vieux/'));
  itFinds(
    'finds the address of another article',
    alias('/articles/b/'),
    'articles/2026/a.md:7 redirect-source',
  );
  itFinds('finds its own address', alias('/articles/a/'), 'articles/2026/a.md:7 redirect-source');
  itFinds('finds one alias twice', alias('/vieux/', '/vieux/'), 'articles/2026/a.md:7 redirect-source');
});

describe('addresses that two files fight for', () => {
  it.each<readonly [string, Files, string]>([
    [
      'an alias that is another article’s address',
      { 'articles/2026/a.md': article({ head: 'aliases: [/articles/b/]' }) },
      'articles/2026/a.md : `/articles/b/` (articles/2026/b.md)',
    ],
    [
      'an alias that is a page’s address',
      {
        'articles/2026/a.md': article({ head: 'aliases: [/a-propos]' }),
        'pages/a-propos.md':
          '---\ntitle: Nous\nsummary: Qui nous sommes, en une phrase assez longue.\n---\n\nMot.\n',
      },
      'articles/2026/a.md : `/a-propos` (pages/a-propos.md)',
    ],
    [
      'one alias of two articles',
      {
        'articles/2026/a.md': article({ head: 'aliases: [/vieux/]' }),
        'articles/2026/b.md': article({ title: 'B', head: 'aliases: [/vieux]' }),
      },
      'articles/2026/b.md : `/articles/a/` (articles/2026/a.md)',
    ],
    [
      'a chain',
      {
        'articles/2026/a.md': article({ head: 'aliases: [/vieux/]' }),
        'redirects.yaml': '- { from: /x/, to: /vieux/ }\n',
      },
      'redirects.yaml : `/x/` → `/vieux/` (articles/2026/a.md)',
    ],
    [
      'one identity',
      { 'articles/2026/a.md': article({ guid: 'urn:B' }) },
      'articles/2026/b.md : `urn:B`, par articles/2026/a.md',
    ],
  ])('are reported with both: %s', async (_, files, words) => {
    const problems = await checkFiles({ 'articles/2026/b.md': article({ title: 'B' }), ...files });
    const printed = problems.map(
      ({ file, severity, message, fix }) => `${severity} ${file} : ${message} ${fix ?? ''}`,
    );
    expect(printed).toEqual([expect.stringMatching(/^error /)]);
    for (const part of words.split(' : ')) expect(printed[0]).toContain(part);
  });
});
