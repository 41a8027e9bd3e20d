import { describe } from 'vitest';
import { article, itFinds } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const body = (words: string): Record<string, string> => ({ [FILE]: article({ body: words }) });

describe('characters', () => {
  itFinds('accepts French, emoji, no-break spaces and tabs', body('« Œuvre »\u00a0: 👩🏽‍🔬 \u202f!\n\n\tcode'));
  itFinds('accepts Windows line ends', { [FILE]: article().replaceAll('\n', '\r\n') });
  itFinds(
    'finds a control character in a body, with its line',
    body('Un.\n\nDeux\u0008.'),
    `${FILE}:11 characters`,
  );
  itFinds(
    'finds a control character in a title',
    { [FILE]: article().replace('Un article', 'Un\u0001 article') },
    `${FILE}:3 characters`,
  );
  itFinds('takes its number for letters in the name of who comments', {
    [FILE]: article(),
    'comments/a.yaml': '- id: c1\n  author: "A&#1;"\n  date: 2026-02-01\n  text: Un mot.\n',
  });
  itFinds(
    'finds a control character in a comment',
    {
      [FILE]: article(),
      'comments/a.yaml': '- id: c1\n  author: A\n  date: 2026-02-01\n  text: "Un\u000B mot"\n',
    },
    'comments/a.yaml:4 characters',
  );
  itFinds(
    'finds C1 controls and noncharacters',
    body('Un\u0085.\n\nDeux\uFFFF.'),
    `${FILE}:9 characters`,
    `${FILE}:11 characters`,
  );
  itFinds('finds a byte-order mark', { [FILE]: `\uFEFF${article()}` }, `(${FILE}:1 characters)`);
  itFinds(
    'finds bytes that are not UTF-8, once',
    { [FILE]: Buffer.from(article({ body: 'Été.' }), 'latin1') },
    `${FILE}:4 characters`,
  );
  itFinds(
    'finds a document',
    { [FILE]: Buffer.from('PK\u0003\u0004\u00ff\0\u0001', 'latin1') },
    `${FILE}:1 encoding`,
  );
  itFinds('finds accents that were saved twice', body('Un Ã©tÃ© Ã  lâ€™ombre.'), `(${FILE}:9 characters)`);
  itFinds('finds signs of one machine', body('Un \uf0e0 mot.'), `(${FILE}:9 characters)`);
  itFinds(
    'finds what git could not join',
    body('<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> autre'),
    `${FILE}:9 leftover`,
    `${FILE}:13 leftover`,
    `(${FILE}:9 heading-depth)`,
  );
  itFinds('finds a second front matter', body('---\ntitle: a\n---\n\nUn.'), `(${FILE}:9 leftover)`);
  itFinds(
    'finds HTML and Markdown in a title',
    { [FILE]: article({ title: '"Un *bel* <i>été</i> **a** `b` [c](/d/) 2 * 3 * 4"' }) },
    ...Array.from({ length: 5 }, () => `(${FILE}:3 title)`),
  );
  itFinds('accepts italics in a title and in a summary, nothing else', {
    [FILE]: article({ title: '"Relire *Madame Bovary*, l’_Assommoir_ et \\\\*rien\\\\*"' }),
    'series/s.yaml': 'title: "*S*"\nsummary: Une *suite*.\nplan: [a]\n',
  });
  itFinds(
    'finds marks inside italics, and italics in other fields',
    { [FILE]: article({ title: '"Relire *`Emma`*"', head: 'disclosure: "Je suis *client*."' }) },
    `(${FILE}:3 title)`,
    `(${FILE}:7 title)`,
  );
  itFinds('finds line ends of another age', body('Un.\rDeux.'), `${FILE}:9 characters`);
  itFinds(
    'finds a reference to a control character',
    body('Un &#8; deux &#x1F;.'),
    `${FILE}:9 characters`,
    `${FILE}:9 characters`,
  );
  itFinds('accepts such a reference in code', body('Écrire `&#8;`.\n\n```\n&#8;\n```\n\nEt \\x08.'));
  itFinds(
    'finds a lone surrogate escaped in YAML',
    { [FILE]: article().replace('Un article', 'Un \\uD83D article') },
    `${FILE}:3 characters`,
  );
  itFinds('accepts a pair escaped in YAML, and a backslash that escapes nothing', {
    [FILE]: article({ head: String.raw`disclosure: 'Un \x08 mot'` }).replace(
      'Un article',
      'Un \\uD83D\\uDE00 article',
    ),
  });
  itFinds(
    'warns of invisible characters',
    body('Un\u200Bmot et \u202Etom.'),
    `(${FILE}:9 characters)`,
    `(${FILE}:9 characters)`,
  );
  itFinds(
    'warns of those that are written by their number or their name',
    {
      [FILE]: article({ body: 'Un&#x202E;mot, &#8203;un &rlm; autre,\ndes&ZeroWidthSpace;mots.' }).replace(
        'Un article',
        'Un \\u202Earticle',
      ),
    },
    `(${FILE}:3 characters)`,
    ...Array.from({ length: 3 }, () => `(${FILE}:9 characters)`),
    `(${FILE}:10 characters)`,
  );
  itFinds(
    'accepts them in code and between letters that want them',
    body('`&#x202E;` et \\&rlm; ; שלום&rlm;! می&zwnj;خواهم, &eacute; &nbsp; &it'),
  );
  itFinds(
    'goes on warning, and no more than that, past ten of them',
    body('Mot\u200Bmot '.repeat(50)),
    ...Array.from({ length: 11 }, () => `(${FILE}:9 characters)`),
  );
  itFinds(
    'stops at ten in a file that is not text',
    body(`${'Mot\u0001 '.repeat(50)}`),
    ...Array.from({ length: 11 }, () => `${FILE}:9 characters`),
  );
});

describe('raw HTML', () => {
  itFinds(
    'accepts harmless elements and code',
    body(
      'Un <abbr title="x">mot</abbr>, `<script>` et 3 <b>4</b>.\n\n```html\n<iframe src="x"></iframe>\n```',
    ),
  );
  itFinds('warns of a script', body('Un.\n\n<script>alert(1)</script>'), `(${FILE}:11 raw-html)`);
  itFinds('counts its lines in a quotation too', body('> Un.\n>\n> <p>\n> <svg>'), `(${FILE}:12 raw-html)`);
  itFinds('warns of an event handler', body('Un <b onclick="x()">mot</b>.'), `(${FILE}:9 raw-html)`);
  itFinds(
    'finds an address that runs code',
    body('Un <a href="javascript:x()">mot</a>.'),
    `${FILE}:9 link-scheme`,
  );
});

describe('links without an address', () => {
  itFinds('accepts code and links', body('Un [mot](https://exemple.fr/) et `[x]()`.'));
  itFinds(
    'finds a link and a picture',
    body('Un [mot]().\n\n[autre](<>)'),
    `${FILE}:9 empty-link`,
    `${FILE}:11 empty-link`,
  );
});

describe('notes', () => {
  itFinds('accepts a note called once or twice', body('Un[^1], deux[^1] et `[^2]`.\n\n[^1]: La note.'));
  itFinds('finds a call without its note', body('Un[^1].'), `${FILE}:9 note`);
  itFinds('accepts what looks like a call where it is none', body('Un `[^1]`, \\[^2] et [].\n\n    [^5]'));
  itFinds('warns of a call with a space', body('Un[^3 4].'), `(${FILE}:9 note)`);
  itFinds('warns of a note without a call', body('Un.\n\n[^1]: La note.'), `(${FILE}:11 note)`);
  itFinds(
    'finds a note written twice',
    body('Un[^1].\n\n[^1]: La note.\n\n[^1]: Une autre.'),
    `${FILE}:13 note`,
  );
});

describe('MDX', () => {
  const mdx = (words: string): Record<string, string> => ({
    'articles/2026/a.mdx': article({ body: words }),
  });
  itFinds('accepts Markdown and code', mdx('Il y a {2 + 3} mots, importés d’ailleurs, et `<Carte />`.'));
  itFinds('finds a tag that is never closed', mdx('Un mot.\n\n<Carte>'), 'articles/2026/a.mdx:11 mdx');
  itFinds(
    'keeps elements, and finds what is lost',
    mdx('<svg />\n\nUn[^1] [mot]().'),
    'articles/2026/a.mdx:11 note',
    'articles/2026/a.mdx:11 empty-link',
  );
  itFinds('leaves to the build a component that nobody brought', mdx('<Carte />'));
  itFinds('leaves to the build what code may show, who speaks in it, and where it has anchors', {
    ...mdx('Un mot, et <Plan />.'),
    'articles/2026/plan.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>',
    'articles/2026/b.mdx': article({
      kind: 'interview',
      title: 'B',
      head: 'interviewees: [emma-bovary]\ninterviewer: redac',
      body: 'Un mot, et <Reponse />.',
    }),
    'redirects.yaml': '- { from: "/articles/a/#ancienne", to: "/articles/a/#nouvelle" }\n',
  });
  itFinds(
    'finds links and pictures in its elements',
    mdx(
      '<p>Un <a href="/rien/">mot</a></p>\n\n<img src="./rien.png" alt="Rien" />\n\n<Note><a href={lien}>a</a></Note>',
    ),
    'articles/2026/a.mdx:9 link',
    'articles/2026/a.mdx:11 missing-image',
  );
});

describe('titles', () => {
  itFinds(
    'finds an entity',
    { [FILE]: article({ title: 'Buzz &amp; co', guid: 'urn:a' }) },
    `(${FILE}:3 title)`,
  );
  itFinds(
    'finds marks in any field that is text, and what is left to write',
    {
      [FILE]: article({ title: '"[Titre à trouver]"', head: 'disclosure: "Je suis *client*."' }),
      'people/paul.yaml': 'name: "Paul <b>Verdier</b>"\ndescription: Il relit.\n',
    },
    `(${FILE}:3 title)`,
    `(${FILE}:7 title)`,
    '(people/paul.yaml:1 title)',
    '(people/paul.yaml:1 title)',
  );
  itFinds('accepts marks in addresses, and Markdown where it is read', {
    [FILE]: article({ head: 'sources:\n  - { title: "A", url: "https://a.fr/_b_/*c*" }' }),
    'series/s.yaml': 'title: S\nsummary: Une suite.\nintroduction: Un *mot*.\nplan: [a]\n',
  });
  itFinds('accepts a sign in quotes, and what follows no space', {
    [FILE]: article({ title: 'Le C# en #tendance & AT&T; oui' }),
  });
});
