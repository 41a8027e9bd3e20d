import { expect, it } from 'vitest';
import { toFeedBody } from '#html/feed-body.ts';
import { placeItemOnPage } from '#html/item-on-page.ts';
import { printItem } from '#html/print-item.ts';
import { toBody, toMdxBody } from '../markdown/render.ts';

const PAGE = 'https://idees.example/articles/a/';

function place(body: ReturnType<typeof toBody>): string {
  const item = toFeedBody(body, PAGE);
  placeItemOnPage(item, 'https://idees.example');
  return printItem(item);
}

it.each([
  ['## A\n\n#### B\n\n##### C', '<h4>A</h4>\n<h6>B</h6>\n<h6>C</h6>'],
  [
    '[x](/x/#y) [z](https://idees.example.org/)',
    '<p><a href="/x/#y">x</a> <a href="https://idees.example.org/">z</a></p>',
  ],
  ['| A |\n| -: |\n| 1 |', /<td class="align-right">1<\/td>/],
  ['voir `https://idees.example/` & <', '<p>voir <code>https://idees.example/</code> &#x26; &#x3C;</p>'],
])('puts an item on a page of the site: %j', (source, expected) => {
  expect(place(toBody(source))).toMatch(expected);
});

it('takes the name of the site from every address of a picture', () => {
  const picture =
    '<picture><source srcset="./photo.webp 480w, ./plan.svg 900w"><img src="./photo.webp" alt=""></picture>';
  expect(place(toMdxBody(picture))).toBe(
    '<picture><source srcset="/images/photo.webp 480w, /images/a/plan-0123abcd.svg 900w"><img src="/images/photo.webp" alt="" width="400" height="300"></picture>',
  );
});
