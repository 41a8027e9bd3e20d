import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import { article, NOW, withFolder, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';

async function spell(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (contentDir) => {
    const { problems } = await checkFolder({
      contentDir,
      publicDir: join(contentDir, 'public'),
      toNow: () => Date.parse(NOW),
      mdx: 'read',
      spelling: true,
    });
    return problems
      .filter(({ rule }) => rule === 'spelling')
      .map(({ file, line, column, message, fix = '', severity }) => {
        expect(severity).toBe('warning');
        return `${file}:${line}:${column} ${message} ${fix.replace(/S’il est juste.*$/, '')}`.trim();
      });
  });
}

const BODY = `L’idée est interressante, qu’elle vienne aujourd’hui ; l’idée interressante de Yonville.
%%
un brouillonn
%% Et encor.

- \`interressante\` et [un lien](https://exemple.fr/interressante), ECMA, B2B, jean@interressante.fr, @interressante

![Un chatt](./interressante.png)

:lang[Wasserfallboden]{de}, <span lang="de">Wasserfallboden</span>, un orang-outan, un porte-interressante.

:::encadre{title="Un titrre"}
Emma **Zorglub** et Zorglub’s.
:::

\`\`\`js
interressante
\`\`\`
`;

it('looks the words that readers see up in dictionaries', async () => {
  const found = await spell({
    [FILE]: article({ title: 'Un mott', head: 'cover: { src: ./x.png, alt: Un chienn }', body: BODY }),
    'people/zorglub.yaml': 'name: Zorglub\ndescription: Il lit des roman.\nrole: lecteurr\n',
    'organisations/o.yaml': 'name: Une organisation\ndescription: Elle publis peu.\n',
    'articles/2026/b.mdx': article({ title: 'Autre', body: 'export const mott = 1;\n\nUn chienn {mott}.' }),
    'words.txt': '# Des noms.\nYonville\n',
  });
  expect(found).toEqual([
    `${FILE}:3:12 Mot inconnu : \`mott\`. \`mot\`, \`mont\`, \`mort\` ?`,
    `${FILE}:7:32 Mot inconnu : \`chienn\`. \`chien\`, \`chiens\`, \`chient\` ?`,
    `${FILE}:10:12 Mot inconnu : \`interressante\` (3 fois dans ce texte). \`intéressante\` ?`,
    `${FILE}:17:6 Mot inconnu : \`chatt\`. \`chat\`, \`chant\`, \`chats\` ?`,
    `${FILE}:21:22 Mot inconnu : \`titrre\`. \`titre\`, \`titré\`, \`titrée\` ?`,
    'articles/2026/b.mdx:11:4 Mot inconnu : `chienn`. `chien`, `chiens`, `chient` ?',
    'organisations/o.yaml:2:19 Mot inconnu : `publis`. `public`, `pubis`, `publia` ?',
  ]);
});
