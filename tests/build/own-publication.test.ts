import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

const { content, out } = createWorkshop('own');
const clean = `${out}-clean`;
const SITE = readFileSync(join(content, 'site.yaml'), 'utf8');

async function build(outDir: string, isClean: boolean): Promise<void> {
  const { built, problems } = await publish({
    ...{ root: ROOT, contentDir: content, outDir, cacheDir: join(ROOT, '.cache'), clean: isClean },
    ...{ toNow: () => Date.parse(NOW), drafts: false, record: false, log: () => undefined },
  });
  if (!built) throw new Error(problems.map(({ message }) => message).join('\n'));
}

/** Builds the settings that everybody has, then these from what that has left, and from nothing: both are to be the same. */
async function buildWith(settings: string): Promise<readonly string[]> {
  writeFileSync(join(content, 'site.yaml'), `${SITE}${settings}`);
  await build(out, false);
  await build(clean, true);
  return compareFolders(digestFolder(out), digestFolder(clean));
}

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const listMenu = (html: string): readonly string[] =>
  [...(/<nav class="site-menu".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/<a [^>]*>([^<]*)/g)].map(
    ([, title = '']) => title,
  );

describe('what an owner decides in site.yaml', () => {
  beforeAll(() => build(out, true));

  it('is nothing: the menu then leads to all that there is, and to nothing else', () => {
    expect(listMenu(read('index.html'))).toEqual([
      ...[
        'Entretiens',
        'Études de cas',
        'Essais',
        'Revue de web',
        'Comptes rendus',
        'Notes de lecture',
        'Guides',
      ],
      ...['Séries', 'Le dictionnaire', 'Archives', 'Recherche'],
    ]);
  });

  it('may be the menu, the order of the home page, words, names of kinds: in pages, feeds, books and cards', async () => {
    const settings = [
      'menu: [search, { title: Le bureau, url: /personnes/ }, essay, guide, organisations, questions]',
      'kinds: { essay: { name: Billet, plural: Billets }, guide: { shown: false } }',
      'words: { archive: "Le grenier", fiction: "Rien n\'est vrai.", by: De, notes: Remarques }',
    ].join('\n');
    expect(await buildWith(settings)).toEqual([]);
    const home = read('index.html');
    expect(listMenu(home)).toEqual([
      'Recherche',
      'Le bureau',
      'Billets',
      'Organisations',
      'Questions croisées',
    ]);
    expect(home).toContain('data-page="archive">Le grenier</a>');
    expect(read('essais/index.html')).toContain('<h1>Billets</h1>');
    expect(read('atom.xml')).toContain('Rien n’est vrai.');
  });
});
