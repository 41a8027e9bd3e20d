import { describe, expect, it } from 'vitest';
import { readItalics } from '#load/read-italics.ts';
import { toInlineHtml } from '#markdown/inline-html.ts';

/** A title as it is written, as feeds have it, as pages print it. */
const TITLES: readonly (readonly [written: string, plain: string, html: string])[] = [
  ['Relire *Madame Bovary*', 'Relire Madame Bovary', 'Relire <em>Madame Bovary</em>'],
  ['_Emma_, l’*Assommoir*', 'Emma, l’Assommoir', '<em>Emma</em>, l’<em>Assommoir</em>'],
  ['"*Will it blend?*"', '«\u202fWill it blend\u202f?\u202f»', '«\u202f<em>Will it blend\u202f?</em>\u202f»'],
  ['*A* & <b>', 'A & <b>', '<em>A</em> &amp; &lt;b&gt;'],
  ['Du *1er au XXe siècle*', 'Du 1er au XXe siècle', 'Du <em>1<sup>er</sup> au XX<sup>e</sup> siècle</em>'],
  ['Le \\*mot\\*', 'Le *mot*', 'Le *mot*'],
  ['2 * 3 * 4 et mot_à_mot', '2 * 3 * 4 et mot_à_mot', '2 * 3 * 4 et mot_à_mot'],
  ['Un **gras** et un * seul', 'Un **gras** et un * seul', 'Un **gras** et un * seul'],
];

describe('the italics of a title', () => {
  it.each(TITLES)('of %s are taken out, and printed', (title, plain, html) => {
    const { texts, italics } = readItalics({ title }, 'fr');
    expect(texts['title'] ?? title).toBe(plain);
    expect(toInlineHtml(plain, { italics: italics?.title, language: 'fr' })).toBe(html);
  });

  it('are read of a summary too, in the language of the text, and of no other field', () => {
    const { texts, italics } = readItalics(
      { title: 'The 1er', summary: 'It is *"so"*', lang: 'en', disclosure: '*a*' },
      'fr',
    );
    expect(texts).toEqual({ summary: 'It is “so”' });
    expect(italics).toEqual({ summary: [{ start: 6, end: 10 }] });
    expect(toInlineHtml('The 1er', { language: 'en' })).toBe('The 1er');
  });
});
