import { expect, it } from 'vitest';
import { toItemOnPage } from '#html/item-on-page.ts';

it.each([
  ['<h2>A</h2><h5>B</h5>', '<h4>A</h4><h6>B</h6>'],
  [
    '<a href="https://idees.example/x/#y">x</a> <a href="https://idees.example.org/">z</a>',
    '<a href="/x/#y">x</a> <a href="https://idees.example.org/">z</a>',
  ],
  [
    '<img src="https://idees.example/a.png" srcset="https://idees.example/a-1.webp 480w, https://idees.example/a.png 900w" alt="">',
    '<img src="/a.png" srcset="/a-1.webp 480w, /a.png 900w" alt="">',
  ],
  ['<td align="right">1</td>', '<td class="align-right">1</td>'],
  ['voir https://idees.example/ &#x26; &lt;b>', 'voir https://idees.example/ &#x26; &lt;b>'],
])('puts an item on a page of the site: %s', (html, expected) => {
  expect(toItemOnPage(html, 'https://idees.example')).toBe(expected);
});
