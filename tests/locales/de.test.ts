import { describe, expect, it } from 'vitest';
import { getLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';

const { dates, words, joinNames, formatNumber, formatFigure, compare, quotes } = getLocale('de');

describe('German', () => {
  it.each([
    [dates.toDate('2026-11-01'), '1. November 2026'],
    [dates.toDate('2010-03'), 'März 2010'],
    [dates.toShortDate('2026-11-18'), '18. Nov. 2026'],
    [dates.toInstant('2026-10-12T09:30:00+02:00'), '12. Oktober 2026 um 9:30\u00a0Uhr'],
    [dates.toInstant('2026-10-12T09:00:00+02:00'), '12. Oktober 2026 um 9\u00a0Uhr'],
    [words.articles(0), 'Keine Artikel'],
    [words.articles(1), '1\u00a0Artikel'],
    [words.comments(1200), '1.200\u00a0Kommentare'],
    [words.seriesProgress(1, 4), '1 von 4\u00a0Teilen erschienen'],
    [joinNames(['A', 'B', 'C']), 'A, B und C'],
    [formatNumber(1234.5), '1.234,5'],
    [formatFigure({ value: 12, unit: '%' }), '12\u00a0%'],
    [formatFigure({ qualifier: 'mehr als', value: 9 }), 'mehr als 9'],
    [`${quotes.open}Zitat${quotes.close}`, '„Zitat“'],
  ])('writes %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('puts umlauts beside their letters', () => {
    expect(['Zoo', 'Öl', 'Ofen', 'Ärger', 'Affe'].sort(compare)).toEqual([
      'Affe',
      'Ärger',
      'Ofen',
      'Öl',
      'Zoo',
    ]);
  });

  it('has its own addresses', () => {
    const paths = getPaths({ language: 'de' });
    expect([paths.kind('interview'), paths.kind('case-study'), paths.search, paths.tag('a')]).toEqual([
      '/interviews/',
      '/fallstudien/',
      '/suche/',
      '/themen/a/',
    ]);
  });
});
