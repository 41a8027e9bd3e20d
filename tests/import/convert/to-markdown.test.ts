import { fromHtml } from 'hast-util-from-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '#html/tree.ts';
import { escapeMarkup } from '#html/legal-text.ts';
import type { ConversionContext } from '#import/convert/conversion.ts';
import { convertTree, parseHtml } from '#import/convert/to-markdown.ts';
import { toHtml } from '../../markdown/render.ts';

const CONTEXT: ConversionContext = {
  base: 'https://blog.example/a/',
  findLink: (href) => ({ href }),
  findPicture: (src) => (src.endsWith('.jpg') ? './photo.webp' : undefined),
};

function convert(html: string): string {
  return convertTree(parseHtml(html).root, CONTEXT).markdown.trim();
}

/** What a reader sees of a page, without what typography adds. */
function toSeen(html: string): string {
  return toText(fromHtml(html, { fragment: true }))
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}

describe('HTML of an export becomes Markdown', () => {
  it.each([
    ['<p>Un <b>mot </b>gras<em> ou non</em></p>', 'Un **mot** gras *ou non*'],
    ['<p>a<br>b<br></p><p>&nbsp;</p>', 'a\\\nb'],
    ['<h1>Un</h1><h2>Deux</h2>', '## Un\n\n### Deux'],
    ['<h2>Un</h2>', '## Un'],
    ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
    ['<p>Voir http://a.example/b_c.</p>', 'Voir <http://a.example/b_c>.'],
    [
      '<figure><img src="a.jpg" alt="A"><figcaption>Le pont</figcaption></figure>',
      '![A](./photo.webp "Le pont")',
    ],
    ['<a href="b.jpg"><img src="a.jpg" alt="A"></a>', '![A](./photo.webp)'],
    ['<img src="http://c.example/pont-neuf.png">', '[pont neuf](http://c.example/pont-neuf.png)'],
    [
      '<p><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe></p>',
      '::video{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vidéo"}',
    ],
    [
      '<p>https://youtu.be/abcdefghijk</p>',
      '::video{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vidéo"}',
    ],
    ['<img src="http://stats.wordpress.com/b.gif?x" width="1" height="1"><p>a</p>', 'a'],
    ['<p>bravo <img class="wp-smiley" alt=":)" src="s.gif"></p>', 'bravo :)'],
    ['<p><a href="#n1">1</a></p><p id="n1">note</p>', '[1](#n1)\n\n<span id="n1"></span>note'],
    ['<p><a href="#absente">1</a></p>', '1'],
    ['<p>L’Ã©tÃ©</p>', 'L’été'],
    ['<x-video url="javascript:x()" title="a"></x-video><p>b</p>', 'b'],
    ['<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><script>x()</script><style>p{}</style>', 'a'],
    ['<p><a href="javascript:x()">a</a> <img src="data:image/png;base64,AA" alt="b"></p>', 'a b'],
  ])('%j', (html, expected) => {
    expect(convert(html)).toBe(expected);
  });

  it.each([
    '==a== %% b %% $$c$$ ^[d] [[e]] ![[f.svg]] :lang[g]{en} {#h}',
    ': définition',
    ':::encadre',
    '::video{url="x"}',
    '[!note] titre',
    '# titre {#ancre}',
    '1. un',
    '- un',
    '> un',
    '| a | b |',
    '[^1]: note',
    '<b>x</b> &amp; <!-- y -->',
    '*a* _b_ `c` ~~d~~ \\* [e](f)',
    '12:30, a:b[c], www.a.example, a@b.example',
  ])('and the words %j are no mark', (words) => {
    for (const tag of ['p', 'h2', 'li', 'blockquote', 'td']) {
      const block =
        tag === 'li'
          ? `<ul><li>${escapeMarkup(words)}</li></ul>`
          : tag === 'td'
            ? `<table><tr><td>${escapeMarkup(words)}</td></tr></table>`
            : `<${tag}>${escapeMarkup(words)}</${tag}>`;
      expect([tag, toBare(toSeen(toHtml(convert(block))))]).toEqual([tag, toBare(words)]);
    }
  });

  it('with the same words, whatever they are', () => {
    const mark = fc.constantFrom(
      ...'=%$^[]:{}#!|<>&*_`~\\-+.()"/@ \nab1é'.split(''),
      ':lang',
      '::',
      '%%',
      '==',
      '[[',
      '^[',
      'http://a.b ',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
        const words = marks.join('');
        const seen = toSeen(toHtml(convert(`<p>a ${escapeMarkup(words)} z</p>`)));
        // Typography may set other quotation marks and dashes.
        expect(toBare(seen)).toBe(toBare(`a ${words} z`));
      }),
      { numRuns: 300 },
    );
  });
});

function toBare(text: string): string {
  return text.replace(/\.{3}/g, '…').replace(/[\s\u00A0\u202F"«»“”'’–—-]+/g, '');
}
