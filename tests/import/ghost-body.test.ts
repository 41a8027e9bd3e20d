import { expect, it } from 'vitest';
import { toGhostBody, toGhostParagraphs } from '#import/ghost-body.ts';

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
