import { describe, expect, it } from 'vitest';
import { toSections, toText } from '#outputs/search/sections.ts';

const summarise = (html: string) =>
  toSections(html).map(({ id, kind, title, speaker, text }) => [id, kind, title, speaker, text]);

describe('toSections', () => {
  it('begins a section at each heading with an id', () => {
    expect(
      summarise(
        '<p>Avant.</p><h2 id="a">Un <em>titre</em></h2><p>Texte\ncoupé.</p><p>Suite</p><h3 id="b">Deux</h3>',
      ),
    ).toEqual([
      ['', 'text', '', '', 'Avant.'],
      ['a', 'text', 'Un titre', '', 'Texte coupé.\nSuite'],
      ['b', 'text', 'Deux', '', ''],
    ]);
  });

  it('makes each question and each turn of an interview a section, without the name of who speaks in its text', () => {
    const html =
      '<h2 id="q" class="question">Et le buzz\u202f?</h2>\n<div class="turn answer" id="q-reponse"><p><b class="speaker">Emma Bovary\u00a0:</b> Non.</p><p>Jamais.</p></div><div class="turn question" id="q-relance-2"><p><b class="speaker">La rédaction\u00a0:</b> Et si\u202f?</p></div>';
    expect(summarise(html)).toEqual([
      ['q', 'question', 'Et le buzz\u202f?', '', ''],
      ['q-reponse', 'answer', '', 'Emma Bovary', 'Non.\nJamais.'],
      ['q-relance-2', 'question', '', 'La rédaction', 'Et si\u202f?'],
    ]);
  });

  it('gives the heading of the notes and of a verdict to them', () => {
    expect(
      summarise(
        '<section class="notes"><h2 id="notes-titre">Notes</h2><ol><li id="note-1"><p>La note. <a class="note-back" href="#appel-1">↩</a></p></li></ol></section>',
      ),
    ).toEqual([['notes-titre', 'notes', 'Notes', '', 'La note.']]);
    expect(summarise('<section class="verdict" id="avis"><h2>Notre avis</h2><p>Non.</p></section>')).toEqual([
      ['avis', 'verdict', 'Notre avis', '', 'Non.'],
    ]);
  });

  it('leaves out calls of notes, credits, scripts and drawings', () => {
    const html =
      '<p>Un mot<sup><a class="note-call" href="#note-1">1</a></sup>.<script>x()</script><svg><text>y</text></svg></p><figure><figcaption>Plan. <small class="credit">Emma</small></figcaption></figure>';
    expect(toText(html)).toBe('Un mot.\nPlan.');
  });

  it('keeps no-break spaces and characters written as references', () => {
    expect(toText('<p>R&amp;D\u202f: 5&#x20;&lt; 6&nbsp;%</p>')).toBe('R&D\u202f: 5 < 6\u00a0%');
  });

  it('separates cells, items and lines', () => {
    expect(
      toText('<table><tr><td>12</td><td>345</td></tr></table><ul><li>a</li><li>b</li></ul><p>c<br>d</p>'),
    ).toBe('12\n345\na\nb\nc\nd');
  });

  it('does not fail on broken HTML', () => {
    expect(toText('<p>un <b>deux</i></div> < trois <h2 id="x">quatre')).toContain('trois');
  });
});
