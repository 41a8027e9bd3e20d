import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '#build/build-site.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';

const { content, out } = createWorkshop('own');
const clean = `${out}-clean`;
const SITE = readFileSync(join(content, 'site.yaml'), 'utf8').replace('language: fr\n', '');

async function build(outDir: string, isClean: boolean, noCards = false): Promise<void> {
  const { built, problems } = await publish({
    ...{ root: ROOT, contentDir: content, outDir, cacheDir: join(ROOT, '.cache'), clean: isClean },
    ...{ toNow: () => Date.parse(NOW), drafts: false, record: false, noCards, log: () => undefined },
  });
  if (!built) throw new Error(problems.map(({ message }) => message).join('\n'));
}

/** Builds the settings that everybody has, then these from what that has left, and from nothing: both are to be the same. */
async function buildWith(settings: string, noCards = false): Promise<readonly string[]> {
  writeFileSync(join(content, 'site.yaml'), `${SITE}${settings}`);
  await build(out, false, noCards);
  await build(clean, true, noCards);
  return compareFolders(digestFolder(out), digestFolder(clean));
}

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const CARD = '/cartes/articles/premier-carnet.png';
const BOOK = '/series/trois-carnets/trois-carnets.epub';
const listFonts = (book: string): readonly string[] =>
  Object.keys(unzipSync(readFileSync(join(out, book)))).filter((name) => name.endsWith('.woff2'));
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
        'Lu ailleurs',
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
      'words: { archive: "Le grenier", fiction: "Rien n\'est vrai.", by: De, notes: Remarques, tag: Sujet, search.more: Encore }',
      'language: fr-CA',
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
    expect(read('essais/index.html')).toContain('>Billets</h1>');
    expect(read('atom.xml')).toContain('Rien n’est vrai.');
    expect(home).toContain('<meta property="og:locale" content="fr_CA">');
    expect(home).toContain(
      '<script type="application/json" id="own-words">{"more":"Encore","facets":{"kind":"Genre","tag":"Sujet","series":"Série","person":"Personne","year":"Année"},"types":{"article":"Article","series":"Série","person":"Personne","tag":"Sujet","organisation":"Organisation"}}</script>',
    );
  });

  it('may be the fonts, the icons and the logo, which are served without what they tell of their author', async () => {
    expect(read('favicon.svg')).toContain('>L</text>');
    const ours = digestFolder(out);
    expect(await buildWith('fonts: literata\n')).toEqual([]);
    expect(listFonts(BOOK)).toHaveLength(6);
    expect(compareFolders(ours, digestFolder(out))).toEqual(
      expect.arrayContaining([`≠ ${CARD}`, `≠ ${BOOK}`]),
    );
    const pixel = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123456' } });
    const exif = { IFD0: { Artist: 'Celle qui dessine' } };
    writeFileSync(join(content, 'logo.png'), await pixel.png().withExif(exif).toBuffer());
    writeFileSync(join(content, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
    mkdirSync(join(content, 'fonts'));
    cpSync(join(ROOT, 'src/fonts/sans.woff2'), join(content, 'fonts/serif.woff2'));
    const paired = digestFolder(out);
    expect(await buildWith('fonts: literata\n')).toEqual([]);
    expect(listFonts(BOOK)).toEqual(['EPUB/fonts/serif.woff2']);
    expect(compareFolders(paired, digestFolder(out))).toEqual(
      expect.arrayContaining([`≠ ${CARD}`, `≠ ${BOOK}`]),
    );
    const home = read('index.html');
    const [, style = ''] = /href="(\/assets\/style-[^"]+)"/.exec(home) ?? [];
    const [, font = ''] = /<link rel="preload" href="([^"]+)"/.exec(home) ?? [];
    expect(read(style)).toMatch(/--sans:"Inter".*--serif:'Text'/s);
    expect(readFileSync(join(out, font))).toEqual(readFileSync(join(content, 'fonts/serif.woff2')));
    expect(home).toContain('<img src="/logo.png" alt="Le Carnet d’essai">');
    expect(home).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml">');
    expect(readFileSync(join(content, 'logo.png'), 'latin1')).toContain('Celle qui dessine');
    expect(read('logo.png')).not.toContain('Celle qui dessine');
    expect((await sharp(join(out, 'logo.png')).metadata()).width).toBe(4);
    expect(read('favicon.svg')).not.toContain('onload');
    expect(await buildWith('fonts: system\n', true)).toEqual([]);
    expect(
      existsSync(join(out, 'assets')) &&
        read(/href="(\/assets\/style-[^"]+)"/.exec(read('index.html'))?.[1] ?? ''),
    ).toContain('system-ui');
  });
});
