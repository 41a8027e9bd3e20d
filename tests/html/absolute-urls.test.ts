import { describe, expect, it } from 'vitest';
import { isUrlProperty, toAbsoluteUrl, toAbsoluteValue } from '#html/absolute-urls.ts';

const PAGE = 'https://idees.example/articles/un-essai/';

describe('toAbsoluteValue', () => {
  it.each([
    ['href', '/series/', 'https://idees.example/series/'],
    ['href', '../autre/', 'https://idees.example/articles/autre/'],
    ['href', '#note-1', 'https://idees.example/articles/un-essai/#note-1'],
    ['href', '', 'https://idees.example/articles/un-essai/'],
    ['href', '//cdn.example/x', 'https://cdn.example/x'],
    ['href', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['href', '/?a=1&b=2', 'https://idees.example/?a=1&b=2'],
    ['href', '/éà/', 'https://idees.example/%C3%A9%C3%A0/'],
    ['href', '//[', undefined],
    ['src', 'plan.svg', 'https://idees.example/articles/un-essai/plan.svg'],
    [
      'srcSet',
      '/a-480.webp 480w, /a.png 2x,b.png',
      'https://idees.example/a-480.webp 480w, https://idees.example/a.png 2x, https://idees.example/articles/un-essai/b.png',
    ],
  ])('makes the %s %j whole', (name, value, absolute) => {
    expect(isUrlProperty(name)).toBe(true);
    expect(toAbsoluteValue(name, value, PAGE)).toBe(absolute);
  });
});

describe('toAbsoluteUrl', () => {
  it('keeps an address of the web that cannot be read, and gives up a relative one', () => {
    expect(toAbsoluteUrl('http://[', PAGE)).toBe('http://[');
    expect(toAbsoluteUrl('//[', PAGE)).toBeUndefined();
  });
});
