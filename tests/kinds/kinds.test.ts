import { describe, expect, it } from 'vitest';
import { defineKind } from '#kinds/kind.ts';
import { articleSchema, getKind, getKindWords, KINDS, type ArticleData } from '#kinds/kinds.ts';
import type { Span } from '#kinds/head-line.ts';
import { getLocale } from '#locales/get-locale.ts';

const locale = getLocale('fr');
const COMMON = { title: 'T', summary: 'S', date: '2026-01-01' };
const VERDICT = { text: 'V', by: 'redac', date: '2026-01-01' };
const BOOK = { title: 'Bovary', authors: ['Flaubert', 'Colet'], year: 1857 };
const EVENT = { name: 'Salon', start: '2026-01', place: 'Rouen' };

function parse(data: object): ArticleData {
  return articleSchema.parse({ ...COMMON, ...data });
}

function toWords(span: Span): string {
  if (typeof span === 'string') return span;
  if ('people' in span) return `[${span.people.join()}]`;
  if ('organisations' in span) return `[${span.organisations.join()}]`;
  if ('source' in span) return `[${span.source.title}]`;
  if ('written' in span) return span.written;
  return span.isTitle ? `_${span.text}_` : `${span.text}${span.url ? `(${span.url})` : ''}`;
}

function toHeadWords(data: ArticleData, quotedShare = 0): readonly string[] {
  const words = getKindWords(data.kind, locale);
  return getKind(data.kind)
    .toHeadLines(data, { words, locale, quotedShare })
    .map(({ spans, more = [] }) => `${spans.map(toWords).join('')}|${more.map(toWords).join('')}`);
}

describe('head lines', () => {
  it.each([
    [
      { kind: 'interview', interviewees: ['emma', 'leon'], interviewer: 'redac' },
      'Entretien avec [emma,leon]. Propos recueillis par [redac].|',
    ],
    [
      { kind: 'case-study', organisations: ['orange'], sector: 'Télécoms', verdict: VERDICT },
      '|Organisation\u00a0: [orange]. Secteur\u00a0: Télécoms.',
    ],
    [
      { kind: 'excerpt', source: { title: 'Le Journal' } },
      'À propos de\u00a0: [Le Journal].| 26\u00a0% du texte est cité.',
    ],
    [{ kind: 'event-report', event: EVENT }, 'Salon, Rouen, janvier 2026.|'],
    [{ kind: 'event-report', event: { ...EVENT, end: '2026-01' } }, 'Salon, Rouen, janvier 2026.|'],
    [
      {
        kind: 'event-report',
        event: { ...EVENT, end: '2026-03', url: 'https://s.example', organiser: 'la ville' },
      },
      'Salon(https://s.example), Rouen, du janvier 2026 au mars 2026. Organisé par la ville.|',
    ],
    [{ kind: 'book-review', book: BOOK }, 'Flaubert, Colet, _Bovary_, 1857.|'],
    [
      { kind: 'book-review', book: { ...BOOK, publisher: 'Lévy', isbn: '2070413115' } },
      'Flaubert, Colet, _Bovary_, Lévy, 1857. ISBN 2070413115.|',
    ],
  ])('of %j', (data, line) => {
    expect(toHeadWords(parse(data), 0.256)).toEqual([line]);
  });

  it('tell when an interview was approved, and what was cut', () => {
    const one = { kind: 'interview', interviewees: ['emma'], interviewer: 'redac' };
    const toLast = (data: object): string | undefined =>
      toHeadWords(parse({ ...one, ...data }))
        .slice(1)
        .join();
    expect(toLast({})).toBe('');
    expect(toLast({ approved: '2026-11-28' })).toBe('Relu et approuvé le 28\u00a0novembre 2026.|');
    expect(toLast({ cuts: 'une plaisanterie.' })).toBe('Coupé\u00a0: une plaisanterie.|');
    expect(
      toLast({ interviewees: ['emma', 'leon'], approved: '2026-11-28', cuts: ['un nom', 'un rire'] }),
    ).toBe(
      'Relu et approuvé par les intéressés le 28\u00a0novembre 2026. Coupé\u00a0: un nom\u202f; un rire.|',
    );
  });

  it('says nothing of a share that is nought', () => {
    expect(toHeadWords(parse({ kind: 'excerpt', source: { title: 'J' } }))).toEqual([
      'À propos de\u00a0: [J].|',
    ]);
  });
});

describe('references', () => {
  it('name the field of each slug', () => {
    const data = parse({ kind: 'interview', interviewees: ['emma', 'leon'], interviewer: 'redac' });
    expect(getKind('interview').getReferences(data)).toEqual({
      featured: [
        { slug: 'emma', path: ['interviewees', 0] },
        { slug: 'leon', path: ['interviewees', 1] },
      ],
      people: [{ slug: 'redac', path: ['interviewer'] }],
    });
  });
});

describe('kinds', () => {
  it('refuse the fields of another', () => {
    for (const kind of KINDS) {
      const { error } = articleSchema.safeParse({
        ...COMMON,
        ...getKind(kind).example,
        kind,
        nobodyHasThis: 1,
      });
      expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
    }
  });

  it('have an example of every field that an article must have', () => {
    for (const kind of KINDS) {
      const { error } = articleSchema.safeParse({ ...COMMON, kind, ...getKind(kind).example });
      const absent = error?.issues.filter(({ code, path }) => code === 'invalid_type' && path.length === 1);
      expect(absent ?? []).toEqual([]);
    }
  });

  // The compiler reads this test: a line that it would accept is an error.
  it('lack no part', () => {
    const words = { name: 'Rien', plural: 'Riens', description: 'Rien.', address: 'riens' };
    const whole = {
      kind: 'nothing',
      fields: {},
      example: {},
      words: { fr: words, en: words, de: words },
      schemaType: 'Article',
      citationType: 'post-weblog',
      toStructuredData: () => ({}),
      toHeadLines: () => [],
      toSearchTexts: () => [],
      getReferences: () => ({}),
      getSections: () => ({}),
      check: () => [],
    } as const;
    const { words: _words, ...wordless } = whole;
    const { toHeadLines: _lines, ...headless } = whole;
    const { toSearchTexts: _texts, ...unsought } = whole;
    const { example: _example, ...exampleless } = whole;
    const { toStructuredData: _data, ...unstructured } = whole;
    expect(defineKind(whole).schema.shape.kind.value).toBe('nothing');
    // @ts-expect-error -- no words
    defineKind(wordless);
    // @ts-expect-error -- no head lines
    defineKind(headless);
    // @ts-expect-error -- nothing for search
    defineKind(unsought);
    // @ts-expect-error -- no example
    defineKind(exampleless);
    // @ts-expect-error -- no structured data
    defineKind(unstructured);
  });
});
