import { describe, expect, it } from 'vitest';
import { toInlineHtml } from '#markdown/inline-html.ts';

describe('a line outside the text', () => {
  it.each([
    ['Le 1er, dit-il', 'Le 1<sup>er</sup>, <span class="unbroken">dit-il</span>'],
    [
      'Est-ce le XIXe & le 2e ?',
      '<span class="unbroken">Est-ce</span> le XIX<sup>e</sup> &amp; le 2<sup>e</sup> ?',
    ],
    ['peut-être, porte-bonheur', 'peut-être, porte-bonheur'],
  ])('raises ordinals and keeps inversions: %s', (text, html) => {
    expect(toInlineHtml(text, { language: 'fr' })).toBe(html);
  });

  it('does so in italics, and in French only', () => {
    const italics = [{ start: 0, end: 6 }];
    expect(toInlineHtml('Est-il le 1er', { language: 'fr-CA', italics })).toBe(
      '<em><span class="unbroken">Est-il</span></em> le 1<sup>er</sup>',
    );
    expect(toInlineHtml('Est-il le 1er', { language: 'en' })).toBe('Est-il le 1er');
  });
});
