import { describe, expect, it } from 'vitest';
import { toAbsoluteUrl, toAbsoluteUrls } from '#html/absolute-urls.ts';

const PAGE = 'https://idees.example/articles/un-essai/';

describe('toAbsoluteUrls', () => {
  it.each([
    ['<a href="/series/">s</a>', '<a href="https://idees.example/series/">s</a>'],
    ['<a href="../autre/">a</a>', '<a href="https://idees.example/articles/autre/">a</a>'],
    ['<a href="#note-1">1</a>', '<a href="https://idees.example/articles/un-essai/#note-1">1</a>'],
    ['<a href="">ici</a>', '<a href="https://idees.example/articles/un-essai/">ici</a>'],
    ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
    ['<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example">a</a>'],
    ['<a href="/?a=1&#x26;b=2">q</a>', '<a href="https://idees.example/?a=1&amp;b=2">q</a>'],
    [
      '<img src="plan.svg" alt="a > b">',
      '<img src="https://idees.example/articles/un-essai/plan.svg" alt="a > b">'.replace('a > b', 'a &gt; b'),
    ],
    [
      '<img srcset="/a-480.webp 480w, /a.png 2x,b.png">',
      '<img srcset="https://idees.example/a-480.webp 480w, https://idees.example/a.png 2x, https://idees.example/articles/un-essai/b.png">',
    ],
    [
      '<video poster="/p.png" src="/v.mp4"></video>',
      '<video poster="https://idees.example/p.png" src="https://idees.example/v.mp4"></video>',
    ],
    ['<blockquote cite="/c/">q</blockquote>', '<blockquote cite="https://idees.example/c/">q</blockquote>'],
    ['<a href="/éà/">é</a>', '<a href="https://idees.example/%C3%A9%C3%A0/">é</a>'],
    ['<a href="//[">x</a>', '<a>x</a>'],
  ])('makes %j whole', (html, absolute) => {
    expect(toAbsoluteUrls(html, PAGE)).toBe(absolute);
  });

  it('leaves everything else as it is written', () => {
    const html = '<p class=\'a\'>1 &lt; 2 <code>href="/x"</code></p>';
    expect(toAbsoluteUrls(html, PAGE)).toBe(html);
  });
});

describe('toAbsoluteUrl', () => {
  it('keeps an address of the web that cannot be read, and gives up a relative one', () => {
    expect(toAbsoluteUrl('http://[', PAGE)).toBe('http://[');
    expect(toAbsoluteUrl('//[', PAGE)).toBeUndefined();
  });
});
