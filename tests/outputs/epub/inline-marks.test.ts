import { expect, it } from 'vitest';
import { markLines } from '#outputs/epub/inline-marks.ts';
import { toXml, x, type XmlNode } from '#outputs/epub/xml.ts';

const print = (...nodes: readonly XmlNode[]): string => markLines(nodes, 'fr').map(toXml).join('');

it('raises ordinals and keeps inversions on one line in every line of a page of the book', () => {
  expect(print(x('p', {}, 'Le 1er mars, dit-il.'), x('li', {}, x('i', {}, 'Au XIXe')))).toBe(
    '<p>Le 1<sup>er</sup> mars, <span class="unbroken">dit-il</span>.</p><li><i>Au XIX<sup>e</sup></i></li>',
  );
});

it('leaves what is marked already, what is written as it is, and other languages', () => {
  const marked = markLines([x('p', {}, 'Le 1er, dit-il')], 'fr');
  expect(markLines(marked, 'fr')).toEqual(marked);
  for (const node of [x('code', {}, 'dit-il 1er'), x('p', { lang: 'en' }, 'The 1er, dit-il')])
    expect(print(node)).toBe(toXml(node));
});
