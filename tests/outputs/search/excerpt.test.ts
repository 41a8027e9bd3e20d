import { describe, expect, it } from 'vitest';
import { toFields, type SearchRecord } from '#outputs/search/document.ts';
import { toAnswer, type Piece } from '#outputs/search/excerpt.ts';
import { toToken, toUnits } from '#outputs/search/normalise.ts';

const RECORD: SearchRecord = {
  url: '/articles/a/',
  title: '« L’œuvre » et le buzz',
  summary: 'Un chapô, avec un cœur.',
  kind: 'interview',
  kindLabel: 'Entretien',
  date: '2026-01-01',
  dateText: '1er janvier 2026',
  isFiction: true,
  people: ['Emma Bovary'],
  organisations: [],
  series: '',
  part: '',
  entry: '',
  sections: [
    { id: 'q', kind: 'question', title: 'Et l’entreprise\u202f?', speaker: '', text: '' },
    {
      id: 'q-reponse',
      kind: 'answer',
      title: '',
      speaker: 'Emma',
      text: `${'mot '.repeat(60)}à l’heure, 12\u202f000\u00a0€ d’avance.\n${'fin '.repeat(60)}`,
    },
    { id: 'notes-titre', kind: 'notes', title: 'Notes', speaker: '', text: 'Une note sur l’entreprise.' },
  ],
};

/** Places of words as the index would give them. */
const find = (...words: readonly string[]) => {
  const tokens = toFields(RECORD).flatMap((field) => toUnits(field.text).map((unit) => unit.token));
  return words.flatMap((word, term) =>
    tokens.flatMap((token, at) =>
      token === toToken(word) ? [{ at, term, weight: 1, isAccented: false }] : [],
    ),
  );
};

const show = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('toAnswer', () => {
  it('marks the words of the page in the page’s own form, without article or punctuation', () => {
    expect(show(toAnswer(RECORD, find('oeuvre', 'buzz')).title)).toBe('« L’[œuvre] » et le [buzz]');
    expect(show(toAnswer(RECORD, find('coeur')).passage.excerpt)).toBe('Un chapô, avec un [cœur].');
  });

  it('keeps the italics of the title, through the words that it marks', () => {
    const { title } = toAnswer({ ...RECORD, title: 'Lire Madame Bovary, tard', italics: [5, 18] }, [
      { at: 1, term: 0, weight: 1, isAccented: false },
    ]);
    const shown = title.map(({ text, isMarked, isItalic }) =>
      [isItalic && '<', isMarked && '[', text, isMarked && ']', isItalic && '>'].filter(Boolean).join(''),
    );
    expect(shown.join('')).toBe('Lire <[Madame]>< ><Bovary>, tard');
  });

  it('opens at the passage that has the words, and cuts the text around them', () => {
    const { passage } = toAnswer(RECORD, find('12 000', 'avance'));
    expect([passage.id, passage.speaker, show(passage.title)]).toEqual([
      'q-reponse',
      'Emma',
      'Et l’entreprise\u202f?',
    ]);
    expect(show(passage.excerpt)).toContain('à l’heure, [12\u202f000]\u00a0€ d’[avance]. fin');
    expect(show(passage.excerpt)).toMatch(/^… .* …$/su);
  });

  it('opens at the top when the title or the chapô says it all, with the other passages below', () => {
    const { passage, others } = toAnswer(RECORD, find('œuvre'));
    expect([passage.id, others.length]).toEqual(['', 0]);
  });

  it('shows how the answer begins under a question that was found, and puts notes last', () => {
    const { passage, others } = toAnswer(RECORD, find('entreprise'));
    expect([passage.id, show(passage.title)]).toEqual(['q', 'Et l’[entreprise]\u202f?']);
    expect(show(passage.excerpt)).toMatch(/^mot mot/u);
    expect(others.map(({ id }) => id)).toEqual(['notes-titre']);
  });

  it('opens at the answer rather than at the turn before it, when each has one of the words', () => {
    const record = {
      ...RECORD,
      sections: [
        { id: 'r', kind: 'question' as const, title: '', speaker: 'R', text: 'Et les fautes\u202f?' },
        { id: 's', kind: 'answer' as const, title: '', speaker: 'E', text: 'Sans cérémonie.' },
      ],
    };
    const tokens = toFields(record).flatMap((field) => toUnits(field.text).map((unit) => unit.token));
    const places = ['fautes', 'cérémonie'].map((token, term) => ({
      at: tokens.indexOf(token),
      term,
      weight: 1,
      isAccented: false,
    }));
    expect(toAnswer(record, places).passage.id).toBe('s');
  });

  it('shows the title and the chapô when only people were found', () => {
    const { title, passage } = toAnswer(RECORD, find('Bovary'));
    expect([show(title), passage.id, show(passage.excerpt)]).toEqual([
      '« L’œuvre » et le buzz',
      '',
      'Un chapô, avec un cœur.',
    ]);
  });
});
