import type { Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '#html/feed-html.ts';
import { toPlainText } from '#html/plain-text.ts';

const OPTIONS = { pageUrl: 'https://idees.example/articles/un-essai/', prefix: 'un-essai-' };
const toFeed = (html: string): string => toFeedHtml(html, OPTIONS);

/** Everything that a rendered body holds. */
const BODY = [
  '<h2 id="qui-etes-vous" class="question">Qui êtes-vous\u202f?</h2>',
  '<div class="turn answer" id="qui-etes-vous-reponse"><p><b class="speaker">Emma\u00a0:</b> Moi<sup><a id="appel-1" href="#note-1" class="note-call" role="doc-noteref" aria-label="Note 1" data-footnote-ref>1</a></sup>.</p></div>',
  '<p>Voir <a href="#qui-etes-vous">plus haut</a>, <a href="/series/">la série</a>, <abbr title="Organisation">ONU</abbr>, <cite>Bovary</cite>, <mark>ceci</mark>, <u>cela</u>, <time datetime="2026">2026</time>, <small>petit</small>, <span lang="en">buzz</span>.</p>',
  '<figure><img src="/images/a.png" srcset="/images/a-480.webp 480w, /images/a.png 900w" sizes="100vw" width="9" height="6" loading="lazy" decoding="async" alt="Un plan"><figcaption>Le plan <small class="credit">Emma</small></figcaption></figure>',
  '<figure class="quotation"><blockquote cite="https://autre.example/"><p>Cité.</p></blockquote><figcaption>Homais, <cite>Journal</cite></figcaption></figure>',
  '<aside class="box" aria-label="À part"><p class="box-title">À part</p><p>Encadré.</p></aside>',
  '<figure class="video"><a href="https://video.example/1"><img src="/images/v.png" alt=""><span>La vidéo</span></a></figure>',
  '<div class="table" role="region" tabindex="0" aria-label="Tableau"><table><thead><tr><th>A</th><th class="align-right">B</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table></div>',
  '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> fait</li></ul>',
  '<pre><code class="language-js">a &#x3C; b</code></pre>',
  '<section class="notes" role="doc-endnotes" aria-labelledby="notes-titre"><h2 id="notes-titre">Notes</h2><ol><li id="note-1"><p>La note. <a href="#appel-1" data-footnote-backref aria-label="Retour à l’appel de note 1" class="note-back">↩</a></p></li></ol></section>',
].join('');

describe('toFeedHtml', () => {
  it.each([
    [
      'gives notes and their calls ids of the item',
      '<sup><a id="appel-1" href="#note-1">1</a></sup><ol><li id="note-1">n <a href="#appel-1">↩</a></li></ol>',
      '<sup><a id="un-essai-appel-1" href="#un-essai-note-1">1</a></sup><ol><li id="un-essai-note-1">n <a href="#un-essai-appel-1">↩</a></li></ol>',
    ],
    [
      'leads every other fragment to the page',
      '<h2 id="a">A</h2><a href="#a">a</a><a href="#note-9">?</a><a href="#">haut</a>',
      '<h2>A</h2><a href="https://idees.example/articles/un-essai/#a">a</a><a href="https://idees.example/articles/un-essai/#note-9">?</a><a href="https://idees.example/articles/un-essai/#">haut</a>',
    ],
    [
      'takes away what means nothing elsewhere',
      '<img src="/a.png" alt="" loading="lazy" decoding="async" class="x" data-y="1" role="img" aria-label="z" style="color:red" onload="f()">',
      '<img src="https://idees.example/a.png" alt="">',
    ],
    [
      'says what is done and what is not with a sign: readers take away controls',
      '<ul><li><input type="checkbox" checked disabled aria-label="Fait"> un</li><li><input type="checkbox" disabled> deux</li></ul>',
      '<ul><li>☑ un</li><li>☐ deux</li></ul>',
    ],
    [
      'takes away scripts and styles with their content',
      'a<script>b</script><style>c</style><template><p>d</p></template><svg><path d="M0"></path></svg>e',
      'ae',
    ],
    [
      'takes away the copies of notes in the margin',
      'a<aside class="sidenote"><aside>b</aside></aside><small class="note sidenote">c</small>d',
      'ad',
    ],
    [
      'refuses an address that runs',
      '<a href="javascript:alert(1)">a</a><img src="data:image/png;base64,x" alt="b">',
      '<a>a</a><img alt="b">',
    ],
    [
      'puts a link where a player was',
      '<p><iframe src="https://v.example/1" title="Un film"></iframe></p><video src="/v.mp4" poster="/p.png"><p>ancien</p></video>b',
      '<p><a href="https://v.example/1">Un film</a></p><a href="https://idees.example/v.mp4"><img src="https://idees.example/p.png" alt=""><br>https://idees.example/v.mp4</a>b',
    ],
    ['closes what was left open', '<p>a <em>b', '<p>a <em>b</em></p>'],
    [
      'leaves the words of an element nobody knows',
      '<x-note><p>a</p></x-note><constructor>b</constructor></i>',
      '<p>a</p>b',
    ],
    [
      'aligns cells without a class',
      '<table><tr><td class="align-right">1</td></tr></table>',
      '<table><tr><td align="right">1</td></tr></table>',
    ],
    ['takes away controls that XML forbids', '<p>a\u0008b\uD800</p>', '<p>ab</p>'],
  ])('%s', (_, html, expected) => {
    expect(toFeed(html)).toBe(expected);
  });

  it('keeps every word of a body, in order', () => {
    // The mark of a task stands for its box, which has no words.
    expect(toPlainText(toFeed(BODY)).replace('☑ ', '')).toBe(toPlainText(BODY));
  });

  it('has no relative address and no dangling fragment', () => {
    const html = toFeed(BODY);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
    const addresses = [...html.matchAll(/ (?:href|src|cite)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBe(8);
    expect(addresses.filter((address) => !/^https?:/.test(address) && !ids.has(address))).toEqual([]);
    expect(html).not.toMatch(/srcset="\/|, \//);
  });

  it('shows the same once a reader has sanitised it', () => {
    const before = parse(toFeed(BODY));
    const sanitised = sanitize(before, defaultSchema);
    const after = sanitised.type === 'root' ? sanitised : { type: 'root' as const, children: [] };
    expect(toSeen(toHtml(after))).toBe(toSeen(toHtml(before)));
    expect(toPlainText(toHtml(after))).toBe(toPlainText(toFeed(BODY)));
  });

  it('changes nothing when it is done twice', () => {
    const once = toFeed('<h2 id="a">A</h2><p><b>x</b> <a href="/y/">y</a></p>');
    expect(toFeed(once)).toBe(once);
  });
});

function parse(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/** HTML without what is not seen: figures and asides (blocks around blocks), ids, other versions of a picture. */
function toSeen(html: string): string {
  return html
    .replace(/<\/?(?:figure|figcaption|aside)>/g, '')
    .replace(/ (?:id|srcset|sizes)="[^"]*"/g, '')
    .replace(/href="#[^"]*"/g, 'href="#"');
}
