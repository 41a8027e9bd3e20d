import { describe, expect, it } from 'vitest';
import { toDates, toRssDates } from '#import/dates.ts';
import type { ImportFormat } from '#import/format.ts';
import { blogger } from '#import/formats/blogger.ts';
import { feed } from '#import/formats/feed.ts';
import { ghost } from '#import/formats/ghost.ts';
import { medium } from '#import/formats/medium.ts';
import { overBlog } from '#import/formats/over-blog.ts';
import { substack } from '#import/formats/substack.ts';
import { toSource } from './read-export.ts';

const PARIS = 'Europe/Paris';

it.each([
  ['9999-12-31T23:30:00Z', PARIS, '9999-12-31T23:30:00'],
  ['2019-05-10T22:30:00Z', PARIS, '2019-05-11T00:30:00'],
  ['2019-12-31T23:30:00.000Z', PARIS, '2020-01-01T00:30:00'],
  ['2019-05-11T02:30:00Z', 'America/Montreal', '2019-05-10T22:30:00'],
  ['2019-05-10T22:30:00Z', undefined, '2019-05-10T22:30:00'],
  ['2019-05-10T22:30:00+01:00', PARIS, '2019-05-10T22:30:00'],
  ['2019-05-10 22:30:00', PARIS, '2019-05-10T22:30:00'],
])('readers saw %s on the clocks of %s at %s', (written, timeZone, seen) => {
  expect(toDates(written, timeZone).date).toBe(seen);
});

it.each([
  ['Fri, 10 May 2019 22:30:00 +0000', '2019-05-11T00:30:00'],
  ['Fri, 10 May 2019 22:30:00 GMT', '2019-05-11T00:30:00'],
  ['Fri, 10 May 2019 22:30:00 -0400', '2019-05-10T22:30:00'],
])('readers saw %s of a feed at %s', (written, seen) => {
  expect(toRssDates(written, PARIS).date).toBe(seen);
});

describe('an instant that an export gives in UTC', () => {
  const UTC = '2019-05-10T22:30:00.000Z';
  const entry = (kind: string): string =>
    `<entry><id>tag:blogger.com,1999:blog-7.post-${kind.length}</id><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><published>${UTC}</published><updated>${UTC}</updated><content>a</content><thr:in-reply-to ref="tag:blogger.com,1999:blog-7.post-4"/></entry>`;
  const toBlog = (settings: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-7.archive</id>${entry('comment')}${entry('post')}${settings}</feed>`;
  const setting = (zone: string): string =>
    `<entry><id>tag:blogger.com,1999:blog-7.settings.BLOG_TIME_ZONE</id><content>${zone}</content></entry>`;
  const toGhost = (settings: readonly object[]): string =>
    JSON.stringify({ db: [{ data: { posts: [{ id: '1', slug: 'a', published_at: UTC }], settings } }] });

  it.each<readonly [what: string, format: ImportFormat, path: string, text: string, seen: string]>([
    ['Blogger, by ours', blogger, 'a.xml', toBlog(''), '2019-05-11T00:30:00'],
    ['Blogger, by its own', blogger, 'a.xml', toBlog(setting('Asia/Tokyo')), '2019-05-11T07:30:00'],
    ['Blogger, whose own nobody knows', blogger, 'a.xml', toBlog(setting('Mars/X')), '2019-05-11T00:30:00'],
    ['Ghost, by ours', ghost, 'a.json', toGhost([]), '2019-05-11T00:30:00'],
    [
      'Ghost, by its own',
      ghost,
      'a.json',
      toGhost([{ key: 'timezone', value: 'Asia/Tokyo' }]),
      '2019-05-11T07:30:00',
    ],
    [
      'Medium',
      medium,
      'posts/a.html',
      `<article class="h-entry"><section data-field="body" class="e-content"><p>a</p></section><time class="dt-published" datetime="${UTC}"></time></article>`,
      '2019-05-11T00:30:00',
    ],
    [
      'Substack',
      substack,
      'posts.csv',
      `post_id,post_date,is_published\n1.a,${UTC},true\n`,
      '2019-05-11T00:30:00',
    ],
    [
      'Over-blog',
      overBlog,
      'a.xml',
      `<root><posts><post><slug>a</slug><published_at>${UTC}</published_at></post></posts></root>`,
      '2019-05-11T00:30:00',
    ],
    [
      'a feed',
      feed,
      'a.xml',
      `<rss><channel><item><guid>1</guid><pubDate>Fri, 10 May 2019 22:30:00 +0000</pubDate></item></channel></rss>`,
      '2019-05-11T00:30:00',
    ],
  ])('has the day that its readers saw: %s', async (_, format, path, text, seen) => {
    const opened = format.open([toSource(text, path)], { timeZone: PARIS });
    const [item] = await Array.fromAsync(opened.items());
    expect(item?.date).toBe(seen);
    expect(item?.dateUtc).toBe('2019-05-10T22:30:00');
    for (const { date } of item?.comments ?? []) expect(date).toBe(seen);
    expect([undefined, seen]).toContain(item?.updated);
  });

  it.each([
    [toBlog(setting('Asia/Tokyo')), blogger],
    [toGhost([{ key: 'active_timezone', value: 'Asia/Tokyo' }]), ghost],
  ])('gives its clocks to a publication that begins', async (text, format) => {
    const opened = format.open([toSource(text)], { timeZone: PARIS });
    await Array.fromAsync(opened.items());
    expect(opened.site().timeZone).toBe('Asia/Tokyo');
  });
});
