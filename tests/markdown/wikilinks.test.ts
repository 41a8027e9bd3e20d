import { getLocale } from '#locales/get-locale.ts';
import { describe, expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { renderBody } from '#load/render-body.ts';
import { createFindText } from '#load/text-names.ts';
import { listWikilinks, resolveWikilinks } from '#markdown/wikilinks.ts';
import { toTold } from '#model/problem.ts';
import type { RenderedBody } from '#markdown/render-markdown.ts';

const find = createFindText([
  { slug: 'le-carnet', title: 'L’été d’un carnet', href: '/articles/le-carnet/' },
  { slug: 'a-propos', title: 'À propos', href: '/a-propos/' },
]);

function render(source: string): RenderedBody {
  return renderBody({
    source,
    cast: undefined,
    language: 'fr',
    locale: getLocale('fr'),
    links: new Map(listWikilinks(source).map((name) => [name, find(name)])),
    findPicture: (src) =>
      ['mon plan.svg', '/carte.svg'].includes(decodeURI(src))
        ? { src: `/images/${src.at(-5)}.svg`, width: 4, height: 3 }
        : undefined,
  });
}

describe('wikilinks', () => {
  it.each([
    ['the name of a file', '[[le-carnet]]', '<a href="/articles/le-carnet/">L’été d’un carnet</a>'],
    ['a title', "[[L'été d'un carnet]]", '<a href="/articles/le-carnet/">L’été d’un carnet</a>'],
    [
      'a file',
      '[[articles/2026/le-carnet/index.md]]',
      '<a href="/articles/le-carnet/">L’été d’un carnet</a>',
    ],
    ['words of their own', '[[a-propos|ici *même*]]', '<a href="/a-propos/">ici <em>même</em></a>'],
    ['a heading', '[[a-propos#Qui écrit]]', '<a href="/a-propos/#qui-ecrit">À propos</a>'],
    ['a heading of the same text', '[[#Qui écrit]]', '<a href="#qui-ecrit">Qui écrit</a>'],
    ['an embedded text', '![[le-carnet]]', '<a href="/articles/le-carnet/">L’été d’un carnet</a>'],
  ])('lead to %s', (_what, source, expected) => {
    const { body, mistakes } = render(source);
    expect(printBody(body)).toBe(`<p>${expected}</p>`);
    expect(mistakes).toEqual([]);
  });

  it('may stand in a table', () => {
    expect(printBody(render('| a |\n| - |\n| [[a-propos\\|ici]] |').body)).toContain(
      '<td><a href="/a-propos/">ici</a></td>',
    );
  });

  it.each([
    ['![[mon plan.svg|Un plan]]', 'src="/images/n.svg" alt="Un plan"'],
    ['![[carte.svg|300]]', 'src="/images/e.svg" alt=""'],
    ['![[carte.svg]]', 'src="/images/e.svg" alt=""'],
  ])('show the picture of %s', (source, expected) => {
    const { body, mistakes } = render(source);
    expect(printBody(body)).toContain(expected);
    expect(mistakes).toEqual([]);
  });

  it.each([
    ['A\n\n[[le-carnt]]', 'Aucun texte de ce nom : `[[le-carnt]]`.', 'Vouliez-vous dire `le-carnet` ?'],
    ['A\n\n![[rien.pdf]]', 'Aucun texte de ce nom : `![[rien.pdf]]`.', 'Écrire le nom du fichier'],
  ])('%j is an error with its line', (source, message, fix) => {
    const { body, mistakes } = render(source);
    expect(mistakes.map((mistake) => ({ ...mistake, ...toTold(mistake, 'fr') }))).toMatchObject([
      { line: 3, severity: 'error', message, fix: expect.stringContaining(fix) },
    ]);
    expect(printBody(body)).toContain(source.slice(3));
  });

  it('name a picture that is not there', () => {
    expect(render('![[absent.png|A]]').mistakes).toMatchObject([{ rule: 'missing-image' }]);
  });

  it.each([
    ['code', '`[[a]]`', '<code>[[a]]</code>'],
    [
      'a link whose words are in brackets',
      '[[1]](https://a.fr)',
      '<a href="https://a.fr" rel="noopener">[1]</a>',
    ],
    ['empty brackets', 'a [[ ]]', 'a [[ ]]'],
    ['an escaped bracket', '\\[[a]]', '[[a]]'],
  ])('leave %s', (_what, source, expected) => {
    expect(printBody(render(source).body)).toContain(expected);
    expect(render(source).mistakes).toEqual([]);
  });

  it('change nothing in a text without any', () => {
    expect(
      resolveWikilinks(
        { type: 'root', children: [] },
        { source: '', findText: find, findPicture: () => undefined },
      ),
    ).toEqual([]);
  });
});
