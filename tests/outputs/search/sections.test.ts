import { describe, expect, it } from 'vitest';
import { toSections } from '#outputs/search/sections.ts';
import { CAST, toBody, toMdxBody } from '../../markdown/render.ts';

const summarise = (body: ReturnType<typeof toBody>) =>
  toSections(body).map(({ id, kind, title, speaker, text }) => [id, kind, title, speaker, text]);
const read = (source: string): string | undefined => toSections(toBody(source))[0]?.text;

describe('toSections', () => {
  it('begins a section at each heading', () => {
    expect(summarise(toBody('Avant.\n\n## Un *titre*\n\nTexte\ncoupé.\n\nSuite\n\n### Deux'))).toEqual([
      ['', 'text', '', '', 'Avant.'],
      ['un-titre', 'text', 'Un titre', '', 'Texte coupé.\nSuite'],
      ['deux', 'text', 'Deux', '', ''],
    ]);
  });

  it('makes each question and each turn of an interview a section, without the name of who speaks in its text', () => {
    const source =
      '## Et le buzz ?\n\n**Emma Bovary :** Non.\n\nJamais.\n\n**La rédaction :** Et si ?\n\n**Homais :** Si.';
    expect(summarise(toBody(source, CAST))).toEqual([
      ['et-le-buzz', 'question', 'Et le buzz\u202f?', '', ''],
      ['et-le-buzz-reponse', 'answer', '', 'Emma Bovary', 'Non.\nJamais.'],
      ['et-le-buzz-relance-2', 'question', '', 'La rédaction', 'Et si\u202f?'],
      ['et-le-buzz-reponse-3', 'answer', '', 'Homais', 'Si.'],
    ]);
  });

  it('gives the heading of the notes to them, and leaves out calls and ways back', () => {
    expect(summarise(toBody('Un mot[^1].\n\n[^1]: La note.'))).toEqual([
      ['', 'text', '', '', 'Un mot.'],
      ['notes-titre', 'notes', 'Notes', '', 'La note.'],
    ]);
  });

  it('has what a picture shows beside the text, where the picture stands', () => {
    expect(summarise(toBody('## Un\n\nAvant.\n\n![Deux chats](./a.svg)\n\nAprès.'))).toEqual([
      ['un', 'text', 'Un', '', 'Avant.\nAprès.'],
      ['un', 'notes', '', '', 'Deux chats'],
    ]);
  });

  it('leaves out credits, scripts and drawings', () => {
    expect(read('![Un plan](./plan.svg "Plan. Crédit : Emma")')).toBe('Plan.');
    expect(summarise(toMdxBody('<p>Un mot.<script>x()</script><svg><text>y</text></svg></p>'))).toEqual([
      ['', 'text', '', '', 'Un mot.'],
    ]);
  });

  it('keeps no-break spaces and characters written as references', () => {
    expect(read('R&D : 5 &lt; 6 %')).toBe('R&D\u00a0: 5 < 6\u00a0%');
  });

  it('separates cells, items and lines', () => {
    expect(read('| 12 | 345 |\n| - | - |\n\n- a\n- b\n\nc  \nd')).toBe('12\n345\na\nb\nc\nd');
  });
});
