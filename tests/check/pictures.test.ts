import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10"/></svg>';
const FILE = 'articles/2026/a/index.md';
const withPicture = (body: string, head = ''): Files => ({
  [FILE]: article({ body, head }),
  'articles/2026/a/plan.svg': SVG,
});
const VIDEO = '::video{url="https://exemple.fr/v" title="Une vidéo" image="./plan.svg"}';

describe('pictures', () => {
  itFinds('accepts one that is there', withPicture('![Un plan](./plan.svg)'));
  itFinds(
    'finds one that is not',
    withPicture('![Un plan](./plan.svg) ![Un autre](./plans.svg)'),
    `${FILE}:9 missing-image`,
  );
  itFinds(
    'finds a cover that is not there',
    withPicture('![Un plan](./plan.svg)', 'cover: { src: ./plans.svg, alt: Un plan }'),
    `${FILE}:7 picture`,
  );
  itFinds(
    'finds a portrait that is not there',
    { 'people/leon.yaml': 'name: Léon\ndescription: Clerc.\nportrait: { src: ./leon.png, alt: Léon }\n' },
    'people/leon.yaml:3 picture',
  );
  itFinds(
    'finds the cover of a series that is not there',
    {
      'articles/2026/a.md': article(),
      'series/s.yaml': 'title: S\nsummary: S.\nplan: [a]\ncover: { src: ./s.svg, alt: Un dessin }\n',
    },
    'series/s.yaml:4 picture',
  );
  itFinds(
    'warns of one that nothing shows',
    withPicture('Un texte.'),
    '(articles/2026/a/plan.svg:1 picture)',
  );
  itFinds('sees what the introduction of a series shows', {
    'articles/2026/a.md': article(),
    'series/s.svg': SVG,
    'series/s.yaml': 'title: S\nsummary: S.\nplan: [a]\nintroduction: "![Un dessin](./s.svg)"\n',
  });
});

describe('replacement texts', () => {
  itFinds('finds none', withPicture('Un ![](./plan.svg)'), `${FILE}:9 alt`);
  itFinds('finds only spaces', withPicture('![ ](./plan.svg)'), `${FILE}:9 alt`);
  itFinds('lets the picture of a video be silent', withPicture(VIDEO));
  for (const alt of ['plan.svg', 'IMG_2031', 'image', 'Capture d’écran 12'])
    itFinds(`warns of « ${alt} »`, withPicture(`![${alt}](./plan.svg)`), `(${FILE}:9 alt)`);
  itFinds(
    'warns of a file name for a cover',
    withPicture('Un texte.', 'cover:\n  src: ./plan.svg\n  alt: plan.svg'),
    `(${FILE}:9 alt)`,
  );
  itFinds(
    'finds a cover without any',
    withPicture('![Un plan](./plan.svg)', 'cover: { src: ./plan.svg }'),
    `${FILE}:7 schema`,
  );
});
