import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAsides } from '#build/aside-documents.ts';
import { loadContent } from '#load/load-content.ts';
import { createPublication } from '#model/publication.ts';
import { mustBuild } from './run-build.ts';
import { createFolder, ROOT } from '../run-folder.ts';

/** Debian's package `epubcheck`. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

const out = createFolder('languages');
const read = (file: string): string => readFileSync(join(out, file), 'utf8');

describe('a publication in two languages, and some others', () => {
  beforeAll(() => {
    mustBuild({ content: join(ROOT, 'tests/fixtures/languages'), out });
  });

  it.each([
    ['la-regle', '<html lang="fr">', '<body>'],
    ['the-rule', '<html lang="en">', '<body lang="fr">'],
    ['al-qaida', '<html lang="ar" dir="rtl">', '<body lang="fr" dir="ltr">'],
    ['bunsho', '<html lang="ja">', '<body lang="fr">'],
  ])('gives the page of %s its language', (slug, html, body) => {
    const page = read(`articles/${slug}/index.html`);
    expect(page).toContain(html);
    expect(page).toContain(body);
    const lang = /lang="(..)"/.exec(html)?.[1];
    expect(page).toContain(`"inLanguage":"${lang}"`);
    expect(page).toContain(`"language":"${lang}"`);
  });

  it('sets English as English, with its comments, and French as French', () => {
    const english = read('articles/the-rule/index.html');
    expect(english).toContain('<h1 class="p-name" lang="en">The rule: who wrote it?</h1>');
    expect(english).toContain('A rule holds if someone can read it; “otherwise” it’s lost for everybody.');
    expect(english).toContain(
      '<div class="prose e-content" lang="en"><p>He said: “it’s done!” — and left. The 1990’s',
    );
    expect(english).toContain('<span lang="fr">«\u202fc’est fait\u202f!\u202f»</span>');
    expect(english).toContain('<div class="e-content"><p>I said: “it’s done!”</p></div>');
    const french = read('articles/la-regle/index.html');
    expect(french).toContain('<h1 class="p-name">La règle\u00a0: qui l’a écrite\u202f?</h1>');
    expect(french).toContain('<blockquote lang="en">\n<p>“It’s done!” he said; nobody asked: why?</p>');
  });

  it('keeps the language of a heading, and turns words that are read from the other side', () => {
    expect(read('articles/la-regle/index.html')).toContain(
      '<h2 id="whats-measured-here" lang="en">What’s “measured” here?</h2>',
    );
    expect(read('articles/al-qaida/index.html')).toContain(
      '<span lang="fr" dir="ltr">«\u202fc’est fait\u202f!\u202f»</span>',
    );
  });

  it.each([
    ['themes/index.html', '<a href="/themes/rules/" lang="en">Rules: a list</a>'],
    ['themes/index.html', '<dd lang="en">What’s allowed, and what isn’t.</dd>'],
    ['themes/rules/index.html', '<h1 class="p-name" lang="en">Rules: a list</h1>'],
    ['articles/the-rule/index.html', 'rel="tag" lang="en">Rules: a list</a>'],
    ['series/deux-langues/index.html', '<i lang="en">What’s left: a list</i>'],
    ['series/in-english/index.html', '<h1 class="p-name" lang="en">In English: one</h1>'],
    ['series/in-english/integrale/index.html', '<h1 lang="en">In English: one</h1>'],
    ['series/index.html', '<a href="/series/in-english/" lang="en">In English: one</a>'],
    ['articles/bunsho/index.html', '<a href="/series/in-english/" lang="en">In English: one</a>'],
    ['series/in-english/index.html', '<div class="prose" lang="en"><p>It’s “short”.</p></div>'],
    ['articles/le-cas/index.html', 'href="/personnes/jane-roe/" lang="en">Jane Roe</a>'],
    ['articles/le-cas/index.html', '<a href="/organisations/the-council/" lang="en">The “Council”</a>'],
    ['articles/le-cas/index.html', '<figure class="cover" lang="en">'],
    ['articles/le-cas/index.html', 'alt="A bridge: “long”"'],
    [
      'articles/le-cas/index.html',
      '<span lang="en">it’s “long”</span>. <small class="credit">le Conseil</small>',
    ],
    [
      'articles/le-cas/index.html',
      '<dd lang="en"> What’s left: bridges  <small class="fact-source">Rules: a history</small>',
    ],
    ['articles/le-cas/index.html', '<p class="verdict-text" lang="en">It’s done: badly.</p>'],
    ['etudes-de-cas/index.html', '<td class="case-verdict" lang="en">It’s done: badly.</td>'],
    ['personnes/jane-roe/index.html', '<p class="kicker" lang="en">Clerk: numbers</p>'],
    ['personnes/jane-roe/index.html', '<p class="summary p-note" lang="en">She said: “it’s done!”</p>'],
    ['personnes/jane-roe/index.html', '<small class="credit" lang="en">It’s hers</small>'],
    ['personnes/jane-roe/index.html', '<span lang="en">It’s done: badly.</span>'],
    ['personnes/jane-roe/index.html', '"inLanguage":"en"'],
    ['personnes/jane-roe/atom.xml', '<subtitle xml:lang="en">She said: “it’s done!”</subtitle>'],
    ['personnes/index.html', '<dd lang="en">Clerk: numbers</dd>'],
    ['organisations/the-council/index.html', '<p class="kicker" lang="en">Cities: all of them</p>'],
    ['organisations/index.html', '<dd lang="en">Cities: all of them</dd>'],
  ])('sets each word of a sheet, a picture and a section in its language: %s, %s', (file, html) => {
    expect(read(file)).toContain(html);
  });

  it('gives headings of any script an anchor that can be read', () => {
    const page = read('articles/bunsho/index.html');
    expect(page).toContain('<h2 id="第一章">');
    expect(page).toContain(`<a href="#${encodeURI('第三章')}">第三章</a>`);
  });

  it('leads from each translation to the other, in the words of the other', () => {
    const alternates =
      '<link rel="alternate" hreflang="FIRST" href="https://rives.example/articles/ONE/">' +
      '<link rel="alternate" hreflang="OTHER" href="https://rives.example/articles/TWO/">';
    const french = read('articles/la-regle/index.html');
    expect(french).toContain(
      '<a href="/articles/the-rule/" hreflang="en" lang="en">Read this article in English</a>',
    );
    expect(french).toContain(
      alternates
        .replace('FIRST', 'fr')
        .replace('ONE', 'la-regle')
        .replace('OTHER', 'en')
        .replace('TWO', 'the-rule'),
    );
    const english = read('articles/the-rule/index.html');
    expect(english).toContain('<a href="/articles/la-regle/" hreflang="fr">Lire cet article en français</a>');
    expect(english).toContain(
      alternates
        .replace('FIRST', 'en')
        .replace('ONE', 'the-rule')
        .replace('OTHER', 'fr')
        .replace('TWO', 'la-regle'),
    );
    expect(english).toContain('<meta property="og:locale" content="en_US">');
  });

  it('tells the language of a source, in both', () => {
    expect(read('articles/la-regle/index.html')).toContain('<cite lang="en">The rule: who wrote it?</cite>');
    const english = read('articles/the-rule/index.html');
    expect(english).toContain('<cite>Le compte\u00a0: une histoire</cite>');
    expect(english).toContain('<cite lang="en">Rules: a history</cite>');
  });

  it.each(['index.html', 'essais/index.html', 'archives/2026/index.html', 'series/deux-langues/index.html'])(
    'tells the language of titles that are not French: %s',
    (file) => {
      const page = read(file);
      expect(page).toMatch(
        /<a(?: class="u-url p-name")? href="\/articles\/the-rule\/" lang="en">The rule: who wrote it\?<\/a>/,
      );
      expect(page).toMatch(/<a(?: class="u-url p-name")? href="\/articles\/al-qaida\/" lang="ar" dir="rtl">/);
      expect(page).toMatch(/<a(?: class="u-url p-name")? href="\/articles\/la-regle\/">/);
    },
  );

  it('gives the parts of a book their language and their direction', () => {
    const file = join(out, 'series/deux-langues/deux-langues.epub');
    const book = unzipSync(readFileSync(file));
    const part = new TextDecoder().decode(book['EPUB/partie-003.xhtml']);
    expect(part).toMatch(/<html [^>]*lang="ar" xml:lang="ar" dir="rtl">/);
    expect(part).toMatch(/<body [^>]*lang="fr" xml:lang="fr" dir="ltr">/);
    expect(part).toContain('<h1 lang="ar" xml:lang="ar" dir="rtl">');
    expect(new TextDecoder().decode(book['EPUB/livre.opf'])).toContain(
      '<dc:language>fr</dc:language><dc:language>en</dc:language><dc:language>ar</dc:language>',
    );
    if (!existsSync(EPUBCHECK)) return;
    const { stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('0 fatals / 0 errors / 0 warnings');
  });

  it('tells a book and a feed the language of what is not French in a French article', () => {
    const book = unzipSync(readFileSync(join(out, 'series/in-english/in-english.epub')));
    const part = new TextDecoder().decode(book['EPUB/partie-002.xhtml']);
    expect(part).toContain('<figure lang="en" xml:lang="en"><img ');
    expect(part).toContain('<span lang="en" xml:lang="en">It’s counted: twice (Rules: a history)</span>');
    expect(part).toContain('<th scope="row" lang="en" xml:lang="en">What’s left: bridges</th>');
    expect(part).toContain('<p lang="en" xml:lang="en">It’s done: badly.</p>');
    expect(new TextDecoder().decode(book['EPUB/titre.xhtml'])).toContain(
      '<h1 lang="en" xml:lang="en">In English: one</h1>',
    );
    const { items } = JSON.parse(read('feed.json'));
    const html = items.find(({ id }: { id: string }) => id === 'urn:le-cas').content_html;
    expect(html).toContain('<li><span lang="en">What’s left: bridges</span>\u00a0: <strong>12</strong>');
    expect(html).toContain('<span lang="en">It’s done: badly.</span>');
    expect(html).toContain('<span lang="en"><a href="https://rives.example/series/in-english/">');
  });

  it('finds people, organisations, tags and series in their language', async () => {
    const { catalog } = await loadContent({ contentDir: join(ROOT, 'tests/fixtures/languages') });
    if (!catalog) throw new Error('No catalogue');
    const asides = listAsides(createPublication(catalog, Date.parse('2026-12-01T00:00:00Z')));
    const languages = [...asides.values()].map(({ source, toDocument }) => [
      source.language,
      toDocument().lang,
    ]);
    const english = [...asides].filter(([, { source }]) => source.language === 'en').map(([url]) => url);
    expect(english).toEqual(
      expect.arrayContaining([
        '/personnes/jane-roe/',
        '/organisations/the-council/',
        '/themes/rules/',
        '/series/in-english/',
      ]),
    );
    expect(languages.filter(([language, lang]) => lang !== undefined && language !== lang)).toEqual([]);
  });

  it('makes no index for the name of somebody in a language that nothing else is in', async () => {
    const { catalog } = await loadContent({ contentDir: join(ROOT, 'tests/fixtures/languages') });
    if (!catalog) throw new Error('No catalogue');
    const articles = catalog.articles.filter(({ data }) => data.lang === undefined);
    const asides = listAsides(
      createPublication({ ...catalog, articles }, Date.parse('2026-12-01T00:00:00Z')),
    );
    expect(asides.get('/personnes/jane-roe/')?.source.language).toBe('fr');
    expect(asides.get('/organisations/the-council/')?.source.language).toBe('fr');
  });

  it('has a list and a feed of each language, which the archive names', () => {
    expect(read('archives/index.html')).toContain(
      '<a href="/langues/en/">En anglais</a> <span class="count">1\u00a0article</span>',
    );
    const list = read('langues/en/index.html');
    expect(list).toContain('The rule: who wrote it?');
    expect(list).not.toContain('La règle');
    const feed = JSON.parse(read('langues/en/feed.json'));
    expect([feed.language, feed.items.length]).toEqual(['en', 1]);
    expect(read('flux/index.html')).toContain('Par langue');
  });

  it('tells feeds the language of each item', () => {
    expect([...read('atom.xml').matchAll(/<entry xml:lang="(..)">/g)].map(([, lang]) => lang)).toEqual([
      'ja',
      'ar',
      'en',
      'fr',
      'fr',
    ]);
    const { items } = JSON.parse(read('feed.json'));
    expect(items.map(({ language }: { language: string }) => language)).toEqual([
      'ja',
      'ar',
      'en',
      'fr',
      'fr',
    ]);
    expect(items[1].content_html).toContain('<div lang="ar" dir="rtl">');
  });
});
