import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

const tag = (slug: string, label: string, former = ''): string =>
  `- { slug: ${slug}, label: ${label}, description: D., former: [${former}] }\n`;
const ten = (tags: string, used: string): Files => ({
  'tags.yaml': tags,
  ...Object.fromEntries(
    [...'cdefghij'].map((name) => [`articles/2026/${name}.md`, article({ title: name })]),
  ),
  'articles/2026/a.md': article({ title: 'A', head: `tags: [${used}]` }),
  'articles/2026/b.md': article({ title: 'B', head: `tags: [${used}]` }),
});

describe('themes', () => {
  itFinds('accepts themes used twice', ten(tag('a', 'Un') + tag('b', 'Deux', 'deux'), 'a, b'));
  itFinds(
    'finds labels that accents tell apart',
    ten(tag('a', 'Métier') + tag('b', 'metier'), 'a, b'),
    '(tags.yaml:2 tag)',
  );
  itFinds(
    'finds slugs that a hyphen tells apart',
    ten(tag('serviceclient', 'Un') + tag('service-client', 'Deux'), 'serviceclient, service-client'),
    '(tags.yaml:2 tag)',
  );
  itFinds('finds a slug in capitals', ten(tag('a', 'Un') + tag('A', 'Deux'), 'a'), 'tags.yaml:2 schema');
  itFinds(
    'finds a slug written twice',
    ten(tag('a', 'Un') + tag('b', 'Deux') + tag('a', 'Trois'), 'a, b'),
    'tags.yaml:3 duplicate-tag',
  );
  itFinds(
    'finds a former name that is a theme',
    ten(tag('a', 'Un') + tag('b', 'Deux', 'a'), 'a, b'),
    'tags.yaml:2 tag',
  );
  itFinds(
    'finds a former name claimed twice',
    ten(tag('a', 'Un', 'c') + tag('b', 'Deux', 'c'), 'a, b'),
    'tags.yaml:2 tag',
  );
  itFinds(
    'warns of a theme that nothing has',
    ten(tag('a', 'Un') + tag('b', 'Deux'), 'a'),
    '(tags.yaml:2 tag-use)',
  );
  itFinds(
    'warns of a theme used once',
    {
      ...ten(tag('a', 'Un') + tag('b', 'Deux'), 'a'),
      'articles/2026/b.md': article({ title: 'B', head: 'tags: [a, b]' }),
    },
    '(tags.yaml:2 tag-use)',
  );
  itFinds('leaves those of a new blog alone', {
    'tags.yaml': tag('a', 'Un'),
    'articles/2026/a.md': article(),
  });
});
