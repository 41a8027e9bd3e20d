import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAddresses } from '#addresses/check-addresses.ts';
import { planFolder, type FolderPlan } from '#addresses/plan-folder.ts';
import { REGISTER_FILE } from '#addresses/register.ts';
import { checkFolder, type CheckedFolder } from '#check/check-folder.ts';
import { createPublication } from '#model/publication.ts';
import { toFeedId } from '#model/feed-identity.ts';
import { article, NOW, withFolder, writeInto, type Files } from '../check/content-folder.ts';

const BEFORE: Files = {
  'articles/2026/a.md': article({ body: 'Un.\n\n## Un titre\n\nDeux.', head: 'tags: [notes]' }),
  'articles/2026/b.md': article({ title: 'B', kind: 'guide' }),
  'tags.yaml': '- { slug: notes, label: Notes, description: Des notes. }\n',
  'series/suite.yaml':
    'title: Suite\nsummary: Une suite de textes qui se suivent, assez longue.\ncode: su\nplan: [a]\n',
};
const A = 'articles/2026/a.md';

interface After {
  readonly plan: FolderPlan;
  /** Each problem as `address: remedy`. */
  readonly printed: readonly string[];
}

interface Moment {
  readonly now?: string;
  readonly record?: boolean;
  /** Done to the folder before its first publication. */
  readonly before?: (folder: string) => void;
}

/** Publishes a folder, changes it, and returns what the next build would report. */
function after(
  change: (folder: string) => void,
  { now = NOW, record = true, before = () => undefined }: Moment = {},
): Promise<After> {
  return withFolder(BEFORE, async (folder) => {
    before(folder);
    plan(folder, await check(folder, NOW), true).record();
    change(folder);
    const found = plan(folder, await check(folder, now), record);
    const lost = found.problems.filter(({ rule }) => rule === 'address');
    return { plan: found, printed: lost.map(({ message, fix }) => `${message} ${fix ?? ''}`) };
  });
}

function check(contentDir: string, now: string): Promise<CheckedFolder> {
  const publicDir = join(contentDir, 'public');
  return checkFolder({ contentDir, publicDir, toNow: () => Date.parse(now) });
}

function plan(contentDir: string, { content, now }: CheckedFolder, record: boolean): FolderPlan {
  if (!content.catalog) throw new Error('The folder could not be read');
  const publication = createPublication(content.catalog, now);
  return planFolder({ contentDir, content, publication, record });
}

const write = (file: string, data: string) => (folder: string) => writeInto(folder, file, data);
const remove = (file: string) => (folder: string) => rmSync(join(folder, file));
const all =
  (...changes: readonly ((folder: string) => void)[]) =>
  (folder: string) =>
    changes.forEach((change) => change(folder));

describe('the register of addresses', () => {
  it('lists pages, feeds, books, anchors and short addresses, sorted, and is the same when nothing changes', () =>
    withFolder(BEFORE, async (folder) => {
      const record = async (): Promise<string> => {
        plan(folder, await check(folder, NOW), true).record();
        return readFileSync(join(folder, REGISTER_FILE), 'utf8');
      };
      const first = await record();
      const lines = first.trimEnd().split('\n').slice(1);
      expect(lines).toEqual(lines.toSorted());
      expect(lines).toEqual(
        expect.arrayContaining([
          '/',
          '/articles/a/ urn:Un article',
          '/articles/a/#un-titre',
          '/themes/notes/',
          '/themes/notes/rss.xml',
          '/series/suite/suite.epub',
          '/s/su/ /series/suite/',
        ]),
      );
      expect(lines.filter((line) => line.startsWith('/s/'))).toHaveLength(3);
      expect(await record()).toBe(first);
      expect((await check(folder, NOW)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }));

  it('writes down the id of the feeds, which then outlives the domain', () =>
    withFolder(BEFORE, async (folder) => {
      const publish = async (): Promise<string | undefined> => {
        const checked = await check(folder, NOW);
        plan(folder, checked, true).record();
        return (
          checked.content.catalog &&
          toFeedId('/', createPublication(checked.content.catalog, Date.parse(NOW)))
        );
      };
      expect(await publish()).toBe('tag:carnet.example,2026:flux/');
      const site = join(folder, 'site.yaml');
      writeFileSync(site, readFileSync(site, 'utf8').replace('https://carnet', 'http://nouveau'));
      expect(await publish()).toBe('tag:carnet.example,2026:flux/');
    }));

  it('writes down the id of a feed that was renamed, whatever is renamed next', () =>
    withFolder(BEFORE, async (folder) => {
      const publish = async (): Promise<string | undefined> => {
        plan(folder, await check(folder, NOW), true).record();
        return /^\/themes\/\w+\/atom.xml (.*)$/m.exec(readFileSync(join(folder, REGISTER_FILE), 'utf8'))?.[1];
      };
      const rename = (from: string, to: string): void => {
        for (const file of [A, 'tags.yaml']) {
          const old = readFileSync(join(folder, file), 'utf8');
          writeInto(folder, file, old.replace(new RegExp(`(tags: \\[|slug: )${from}`), `$1${to}`));
        }
        const tags = readFileSync(join(folder, 'tags.yaml'), 'utf8');
        const former = /former: \[(.*)\]/.exec(tags)?.[1];
        const list = former === undefined ? `, former: [${from}] }` : `, former: [${former}, ${from}] }`;
        writeInto(folder, 'tags.yaml', tags.replace(/(, former: \[.*\])? \}/, list));
      };
      expect(await publish()).toBeUndefined();
      rename('notes', 'carnets');
      expect(await publish()).toBe('tag:carnet.example,2026:flux/themes/notes/');
      rename('carnets', 'cahiers');
      expect(await publish()).toContain('flux/themes/notes/');
    }));

  it('is not written by a build that does not publish for good', () =>
    withFolder(BEFORE, async (folder) => {
      const { record } = plan(folder, await check(folder, NOW), false);
      record();
      expect(() => readFileSync(join(folder, REGISTER_FILE))).toThrow();
    }));

  it('is what npm run check compares with, too', () =>
    withFolder(BEFORE, async (folder) => {
      plan(folder, await check(folder, NOW), true).record();
      rmSync(join(folder, 'articles/2026/b.md'));
      const { problems } = checkAddresses(await check(folder, NOW), { contentDir: folder, isNow: true });
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ file, rule, line }) => `${file}:${line} ${rule}`)).toEqual([
        `${REGISTER_FILE}:9 address`,
      ]);
    }));

  it('says a line that a merge left behind', async () => {
    const { printed } = await after((folder) =>
      writeFileSync(join(folder, REGISTER_FILE), '<<<<<<< HEAD\n', { flag: 'a' }),
    );
    expect(printed).toEqual([expect.stringContaining('Ligne illisible')]);
  });
});

describe('an address that would be lost', () => {
  it('names the article that used to be there, and how to accept it', async () => {
    const { printed } = await after(remove('articles/2026/b.md'));
    expect(printed).toEqual([
      expect.stringMatching(/`\/articles\/b\/` \(article `urn:B`\).*--accept "\/articles\/b\/" --reason/),
    ]);
  });

  it('names the article that has moved, and its new file', async () => {
    const { printed } = await after(
      all(remove('articles/2026/b.md'), write('articles/2026/c.md', article({ title: 'B', kind: 'guide' }))),
    );
    expect(printed).toEqual([
      expect.stringContaining('écrire `aliases: [/articles/b/]` dans articles/2026/c.md'),
    ]);
  });

  it('says that the article is a draft again, or dated in the future', async () => {
    const draft = await after(write(A, article({ body: '## Un titre\n\nMot.', head: 'draft: true' })));
    expect(draft.printed.join()).toContain('redevenu un brouillon');
    const later = await after(write(A, article({ body: '## Un titre\n\nMot.', date: '2027-01-01' })));
    expect(later.printed.join()).toContain('à venir');
  });

  it('is not lost when the instant of the build was chosen before its publication', async () => {
    const { printed } = await after(() => undefined, { now: '2026-01-01T00:00:00Z', record: false });
    expect(printed).toEqual([]);
  });

  it('tells an anchor with its file, and what to write', async () => {
    const { printed } = await after(
      write(A, article({ body: 'Un.\n\n## Un titre !!\n\nDeux. {#x}\n\n## Autre', head: 'tags: [notes]' })),
    );
    expect(printed).toEqual([]);
    const lost = await after(
      write(A, article({ body: 'Un.\n\n## Un titres\n\nDeux.', head: 'tags: [notes]' })),
    );
    expect(lost.printed).toEqual([
      expect.stringMatching(
        /`\/articles\/a\/#un-titre` \(articles\/2026\/a\.md\).*to: "\/articles\/a\/#un-titres"/,
      ),
    ]);
  });

  it('tells the note, the comment, the sources or the question that people have linked to', async () => {
    const ask = (title: string, key: string): string => {
      const [one, other, name] =
        title === 'C' ? ['emma-bovary', 'redac', 'Emma Bovary'] : ['redac', 'emma-bovary', 'La rédaction'];
      return article({
        kind: 'interview',
        title,
        head: `interviewees: [${one}]\ninterviewer: ${other}`,
        body: `## Et ensuite ? {#q question=${key}}\n\n**${name} :** Rien.`,
      });
    };
    const before = all(
      write(A, article({ body: 'Un[^x].\n\n## Un titre\n\n[^x]: Oui.', head: 'sources: [{ title: S }]' })),
      write('comments/a.yaml', '- { id: c1, author: A, date: 2026-02-01, text: Oui. }\n'),
      write('articles/2026/c.md', ask('C', 'et-apres')),
      write('articles/2026/d.md', ask('D', 'et-apres')),
    );
    const loss = all(
      write(A, article({ body: 'Un.\n\n## Un titre' })),
      remove('comments/a.yaml'),
      write('articles/2026/d.md', ask('D', 'autre')),
    );
    const addresses = [
      '/articles/a/#commentaire-c1',
      '/articles/a/#commentaires',
      '/articles/a/#note-x',
      '/articles/a/#sources',
      '/questions/#q-et-apres',
    ];
    const { printed } = await after(loss, { before });
    expect(printed.map((one) => /`([^`]+)`/.exec(one)?.[1])).toEqual(addresses);
    expect(printed.join('\n')).toMatch(/Remettre le commentaire[^]*`\[\^x\]`[^]*`question=et-apres`/);
    const gone = addresses.map((from) => `- { from: "${from}", gone: Coupé. }\n`).join('');
    expect((await after(all(loss, write('redirects.yaml', gone)), { before })).printed).toEqual([]);
  });

  it('asks for a reply that an article no longer shows, whichever others stay', async () => {
    const replies = ['2026-01-20', '2026-01-20', '2026-01-21'].map(
      (date) => `  - { by: redac, date: ${date}, text: Non. }`,
    );
    const show = (lines: readonly string[]) => write(A, article({ head: ['replies:', ...lines].join('\n') }));
    const { printed } = await after(show(replies.slice(1)), { before: show(replies) });
    expect(printed.join()).toMatch(
      /^[^`]*`\/articles\/a\/#droit-de-reponse-2026-01-20-2`[^]*Remettre la réponse/,
    );
  });

  it('is told when another identity, or another series, takes its place', async () => {
    const identity = await after(
      write('articles/2026/b.md', article({ title: 'B', kind: 'guide', guid: 'urn:autre' })),
    );
    expect(identity.printed.join()).toContain('Remettre `guid: urn:B`');
    const code = await after(
      all(
        write(
          'series/suite.yaml',
          'title: Suite\nsummary: Une suite de textes qui se suivent, assez longue.\nplan: [a]\n',
        ),
        write(
          'series/autre.yaml',
          'title: Autre\nsummary: Une autre suite de textes, assez longue aussi.\ncode: su\nplan: [b]\n',
        ),
      ),
    );
    expect(code.printed.join()).toContain('Adresse courte donnée deux fois : `/s/su/`');
  });
});

describe('what was renamed by hand', () => {
  const SERIES =
    'title: Suite\nsummary: Une suite de textes qui se suivent, assez longue.\ncode: su\nplan: [a]\n';

  it.each([
    [
      'a series',
      all(remove('series/suite.yaml'), write('series/carnet.yaml', SERIES)),
      '/series/suite/',
      '{ from: /series/suite/, to: /series/carnet/ }',
      write('redirects.yaml', '- { from: /series/suite/, to: /series/carnet/ }\n'),
    ],
    [
      'a theme',
      all(
        write('tags.yaml', '- { slug: carnets, label: Notes, description: Des notes. }\n'),
        write(A, article({ body: 'Un.\n\n## Un titre\n\nDeux.', head: 'tags: [carnets]' })),
      ),
      '/themes/notes/',
      '`former: [notes]` au thème `carnets`',
      write('tags.yaml', '- { slug: carnets, label: Notes, description: Des notes., former: [notes] }\n'),
    ],
    [
      'a person',
      all(
        remove('people/redac.yaml'),
        write('people/redaction.yaml', 'name: La rédaction\ndescription: Elle relit.\ncollective: true\n'),
        (folder) => {
          const site = join(folder, 'site.yaml');
          writeFileSync(site, readFileSync(site, 'utf8').replace('[redac]', '[redaction]'));
        },
      ),
      '/personnes/redac/',
      '{ from: /personnes/redac/, to: /personnes/redaction/ }',
      write('redirects.yaml', '- { from: /personnes/redac/, to: /personnes/redaction/ }\n'),
    ],
  ] as const)('%s: the one thing to do is told, and is enough', async (_, rename, address, words, remedy) => {
    const { printed } = await after(rename);
    expect(printed).toEqual([expect.stringContaining(words)]);
    expect(printed[0]).toContain(`\`${address}\``);
    expect(printed[0]).toContain('npm run rename');
    expect((await after(all(rename, remedy))).printed).toEqual([]);
  });
});

describe('an address whose text has moved', () => {
  const find = ({ plan: { redirects } }: After, from: string) => redirects.find((one) => one.from === from);

  it('leads there in one step, with its short address', async () => {
    const moved = await after(
      all(
        remove('articles/2026/b.md'),
        write('articles/2026/c.md', article({ title: 'B', kind: 'guide', head: 'aliases: [/articles/b/]' })),
        write('redirects.yaml', '- { from: /b/, to: /articles/b/ }\n'),
      ),
    );
    expect(moved.printed).toEqual([]);
    expect(find(moved, '/b/')?.to).toBe('/articles/c/');
    expect(
      moved.plan.redirects.filter(({ from, to }) => from.startsWith('/s/') && to === '/articles/c/'),
    ).toHaveLength(1);
  });

  it('leads where redirects.yaml says, whatever texts say, and to the anchor that is named there', async () => {
    const moved = await after(
      all(
        write(
          A,
          article({
            body: 'Un.\n\n## Un titre\n\nDeux.',
            head: 'tags: [notes]\naliases: [/vieux/, /milieu/]',
          }),
        ),
        write(
          'redirects.yaml',
          '- { from: /vieux/, to: /articles/b/ }\n- { from: /ancre/, to: "/milieu/#un-titre" }\n',
        ),
      ),
    );
    expect(find(moved, '/vieux/')?.to).toBe('/articles/b/');
    expect(find(moved, '/ancre/')?.to).toBe('/articles/a/#un-titre');
  });

  it('keeps the anchors that its new page still has', async () => {
    const moved = await after(
      all(
        remove(A),
        write(
          'articles/2026/c.md',
          article({
            title: 'C',
            guid: 'urn:Un article',
            body: 'Un.\n\n## Un titre\n\nDeux.',
            head: 'tags: [notes]\naliases: [/articles/a/]',
          }),
        ),
        write(
          'series/suite.yaml',
          'title: Suite\nsummary: Une suite de textes qui se suivent, assez longue.\ncode: su\nplan: [c]\n',
        ),
      ),
    );
    expect(moved.printed).toEqual([]);
    expect(find(moved, '/articles/a/')).toEqual({
      from: '/articles/a/',
      to: '/articles/c/',
      anchors: ['un-titre'],
    });
  });

  it('takes the feeds and the book of a series with it', async () => {
    const moved = await after(
      all(
        remove('series/suite.yaml'),
        write(
          'series/fin.yaml',
          'title: Suite\nsummary: Une suite de textes qui se suivent, assez longue.\ncode: su\nplan: [a]\n',
        ),
        write('redirects.yaml', '- { from: /series/suite/, to: /series/fin/ }\n'),
      ),
    );
    expect(moved.printed).toEqual([]);
    expect(find(moved, '/series/suite/suite.epub')?.to).toBe('/series/fin/fin.epub');
    expect(find(moved, '/series/suite/integrale/')?.to).toBe('/series/fin/integrale/');
    expect(find(moved, '/flux/series/suite/depuis-le-debut/')?.to).toBe('/flux/series/fin/depuis-le-debut/');
    expect(find(moved, '/series/suite/depuis-le-debut/atom.xml')?.to).toBe(
      '/series/fin/depuis-le-debut/atom.xml',
    );
  });

  it('leads to the wider list when a list has nothing left to show', async () => {
    const gone = await after(write('articles/2026/b.md', article({ title: 'B', date: '2025-02-02' })));
    expect(gone.printed).toEqual([]);
    expect(find(gone, '/guides/')?.to).toBe('/archives/');
    expect(find(gone, '/guides/rss.xml')?.to).toBe('/archives/');
    expect(find(gone, '/flux/guides/')?.to).toBe('/flux/');
    const untagged = await after(write(A, article({ body: 'Un.\n\n## Un titre\n\nDeux.' })));
    expect(find(untagged, '/themes/notes/')?.to).toBe('/themes/');
  });

  it('leads from the feed of one kind of a theme to its page, not to the articles of other kinds', async () => {
    const head = 'tags: [notes]';
    const guides = all(
      write('articles/2026/b.md', article({ title: 'B', kind: 'guide', head })),
      write('articles/2026/c.md', article({ title: 'C', kind: 'guide', head })),
    );
    const lessB = write('articles/2026/b.md', article({ title: 'B', kind: 'guide' }));
    const less = await after(lessB, { before: guides });
    expect(less.printed).toEqual([]);
    expect(find(less, '/themes/notes/guides/rss.xml')?.to).toBe('/themes/notes/');
    const alone = await after(write(A, article({ body: 'Un.\n\n## Un titre\n\nDeux.' })), { before: guides });
    expect(find(alone, '/themes/notes/guides/rss.xml')?.to).toBe('/themes/notes/rss.xml');
    const renamed = all(
      write('tags.yaml', '- { slug: memos, former: [notes], label: Notes, description: Des notes. }\n'),
      write(A, article({ body: 'Un.\n\n## Un titre\n\nDeux.', head: 'tags: [memos]' })),
      write('articles/2026/b.md', article({ title: 'B', kind: 'guide', head: 'tags: [memos]' })),
    );
    const moved = await after(
      all(
        renamed,
        write('articles/2026/c.md', article({ title: 'C', kind: 'guide', head: 'tags: [memos]' })),
      ),
      { before: guides },
    );
    expect(find(moved, '/themes/notes/guides/rss.xml')?.to).toBe('/themes/memos/guides/rss.xml');
    expect(find(moved, '/themes/notes/rss.xml')?.to).toBe('/themes/memos/rss.xml');
    const both = await after(
      all(renamed, write('articles/2026/c.md', article({ title: 'C', kind: 'guide' }))),
      {
        before: guides,
      },
    );
    expect(find(both, '/themes/notes/guides/rss.xml')?.to).toBe('/themes/memos/');
  });

  it('is gone, with its anchors, when its article is taken back or its loss accepted', async () => {
    const withdrawn = await after(
      write(A, article({ body: 'Rien.', head: 'withdrawn: { date: 2026-03-01, reason: Faux. }' })),
    );
    expect(withdrawn.printed).toEqual([]);
    expect(find(withdrawn, '/articles/a/')).toEqual({ from: '/articles/a/', gone: 'Faux.' });
    const head = 'aliases: [/articles/a/]\nwithdrawn: { date: 2026-03-01, reason: Faux. }';
    const renamed = await after(
      all(
        remove(A),
        write('articles/2026/neuf.md', article({ body: 'Rien.', head })),
        write('series/suite.yaml', `${BEFORE['series/suite.yaml']}`.replace('[a]', '[neuf]')),
      ),
    );
    expect(renamed.printed).toEqual([]);
    expect(find(renamed, '/articles/a/')).toEqual({ from: '/articles/a/', gone: 'Faux.' });
  });

  it('keeps the old anchor and those of its answers, once redirects.yaml says where they went', async () => {
    const moved = await after(
      all(
        write(A, article({ body: 'Un.\n\n## Un sous-titre\n\nDeux.', head: 'tags: [notes]' })),
        write('redirects.yaml', '- { from: "/articles/a/#un-titre", to: "/articles/a/#un-sous-titre" }\n'),
      ),
    );
    expect(moved.printed).toEqual([]);
    const ended = await after(
      all(
        write(A, article({ body: 'Un seul.', head: 'tags: [notes]' })),
        write('redirects.yaml', '- { from: "/articles/a/#un-titre", gone: Coupé. }\n'),
      ),
    );
    expect(ended.printed).toEqual([]);
  });
});
