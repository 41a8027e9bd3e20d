import { describe, expect, it } from 'vitest';
import { getLanguage } from '#outputs/search/languages/languages.ts';
import { loadStemmer } from '#outputs/search/languages/stemmers.ts';
import { formatPostings, readPostings, toPlaces } from '#outputs/search/postings.ts';

const stemming = { language: getLanguage('fr'), stem: await loadStemmer('fr'), seen: new Map() };

describe('the places of a word', () => {
  const fields = [
    { name: 'title' as const, tokens: ['réglée', 'chat'] },
    { name: 'text' as const, tokens: [...Array<string>(70).fill('mot'), 'règles', 'régler', 'réglés'] },
  ];
  const places = toPlaces(fields, stemming).filter(([stem]) => stem === 'regl');

  it('are written by field, with the accents of each form apart', () => {
    expect(places).toEqual([
      ['regl', 'régl', 'A0G21.1'],
      ['regl', 'règl', 'G20'],
    ]);
  });

  it('are read as they were written, by document', () => {
    const line = formatPostings(
      new Map(
        places.map(([, form, text]) => [
          form,
          [
            [0, text],
            [40, text],
          ],
        ]),
      ),
    );
    const read = readPostings(line);
    expect([...read.keys()]).toEqual([0, 40]);
    expect(read.get(40)).toEqual([
      { at: 0, weight: 10, isAccented: true, form: 'régl' },
      { at: 73, weight: 1, isAccented: true, form: 'régl' },
      { at: 74, weight: 1, isAccented: true, form: 'régl' },
      { at: 72, weight: 1, isAccented: true, form: 'règl' },
    ]);
  });
});
