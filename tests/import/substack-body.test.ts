import { escapeMarkup } from '#html/legal-text.ts';
import { expect, it } from 'vitest';
import { toSubstackBody } from '#import/substack-body.ts';

const SHARE = 'https://a.example/p/b?utm_content=share&action=share&token=eyJ1.x&isFreemail=true&r=1ab';

function element(className: string, data: object, inside = ''): string {
  return `<div class="${className}" data-attrs="${escapeMarkup(JSON.stringify(data))}">${inside}</div>`;
}

it.each<readonly [what: string, written: string, shown: string, left: number]>([
  [
    'a form to subscribe',
    '<div class="subscription-widget-wrap-editor"><div class="subscription-widget"><p>Thanks!</p><form><input></form></div></div>',
    '',
    1,
  ],
  [
    'a button to share',
    `<div class="captioned-button-wrap"><p>Thanks!</p><p class="button-wrapper"><a href="${escapeMarkup(SHARE)}">Share</a></p></div>`,
    '',
    1,
  ],
  [
    'a button to comment',
    '<p class="button-wrapper"><a href="https://a.example/p/b/comments">Comment</a></p>',
    '',
    1,
  ],
  [
    'a button of the author',
    '<p class="button-wrapper"><a href="https://b.example/venir">Venir</a></p>',
    '<p><a href="https://b.example/venir">Venir</a></p>',
    0,
  ],
  [
    'a picture that a link enlarges',
    '<a class="image-link" href="https://cdn.example/a.png"><img src="https://cdn.example/a_800.png"></a>',
    '<img src="https://cdn.example/a_800.png">',
    0,
  ],
  [
    'a picture that the author has linked',
    '<a class="image-link" href="https://b.example/venir"><img src="https://cdn.example/a.png"></a>',
    '<a class="image-link" href="https://b.example/venir"><img src="https://cdn.example/a.png"></a>',
    0,
  ],
  [
    'a player that has data',
    '<iframe data-attrs="{&quot;id&quot;:5}" src="https://open.spotify.com/embed/5"></iframe>',
    '<iframe data-attrs="{&#x22;id&#x22;:5}" src="https://open.spotify.com/embed/5"></iframe>',
    0,
  ],
  [
    'another letter',
    element('digest-post-embed', {
      title: 'Deux',
      canonical_url: 'https://a.example/p/deux',
      caption: 'Un mot',
    }),
    '<p><a href="https://a.example/p/deux">Deux</a></p><p>Un mot</p>',
    0,
  ],
  [
    'a message',
    element('tweet', { full_text: 'Bonjour', url: 'https://x.example/1', name: 'Zoé', username: 'zoe' }),
    '<blockquote><p>Bonjour</p><p><a href="https://x.example/1">Zoé (@zoe)</a></p></blockquote>',
    0,
  ],
  [
    'a formula',
    element('latex-rendered', { persistentExpression: 'a < b' }),
    '<p><code>a &#x3C; b</code></p>',
    0,
  ],
  [
    'a gallery',
    element('image-gallery-embed', {
      gallery: { images: [{ src: 'https://a.example/1.png' }], caption: 'Là', alt: '' },
    }),
    '<p><img src="https://a.example/1.png" alt=""></p><p>Là</p>',
    0,
  ],
  ['a poll', element('poll-embed', { id: 5 }), '', 1],
  [
    'a picture that leads to itself',
    '<figure><a class="image-link" href="https://a.example/1.png"><div><picture><img src="https://a.example/1.png"></picture><div><button>+</button></div></div></a></figure>',
    '<figure><img src="https://a.example/1.png"></figure>',
    0,
  ],
  [
    'words for its author alone',
    '<div><label class="hide-text">Text within</label><pre>a</pre></div>',
    '<div><pre>a</pre></div>',
    0,
  ],
])('a letter of Substack has what its readers saw of %s', (_, written, shown, left) => {
  const body = toSubstackBody(written);
  expect(body.html).toBe(shown);
  expect(body.left).toHaveLength(left);
});
