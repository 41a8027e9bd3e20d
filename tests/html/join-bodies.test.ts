import { describe, expect, it } from 'vitest';
import { joinBodies, toAnchorOf } from '#html/join-bodies.ts';
import { printBody } from '#html/print-body.ts';
import { findAll, getValue, hasClass, parseHtml, toTextOf } from '../site/pages.ts';
import { toBody, toHtml } from '../markdown/render.ts';

const PART = 'partie';

const join = (...sources: readonly string[]) => {
  const { parts, notes } = joinBodies(
    sources.map((source, index) => ({
      slug: `partie-${index + 1}`,
      url: `/articles/partie-${index + 1}/`,
      body: toBody(source),
    })),
    PART,
  );
  return { parts: parts.map((part) => printBody(part)), notes: printBody(notes) };
};
const page = (...sources: readonly string[]) => {
  const { parts, notes } = join(...sources);
  return parseHtml(
    `${parts.map((part, index) => `<h2 id="${toAnchorOf(`partie-${index + 1}`, PART)}">x</h2>${part}`).join('')}<ol>${notes}</ol>`,
    true,
  );
};
const NOTED = 'A[^1] b[^2].\n\n[^1]: Un.\n\n[^2]: Deux.';

describe('the parts of a series on one page', () => {
  it('have their notes renumbered through, and gathered', () => {
    const tree = page(NOTED, 'Sans note.', NOTED);
    const calls = findAll(tree, (one) => hasClass(one, 'note-call'));
    expect(calls.map((one) => toTextOf(one))).toEqual(['1', '2', '3', '4']);
    expect(calls.map((one) => getValue(one, 'ariaLabel'))).toEqual(['Note 1', 'Note 2', 'Note 3', 'Note 4']);
    expect(
      findAll(tree, (one) => one.tagName === 'li').map((one) => toTextOf(one).trim().split('.')[0]),
    ).toEqual(['Un', 'Deux', 'Un', 'Deux']);
    expect(join(NOTED).parts[0]).not.toContain('<section');
  });

  it('give one note its own number at each of its calls', () => {
    const tree = page('A[^a] b[^a] c[^b].\n\n[^a]: Un.\n\n[^b]: Deux.', 'D[^c].\n\n[^c]: Trois.');
    const numbers = findAll(tree, (one) => hasClass(one, 'note-call')).map((one) => toTextOf(one));
    expect(numbers).toEqual(['1', '1', '2', '3']);
  });

  it('say where each way back leads by the number that the reader sees', () => {
    const backs = findAll(page(NOTED, NOTED), (one) => hasClass(one, 'note-back')).map((one) =>
      getValue(one, 'ariaLabel'),
    );
    expect(backs.map((words) => /\d+/.exec(words)?.[0])).toEqual(['1', '2', '3', '4']);
  });

  it('have ids that are unique, and links that find them', () => {
    const tree = page(`## Titre\n\n[haut](#titre) ${NOTED}`, `## Titre\n\n[haut](#titre) ${NOTED}`);
    const ids = findAll(tree, () => true)
      .map((one) => getValue(one, 'id'))
      .filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const fragments = findAll(tree, (one) => getValue(one, 'href').startsWith('#')).map((one) =>
      getValue(one, 'href').slice(1),
    );
    expect(fragments.length).toBeGreaterThan(8);
    expect(fragments.filter((fragment) => !ids.includes(fragment))).toEqual([]);
  });

  it.each([
    ['another part', '/articles/partie-2/', `#${toAnchorOf('partie-2', PART)}`],
    ['a heading of another part', '/articles/partie-2/#titre', '#partie-2--titre'],
    ['its own part', '/articles/partie-1/', `#${toAnchorOf('partie-1', PART)}`],
    ['another article', '/articles/ailleurs/#titre', '/articles/ailleurs/#titre'],
    ['another site', 'https://exemple.fr/articles/partie-2/', 'https://exemple.fr/articles/partie-2/'],
  ])('lead to %s by an anchor when it is on the page', (_what, href, expected) => {
    const [link] = findAll(page(`[a](${href})`, '## Titre'), (one) => one.tagName === 'a');
    expect(link && getValue(link, 'href')).toBe(expected);
  });

  it('have their headings one level down', () => {
    expect(
      findAll(page('## A\n\n### B\n\n#### C'), (one) => /^h\d$/.test(one.tagName)).map((one) => one.tagName),
    ).toEqual(['h2', 'h3', 'h4', 'h5']);
  });

  it('keep their text to the letter, samples of HTML included', () => {
    const source =
      'Écrire `<p id="a">`, `href="#b"` ou `<h2>`.\n\n```html\n<h2 id="c" aria-labelledby="d"><a href="#e">f</a></h2>\n```';
    expect(toTextOf(parseHtml(join(source).parts[0] ?? '', true))).toBe(
      toTextOf(parseHtml(toHtml(source), true)),
    );
  });
});
