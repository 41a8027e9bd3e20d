import { describe, expect, it } from 'vitest';
import { render, renderMdx, toHtml } from './render.ts';

describe('notes', () => {
  it('are called by a number that leads to them, and lead back', () => {
    const html = toHtml('Un mot[^1].\n\n[^1]: La note.');
    expect(html).toContain(
      '<sup><a id="appel-1" href="#note-1" class="note-call" role="doc-noteref" aria-label="Note 1">1</a></sup>',
    );
    expect(html).toMatch(
      /<section class="notes" role="doc-endnotes" aria-labelledby="notes-titre">\s*<h2 id="notes-titre">Notes<\/h2>\s*<ol>\s*<li id="note-1">\s*<p>La note\. <a href="#appel-1"[^>]*class="note-back"[^>]*>↩<\/a><\/p>\s*<\/li>\s*<\/ol>\s*<\/section>/,
    );
  });

  it('say in French where each way back leads, once for each call', () => {
    const html = toHtml('A[^a] b[^a].\n\n[^a]: La note.');
    expect(html.match(/aria-label="Retour[^"]*"/g)).toHaveLength(2);
    expect(html).toMatch(/id="appel-a".*id="appel-a-2".*href="#appel-a"[^>]*>↩<.*href="#appel-a-2"/s);
    expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)?.length);
  });

  it.each(['[^été]', '[^a b]', '[^A]', '[^a/b]'])(
    'keep the name that their author gave, and still lead somewhere: %s',
    (call) => {
      const html = toHtml(`Mot${call}.\n\n${call}: La note.`);
      const [, target = ''] = /href="#(note-[^"]+)"/.exec(html) ?? [];
      expect(target === '' || html.includes(`<li id="${target}">`)).toBe(true);
    },
  );

  it('are numbered in the order of their calls, and counted', () => {
    const { html, facts } = render('A[^z] b[^a].\n\n[^a]: Alpha.\n\n[^z]: Zoulou.');
    expect(html.indexOf('Zoulou')).toBeLessThan(html.indexOf('Alpha'));
    expect(facts.notes).toBe(2);
  });

  it('are anchors of the text, but neither headings nor, their calls, anchors', () => {
    expect(render('## A\n\nB[^1].\n\n[^1]: Note.').facts).toMatchObject({
      anchors: ['a', 'note-1'],
      headings: [{ id: 'a' }],
    });
  });

  it('keep blocks, links and typography', () => {
    expect(toHtml('A[^1].\n\n[^1]: Il dit : « non » !\n\n    - un [lien](/a-propos/)')).toMatch(
      /Il dit\u00a0: «[\u00a0\u202f]non[\u00a0\u202f]»\u202f!.*<li>un <a href="\/a-propos\/">lien<\/a>/s,
    );
  });

  it('do not name the page with their own words: a text that never calls one has none', () => {
    expect(toHtml('A.\n\n[^1]: Jamais appelée.')).toBe('<p>A.</p>');
  });

  it.each([
    ['a call', '<a data-footnote-ref data-seal href="#fn-1" id="fnref-9">1</a>'],
    ['a way back', '<a data-footnote-backref href="#fnref-1">↩</a>'],
    ['a list', '<section data-footnotes class="notes"><h2>T</h2><ol><li id="fn-1">b</li></ol></section>'],
  ])('are never what an author marks as %s', (_, forged) => {
    const { html, facts } = render(`A[^1].\n\n${forged}\n\n[^1]: Un *mot*, <i>puis un autre</i>.`);
    expect(html.match(/class="note[^"]*"/g)).toEqual([
      'class="note-call"',
      'class="notes"',
      'class="note-back"',
    ]);
    expect(html).not.toMatch(/data-(?:footnote|seal)/);
    expect(facts.notes).toBe(1);
  });

  it('are not what an author of MDX gives their classes', () => {
    expect(renderMdx('<a class="note-call" href="/b/">1</a><section class="notes">a</section>').html).toBe(
      '<a href="/b/">1</a><section>a</section>',
    );
  });
});
