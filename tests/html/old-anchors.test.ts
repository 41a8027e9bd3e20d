import { describe, expect, it } from 'vitest';
import { addOldAnchors } from '#html/old-anchors.ts';
import { printBody } from '#html/print-body.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import { toBody } from '../markdown/render.ts';

describe('old anchors', () => {
  it.each([
    ['## B', '<h2 id="b"><span id="a"></span>B</h2>'],
    ['<p id="b">B</p>', '<p id="b"><span id="a"></span>B</p>'],
    ['<ul id="b"><li>B</li></ul>', '<span id="a"></span><ul id="b"><li>B</li></ul>'],
    ['c\n\n- <hr id="b">', /<li>\n<span id="a"><\/span><hr id="b">\n<\/li>/],
    ['## Bb\n\n`id="b"`', '<h2 id="bb">Bb</h2>\n<p><code>id="b"</code></p>'],
  ])('stand where the new one is: %j', (source, after) => {
    const body = toBody(source);
    addOldAnchors(body, [{ old: 'a', now: 'b' }]);
    expect(printBody(body)).toMatch(after);
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

  it('lead where redirects.yaml says, also that of an answer', () => {
    const redirects = [
      { from: '/x/#a', to: '/x/#b' },
      { from: '/x/#a-reponse', to: '/x/#d' },
    ];
    expect(getOldAnchors(redirects, '/x/', ['b', 'b-reponse', 'd'])).toEqual([
      { old: 'a', now: 'b' },
      { old: 'a-reponse', now: 'd' },
    ]);
  });
});
