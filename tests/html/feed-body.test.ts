import type { Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { toFeedBody } from '#html/feed-body.ts';
import { printBody } from '#html/print-body.ts';
import { printItem } from '#html/print-item.ts';
import { addSidenotes } from '#html/sidenotes.ts';
import { CAST, toBody, toMdxBody } from '../markdown/render.ts';
import { parseHtml, readLines } from '../site/pages.ts';

const PAGE = 'https://idees.example/articles/un-essai/';
const toFeed = (body: Root): string => printItem(toFeedBody(body, PAGE));

/** Everything that a rendered body holds. */
const SOURCE = `## Qui êtes-vous ?

**Emma :** Moi[^1].

Voir [plus haut](#qui-etes-vous), [la série](/series/), <abbr title="Organisation">ONU</abbr>, <cite>Bovary</cite>,
<mark>ceci</mark>, <u>cela</u>, <time datetime="2026">2026</time>, <small>petit</small>, :lang[buzz]{en}.

![Un plan](./photo.webp "Le plan Crédit : Emma")

:::citation{author="Homais" source="Journal" url="https://autre.example/"}
Cité.
:::

:::encadre{title="À part"}
Encadré.
:::

::video{url="https://video.example/1" title="La vidéo" image="./plan.svg"}

| A | B |
| - | -: |
| 1 | 2 |

- [x] fait
- [ ] à faire

\`\`\`js
a < b && c
\`\`\`

[^1]: La note.`;
const getBody = (): Root => toBody(SOURCE, CAST);

describe('toFeedBody', () => {
  it.each([
    [
      'leads notes and their calls to the page, where readers resolve nothing wrongly',
      'a[^1]\n\n[^1]: n',
      /^<p>a<sup><a title="Note 1" href="https:\/\/idees\.example\/articles\/un-essai\/#note-1">1<\/a><\/sup><\/p>[^]*<li>\n<p>n <a title="[^"]*" href="https:\/\/idees\.example\/articles\/un-essai\/#appel-1">↩<\/a>/,
    ],
    [
      'leads every other fragment to the page',
      '## A\n\n[a](#a) [b](#note-9) [haut](#)',
      '<h2>A</h2>\n<p><a href="https://idees.example/articles/un-essai/#a">a</a> <a href="https://idees.example/articles/un-essai/#note-9">b</a> <a href="https://idees.example/articles/un-essai/#">haut</a></p>',
    ],
    [
      'takes away what means nothing elsewhere',
      '![Un plan](./plan.svg)',
      '<figure><img src="https://idees.example/images/a/plan-0123abcd.png" alt="Un plan" width="40" height="30"></figure>',
    ],
    [
      'shows the photographs and animations that every reader opens',
      '![Un pont](./pont.jpg)\n\n![La mer](./eau.gif)',
      '<figure><img src="https://idees.example/p.jpg" alt="Un pont" width="9" height="6"></figure>\n<figure><img src="https://idees.example/e.gif" alt="La mer" width="9" height="6"></figure>',
    ],
    [
      'says what is done and what is not with a mark: readers take away controls',
      '- [x] un\n- [ ] deux',
      '<ul>\n<li>☑ un</li>\n<li>☐ deux</li>\n</ul>',
    ],
    ['aligns cells without a class', '| A |\n| -: |\n| 1 |', /<td align="right">1<\/td>/],
    [
      'escapes what ends a text or an attribute',
      '[a & b < c](/x/ "d > e & f")',
      / title="d &gt; e &amp; f">a &#x26; b &#x3C; c<\/a>/,
    ],
  ])('%s', (_, source, expected) => {
    expect(toFeed(toBody(source))).toMatch(expected);
  });

  it.each([
    [
      'takes away scripts and styles with their content',
      'a<script>b</script><style>c</style><template><p>d</p></template><svg><path d="M0"></path></svg>e',
      'ae',
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
    [
      'leaves the words of an element nobody knows',
      '<x-note><p>a</p></x-note><constructor>b</constructor>',
      '<p>a</p>b',
    ],
  ])('%s, whatever an author of MDX writes', (_, html, expected) => {
    expect(toFeed(toMdxBody(html))).toBe(expected);
  });

  it('takes away the copies of notes in the margin', () => {
    const body = getBody();
    addSidenotes(body);
    expect(printBody(body)).toContain('class="sidenote');
    expect(toFeed(body)).toBe(toFeed(getBody()));
  });

  it('takes away controls that XML forbids', () => {
    expect(toFeed(toBody('a\u0008b'))).toBe('<p>ab</p>');
  });

  it('keeps every word of a body, in order', () => {
    // The mark of a task stands for its box, which has no words.
    expect(readLines(toFeed(getBody()).replace(/[☑☐] /g, ''))).toEqual(readLines(printBody(getBody())));
  });

  it('has no relative address, and no id', () => {
    const html = toFeed(getBody());
    const addresses = [...html.matchAll(/ (?:href|src|cite)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBe(9);
    expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(html).not.toContain(' id=');
    expect(html).not.toMatch(/srcset="\/|, \//);
  });

  it('shows the same once a reader has sanitised it', () => {
    const before = parseHtml(toFeed(getBody()), true);
    const sanitised = sanitize(before, defaultSchema);
    expect(toSeen(toHtml(sanitised))).toBe(toSeen(toHtml(before)));
    expect(readLines(toHtml(sanitised))).toEqual(readLines(toFeed(getBody())));
  });
});

/** HTML without what is not seen: figures and asides (blocks around blocks), other versions of a picture. */
function toSeen(html: string): string {
  return html.replace(/<\/?(?:figure|figcaption|aside)>/g, '').replace(/ (?:srcset|sizes)="[^"]*"/g, '');
}
