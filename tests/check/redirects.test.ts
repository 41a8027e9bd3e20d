import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

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
    withRedirects('from: /articles/a/, to: /', 'from: /themes/, to: /'),
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
  itFinds(
    'warns of a chain',
    withRedirects('from: /x/, to: /vieux-a/'),
    '(redirects.yaml:1 redirect-target)',
  );
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
