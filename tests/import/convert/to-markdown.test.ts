import { fromHtml } from 'hast-util-from-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '#html/tree.ts';
import { escapeMarkup } from '#html/legal-text.ts';
import type { ConversionContext } from '#import/convert/conversion.ts';
import { convertTree, parseHtml } from '#import/convert/to-markdown.ts';
import { toHtml } from '../../markdown/render.ts';

const PLAYER = '<iframe src="https://a.example/v?c" title="V"></iframe>';
const SHOWN = '::video{url="https://a.example/v?c" title="V"}';
const CONTEXT: ConversionContext = {
  base: 'https://blog.example/a/',
  language: 'fr',
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

it.each([
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b c'],
  ['<ul><li>a</li><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl>', 'a b c d'],
  ['<p>a<br>b</p><p>c</p>', 'a b c'],
])('the words of %j are %j', (html, words) => {
  expect(convertTree(parseHtml(html).root, CONTEXT).text).toBe(words);
});

it.each([
  [
    '<b>Le cas.</b> Un seau fuit.<br><br>Il est en zinc.<ul><li>Un.</li></ul>',
    'Le cas. Un seau fuit. Il est en zinc.',
  ],
  ['<div>Un.</div><div><br></div><div>Deux.</div><h2>a</h2>Trois.', 'Un. Deux.'],
  ['<img src="x.png" alt="pont">Le pont. <p>Il est bleu.</p>', 'Le pont. Il est bleu.'],
])('the first sentences of %j are %j', (html, lead) => {
  expect(convertTree(parseHtml(html).root, CONTEXT).lead).toBe(lead);
});

describe('HTML of an export becomes Markdown', () => {
  it.each([
    ['<p>Un <b>mot </b>gras<em> ou non</em></p>', 'Un **mot** gras *ou non*'],
    ['<p>a<br>b<br></p><p>&nbsp;</p>', 'a\\\nb'],
    ['<h1>Un</h1><h2>Deux</h2>', '## Un\n\n### Deux'],
    ['<h2>Un</h2>', '## Un'],
    ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
    ['<ul><li>le 1<sup>er</sup> mai</li><li>le 2</li></ul>', '- le 1<sup>er</sup> mai\n- le 2'],
    ['<blockquote>le <a href="/x">XIX<sup>e</sup></a></blockquote>', '> le [XIX<sup>e</sup>](/x)'],
    ['<div>a<a name="n"></a>b <a href="#n">c</a></div>', 'a<span id="n"></span>b [c](#n)'],
    [
      '<figure><script src="https://gist.github.com/zoe/0a1b.js"></script></figure>',
      '<https://gist.github.com/zoe/0a1b>',
    ],
    [
      '<audio src="https://a.example/b"></audio>',
      '::video{url="https://a.example/b" title="Enregistrement sonore"}',
    ],
    [
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><img src="/b.jpg" alt="b"></li></ul>',
      '![b](./photo.webp)',
    ],
    ['<p>a</p><div class="sharedaddy sd-sharing"><h3>Partager :</h3><a href="/?share=x">X</a></div>', 'a'],
    ['<p><a href="/b.jpg"><span><img src="/c.png" alt="c"></span></a></p>', '[c](/b.jpg)'],
    ['<p>Voir http://a.example/b_c.</p>', 'Voir <http://a.example/b_c>.'],
    [
      '<figure><img src="a.jpg" alt="A"><figcaption>Le pont</figcaption></figure>',
      '![A](./photo.webp "Le pont")',
    ],
    ['<a href="b.jpg"><img src="a.jpg" alt="A"></a>', '![A](./photo.webp)'],
    ['<a href="grand.png"><img src="petit.png" alt="A"></a>', '[A](grand.png)'],
    ['<p>a</p><p>&nbsp;</p><p>b</p>', 'a\n\nb'],
    ['<p>a<br>b<br> <br><br>c</p>', 'a\\\nb\n\nc'],
    ['a<br><br><b>c</b>', 'a\n\n**c**'],
    [
      '<table class="tr-caption-container"><tr><td><a href="b.jpg"><img src="a.jpg" alt="A"></a></td></tr><tr><td class="tr-caption">Le pont</td></tr></table>',
      '![A](./photo.webp "Le pont")',
    ],
    ['<img src="http://c.example/pont-neuf.png">', '[pont neuf](http://c.example/pont-neuf.png)'],
    [
      '<p><a href="/g.png"><img src="/p.png" alt="pont 1"></a>Le pont.</p><p>Un<a href="/g.png"><img src="/p.png" alt="p"></a>mot.</p>',
      '[pont 1](/g.png)\n\nLe pont.\n\nUn [p](/g.png) mot.',
    ],
    ['<img src="/p.png" alt="pont">Le pont.<br><br>Suite.', '[pont](/p.png)\n\nLe pont.\n\nSuite.'],
    ['<p>a<img src="/b.png" alt="B">c (<img src="/d.png">)</p>', 'a [B](/b.png) c ( [d](/d.png) )'],
    [
      '<p><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe></p>',
      '::video{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vidéo"}',
    ],
    [
      '<p>https://youtu.be/abcdefghijk</p>',
      '::video{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vidéo"}',
    ],
    [
      '<iframe src="https://a.example/v?id=1&amp;b={2}" title="A &amp; &quot;b&quot; {c}"></iframe>',
      '::video{url="https://a.example/v?id=1&b=%7B2%7D" title="A & ”b” (c)"}',
    ],
    [`<p>a<br>${PLAYER}<br>b</p>`, `a\n\n${SHOWN}\n\nb`],
    [`<p>a <em>b ${PLAYER}</em></p>`, `a *b*\n\n${SHOWN}`],
    [`<a href="http://b.example/">${PLAYER}</a>`, SHOWN],
    [`<h2>a ${PLAYER}</h2>`, `## a\n\n${SHOWN}`],
    [`<ul><li>a ${PLAYER}</li></ul>`, `- a\n\n  ${SHOWN}`],
    [
      `<table><tr><th>a</th></tr><tr><td>${PLAYER}</td></tr></table>`,
      '| a                          |\n| -------------------------- |\n| [V](https://a.example/v?c) |',
    ],
    ['<img src="http://stats.wordpress.com/b.gif?x" width="1" height="1"><p>a</p>', 'a'],
    ['<p>bravo <img class="wp-smiley" alt=":)" src="s.gif"></p>', 'bravo :)'],
    ['<p><a href="#n1">1</a></p><p id="n1">note</p>', '[1](#n1)\n\n<span id="n1"></span>note'],
    ['<p><a href="#absente">1</a></p>', '1'],
    ['<p>L’Ã©tÃ©</p>', 'L’été'],
    ['<x-video url="javascript:x()" title="a"></x-video><p>b</p>', 'b'],
    ['<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><script>x()</script><style>p{}</style>', 'a'],
    ['<p><a href="javascript:x()">a</a> <img src="data:image/png;base64,AA" alt="b"></p>', 'a b'],
    [
      '<p>Un<sup data-fn="u1" class="fn"><a href="#u1" id="u1-link">1</a></sup> mot.</p><ol class="wp-block-footnotes"><li id="u1">Une <em>note</em>. <a href="#u1-link">↩︎</a></li></ol>',
      'Un[^1] mot.\n\n[^1]: Une *note*.',
    ],
    [
      '<p>Un <sup>[<a href="#pnote-7-1" id="rev-pnote-7-1">1</a>]</sup>.</p><div class="footnotes"><h4>Notes</h4><p>[<a href="#rev-pnote-7-1" id="pnote-7-1">1</a>] Note.</p></div>',
      'Un [^1].\n\n[^1]: Note.',
    ],
    [
      '<p>Un<a href="#_ftn1" name="_ftnref1">[1]</a> deux<a href="#_ftn2" name="_ftnref2">[2]</a></p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Autre.</p>',
      'Un[^1] deux[^2]\n\n---\n\n[^1]: Note.\n\n[^2]: Autre.',
    ],
    [
      '<p>a<a class="footnote-anchor" href="#footnote-1" id="footnote-anchor-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1">1</a><div><p>Un.</p><p>Deux.</p></div></div><p>fin</p>',
      'a[^1]\n\nfin\n\n[^1]: Un.\n\n    Deux.',
    ],
    [
      '<p>a<sup id="r1"><a href="#n1">1</a></sup> b<sup id="r2"><a href="#n1">1</a></sup></p><ol><li id="n1">Note <a href="#r1">a</a> <a href="#r2">b</a></li></ol>',
      'a[^1] b[^1]\n\n[^1]: Note',
    ],
    // Two notes in one paragraph stay links.
    [
      '<p><a href="#n1" id="r1">1</a> <a href="#n2" id="r2">2</a></p><p><a id="n1" href="#r1">1</a> Un<br><a id="n2" href="#r2">2</a> Deux</p>',
      '<span id="r1"></span>[1](#n1) <span id="r2"></span>[2](#n2)\n\n<span id="n1"></span>[1](#r1) Un\\\n<span id="n2"></span>[2](#r2) Deux',
    ],
    // So does a table of contents.
    [
      '<p><a href="#h" id="t">1</a></p><h2 id="h"><a href="#t">Un</a></h2>',
      '<span id="t"></span>[1](#h)\n\n## <span id="h"></span>[Un](#t)',
    ],
    ['<x-note id="1">a</x-note><x-note-call id="1">b</x-note-call>', 'ab'],
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
