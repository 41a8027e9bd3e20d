import { describe } from 'vitest';
import { article, itFinds, type Files } from '../check/content-folder.ts';

const withMoves = (...lines: readonly string[]): Files => ({
  'articles/2026/a.md': article({ title: 'A', body: '## Un titre\n\nUn.', head: 'aliases: [/vieux-a/]' }),
  'articles/2026/b.md': article({ title: 'B', body: 'Voir [le titre](/articles/a/#vieux).' }),
  'redirects.yaml': lines.map((line) => `- { ${line} }\n`).join(''),
});
const OLD = 'from: "/articles/a/#vieux", to: "/articles/a/#un-titre"';
const LINK = '(articles/2026/b.md:9 link)';

describe('moved anchors', () => {
  itFinds('may be moved or ended; a link to the old one is a warning', withMoves(OLD), LINK);
  itFinds(
    'may be moved twice, and from a former address of the page',
    withMoves(
      'from: "/vieux-a/#vieux", to: "/articles/a/#entre"',
      'from: "/articles/a/#entre", to: "/articles/a/#un-titre"',
      'from: "/articles/a/#coupe", gone: Coupé.',
    ),
    LINK,
  );
  itFinds(
    'lead to an anchor that exists',
    withMoves('from: "/articles/a/#vieux", to: "/articles/a/#nulle-part"'),
    LINK,
    'redirects.yaml:1 redirect-target',
  );
  itFinds(
    'never loop',
    withMoves(
      'from: "/articles/a/#vieux", to: "/articles/a/#entre"',
      'from: "/articles/a/#entre", to: "/articles/a/#vieux"',
    ),
    LINK,
    'redirects.yaml:1 redirect-target',
    'redirects.yaml:2 redirect-target',
  );
  itFinds(
    'stay in their page, are not there any more, and are said once',
    withMoves(
      OLD,
      OLD,
      'from: "/articles/a/#un-titre", to: "/articles/a/#un-titre"',
      'from: "/articles/b/#x", to: "/articles/a/#un-titre"',
    ),
    LINK,
    'redirects.yaml:2 redirect-source',
    'redirects.yaml:3 redirect-source',
    'redirects.yaml:4 redirect-source',
  );
});
