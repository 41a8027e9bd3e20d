import { describe, expect, it } from 'vitest';
import { toGhostBody, toGhostParagraphs } from '#import/ghost/body.ts';
import { readGhostText } from '#import/ghost/editor-text.ts';

it.each<readonly [what: string, written: string, shown: string, left: number]>([
  [
    'a bookmark',
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example/"><div class="kg-bookmark-title">Titre</div><div class="kg-bookmark-description">Mots</div><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-author">Zoé</span></a><figcaption>Là</figcaption></figure>',
    '<p><a href="https://b.example/">Titre</a> (Zoé)</p><p>Mots</p><p>Là</p>',
    0,
  ],
  [
    'a file',
    '<div class="kg-card kg-file-card"><a href="/doc.pdf"><div class="kg-file-card-title">Plan</div><div class="kg-file-card-caption">Lire</div><div class="kg-file-card-filename">doc.pdf</div><div class="kg-file-card-filesize">1 KB</div></a></div>',
    '<p><a href="/doc.pdf">Plan</a> (doc.pdf, 1 KB)</p><p>Lire</p>',
    0,
  ],
  [
    'a sound',
    '<div class="kg-card kg-audio-card"><audio src="/a.mp3"></audio><div class="kg-audio-title">Un son</div><div class="kg-audio-player">0:00 / 1:23</div></div>',
    '<p><audio src="/a.mp3" title="Un son"></audio></p>',
    0,
  ],
  [
    'a box',
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">À <b>savoir</b></div></div>',
    '<p>💡 À <b>savoir</b></p>',
    0,
  ],
  [
    'a player',
    '<figure class="kg-video-card"><video src="/a.mp4"></video><div class="kg-video-player-container">0:00</div></figure>',
    '<figure class="kg-video-card"><video src="/a.mp4"></video></figure>',
    0,
  ],
  [
    'a button of its portal',
    '<div class="kg-button-card"><a href="#/portal/signup">Devenir membre</a></div>',
    '',
    1,
  ],
])('a text of Ghost has what its readers saw of %s', (_, written, shown, left) => {
  const body = toGhostBody(written);
  expect(body.html).toBe(shown);
  expect(body.left).toHaveLength(left);
});

it('a text of Ghost that is words alone has its paragraphs', () => {
  expect(toGhostParagraphs('a < b\nc\n\n\nd')).toBe('<p>a &lt; b<br>c</p>\n<p>d</p>');
});

describe('a text of Ghost whose export has no HTML', () => {
  const text = (words: string, format = 0): object => ({ type: 'extended-text', text: words, format });
  const block = (type: string, children: readonly object[], more = {}): object => ({
    type,
    children,
    ...more,
  });
  const toLexical = (...children: readonly object[]): object => ({
    html: null,
    lexical: JSON.stringify({ root: { type: 'root', children } }),
  });
  const toMobiledoc = (sections: readonly unknown[], more = {}): object => ({
    html: null,
    mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], sections, ...more }),
  });
  const list = (...children: readonly object[]): object => block('list', children, { tag: 'ul' });
  const item = (...children: readonly object[]): object => block('listitem', children);

  it.each<readonly [what: string, row: object, html: string]>([
    [
      'paragraphs, headings and marks of Lexical',
      toLexical(
        block('extended-heading', [text('A & B')], { tag: 'h2' }),
        block('paragraph', [
          text('gras', 1),
          text(' et '),
          text('les deux', 3),
          { type: 'linebreak' },
          block('link', [text('là')], { url: 'https://a.example/?b="c"' }),
        ]),
        block('extended-quote', [text('dit')]),
      ),
      '<h2>A &#x26; B</h2><p><strong>gras</strong> et <em><strong>les deux</strong></em><br><a href="https://a.example/?b=&#x22;c&#x22;">là</a></p><blockquote>dit</blockquote>',
    ],
    [
      'a list in a list',
      toLexical(list(item(text('un')), item(list(item(text('deux')))), item(text('trois')))),
      '<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>',
    ],
    [
      'a picture and its caption',
      toLexical({ type: 'image', src: '__GHOST_URL__/a.jpg', alt: 'Un seau', caption: 'En <i>zinc</i>' }),
      '<figure><img src="/a.jpg" alt="Un seau"><figcaption>En <i>zinc</i></figcaption></figure>',
    ],
    [
      'a bookmark',
      toLexical({ type: 'bookmark', url: 'https://b.example/', metadata: { title: 'T', author: 'Zoé' } }),
      '<p><a href="https://b.example/">T</a> (Zoé)</p>',
    ],
    [
      'code and a box',
      toLexical(
        { type: 'codeblock', code: 'a < b', language: 'js' },
        { type: 'callout', calloutEmoji: '💡', calloutText: 'À <b>savoir</b>' },
      ),
      '<pre><code class="language-js">a &#x3C; b</code></pre><p>💡 À <b>savoir</b></p>',
    ],
    [
      'sections and marks of Mobiledoc',
      toMobiledoc(
        [
          [1, 'h2', [[0, [], 0, 'A']]],
          [
            1,
            'p',
            [
              [0, [0], 0, 'un '],
              [0, [1], 2, 'deux'],
              [1, [], 0, 0],
              [0, [], 0, '<trois>'],
            ],
          ],
          [3, 'ol', [[[0, [], 0, 'premier']], [[0, [], 0, 'second']]]],
          [10, 0],
          [10, 1],
        ],
        {
          markups: [['a', ['rel', 'x', 'href', '/b']], ['strong']],
          atoms: [['soft-return', '', {}]],
          cards: [
            ['card-markdown', { markdown: '*gras*' }],
            ['hr', {}],
          ],
        },
      ),
      '<h2>A</h2><p><a href="/b">un <strong>deux</strong></a><br>&#x3C;trois></p><ol><li>premier</li><li>second</li></ol><p><em>gras</em></p><hr>',
    ],
    ['nothing that can be read: its words alone', { lexical: '{', plaintext: 'Mots' }, '<p>Mots</p>'],
  ])('has %s', (_, row, html) => {
    expect(readGhostText({ ...row })).toEqual({ html, left: [] });
  });

  it('tells the blocks that nobody knows, and what is nested past all reason', () => {
    const nested = '{"type":"quote","children":['.repeat(100_000) + ']}'.repeat(100_000);
    const poll = '{"type":"poll"},{"type":"paragraph","children":[{"type":"text","text":"a"}]}';
    const { html, left } = readGhostText({ lexical: `{"root":{"children":[${poll},${nested}]}}` });
    expect(html).toContain('<p>a</p>');
    expect(left.map(({ value }) => value)).toEqual(['poll', 'quote']);
  });

  it('keeps its HTML where it has one', () => {
    expect(readGhostText({ ...toLexical(block('paragraph', [text('a')])), html: '<p>b</p>' }).html).toBe(
      '<p>b</p>',
    );
  });
});
