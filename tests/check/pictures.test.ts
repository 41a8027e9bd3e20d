import sharp, { type Sharp } from 'sharp';
import { toCreditXmp } from '#load/picture-credit.ts';
import { describe, expect, it } from 'vitest';
import { article, checkFiles, itFinds, toLine, type Files } from './content-folder.ts';

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

const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
const paint = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#b35' } });

describe('pictures that only adorn', () => {
  const marked = (title: string): Files =>
    withPicture(`Un ![](./plan.svg "${title}") mot.\n\n![](./plan.svg "${title}")`);
  itFinds('lets them have no words', marked('décorative'));
  itFinds('knows the mark without its accent', marked('Decorative'));
  itFinds('takes no other title for a mark', marked('Le plan'), `${FILE}:9 alt`, `${FILE}:11 alt`);
});

describe('pictures as telephones make them', async () => {
  const xmp = toCreditXmp({ creator: 'Léon Dupuis' }) ?? '';
  const signed = await paint(20, 10).withXmp(xmp).jpeg().toBuffer();
  const show = (body: string, pictures: Files, head = ''): Files => ({
    [FILE]: article({ body, head }),
    ...Object.fromEntries(
      Object.entries(pictures).map(([name, bytes]) => [`articles/2026/a/${name}`, bytes]),
    ),
  });

  itFinds(
    'refuses once one that cannot be converted',
    show('![Un pont](./pont.heic)', { 'pont.heic': HEIC }),
    'articles/2026/a/pont.heic:1 picture',
  );
  itFinds(
    'refuses by its bytes one whose name tells another type',
    show('![Un pont](./pont.jpg)', { 'pont.jpg': HEIC }),
    'articles/2026/a/pont.jpg:1 picture',
  );
  itFinds(
    'asks for a credit that the file has',
    show(
      '![Un pont](./pont.jpg "Le pont.")',
      { 'pont.jpg': signed },
      'cover: { src: ./pont.jpg, alt: Un pont }',
    ),
    `(${FILE}:7 credit)`,
    `(${FILE}:10 credit)`,
  );
  itFinds(
    'asks for none where there is one, or where the picture adorns',
    show('![Un pont](./pont.jpg "Le pont. Crédit : Léon")\n\n![](./pont.jpg "décorative")', {
      'pont.jpg': signed,
    }),
  );
  itFinds(
    'warns of one that is larger than any that is served',
    show('![Un fil](./fil.png)', { 'fil.png': await paint(6001, 1).png().toBuffer() }),
    '(articles/2026/a/fil.png:1 picture)',
  );

  const tell = async (files: Files): Promise<readonly string[]> =>
    (await checkFiles(files)).map((problem) => `${toLine(problem)} ${problem.message} ${problem.fix}`);

  it('names the type and the remedy', async () => {
    const files = show('![Un pont](./pont.heic)', { 'pont.heic': HEIC, 'plan.bmp': Buffer.from('BM') });
    expect(await tell(files)).toEqual([
      expect.stringMatching(/plan.bmp.* Image en BMP.*convertir en JPEG/),
      expect.stringMatching(/pont.heic.* Image en HEIC.*convertir en JPEG.*iPhone/),
    ]);
  });

  it('is no error in the folder of a draft', async () => {
    const files = show('![Un pont](./pont.heic)', { 'pont.heic': HEIC }, 'draft: true');
    expect((await checkFiles(files)).map(({ severity }) => severity)).toEqual(['incomplete']);
  });

  it.each([
    ['./A.svg', './a.svg'],
    ['./a.SVG', './a.svg'],
    ['../a/Á.jpeg', '../a/a.svg'],
    ['/articles/2026/a/A.svg', '/articles/2026/a/a.svg'],
  ])('proposes the name that is near: %s', async (src, expected) => {
    const files = show(`![Un plan](${src})\n\n![Un plan](a.svg)`, { 'a.svg': SVG });
    expect(await tell(files)).toEqual([expect.stringContaining(`Vouliez-vous dire \`${expected}\` ?`)]);
  });
});
