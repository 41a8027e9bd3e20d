import { describe, expect, it } from 'vitest';
import { addOldAnchors } from '#html/old-anchors.ts';
import { getOldAnchors } from '#model/old-anchors.ts';

describe('old anchors', () => {
  it.each([
    ['<h2 id="b">B</h2>', '<h2 id="b"><span id="a"></span>B</h2>'],
    ['<p class="turn" id="b">B</p>', '<p class="turn" id="b"><span id="a"></span>B</p>'],
    ['<ul id="b"><li>B</li></ul>', '<span id="a"></span><ul id="b"><li>B</li></ul>'],
    ['<h2 id="bb">B</h2><p data-id="b">id="b"</p>', '<h2 id="bb">B</h2><p data-id="b">id="b"</p>'],
  ])('stand where the new one is: %s', (before, after) => {
    expect(addOldAnchors(before, [{ old: 'a', now: 'b' }])).toBe(after);
  });

  it('lead straight to the last name, with the answers to a question', () => {
    const redirects = [
      { from: '/x/#a', to: '/x/#b' },
      { from: '/x/#b', to: '/x/#c' },
      { from: '/y/#a', to: '/y/#b' },
    ];
    expect(getOldAnchors(redirects, '/x/', ['c', 'c-reponse', 'c-relance-2', 'd'])).toEqual([
      { old: 'a', now: 'c' },
      { old: 'b', now: 'c' },
      { old: 'a-reponse', now: 'c-reponse' },
      { old: 'a-relance-2', now: 'c-relance-2' },
      { old: 'b-reponse', now: 'c-reponse' },
      { old: 'b-relance-2', now: 'c-relance-2' },
    ]);
    expect(getOldAnchors(redirects, '/z/', ['c'])).toEqual([]);
  });
});
