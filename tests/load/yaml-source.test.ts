import { describe, expect, it } from 'vitest';
import { createLocator, parseYaml, type YamlResult } from '#load/yaml-source.ts';
import { measureProcessorTime } from '../processor-time.ts';

describe('YAML', () => {
  it.each([
    ['plain words', 'a: un mot', { a: 'un mot' }],
    ['what YAML 1.1 took for a boolean', 'a: oui\nb: no\nc: on', { a: 'oui', b: 'no', c: 'on' }],
    ['a date as text', 'a: 2026-10-12\nb: 2026-10-12T09:30', { a: '2026-10-12', b: '2026-10-12T09:30' }],
    ['numbers and booleans', 'a: 12\nb: 1.5\nc: true', { a: 12, b: 1.5, c: true }],
    ['a time, no number of base 60', 'a: 12:30', { a: '12:30' }],
    ['nothing', '', null],
    ['a comment alone', '# rien', null],
    ['folded lines', 'a: >-\n  un\n  deux', { a: 'un deux' }],
  ])('reads %s', (_what, source, data) => {
    expect(parseYaml(source)).toEqual({ data });
  });

  it.each([
    ['a bracket left open', 'a: 1\nb: [c\n', 2],
    ['a field written twice', 'a: 1\nb: 2\na: 3', 3],
    ['a tab for an indent', 'a:\n\tb: 1', 2],
    ['two points in a text', 'a: un : deux', 1],
    ['a quotation mark left open', 'a: "un\nb: 2', 1],
    ['a star at the head of a value', 'a: 1\nb: *gras*', 2],
  ])('says the line of %s, and why in words', (_what, source, line) => {
    const result = parseYaml(source);
    expect('message' in result).toBe(true);
    if (!('message' in result)) return;
    expect(Math.abs(result.line - line)).toBeLessThanOrEqual(1);
    expect(result.message.fr).toMatch(/[a-zéèàù ]{8,}/);
  });
});

describe('YAML of many fields', () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `a${index}: 1\n`).join('');

  it('is read in a moment, and so is the place of one of them', () => {
    let place = {};
    expect(measureProcessorTime(() => (place = createLocator(many, 1)({ path: ['a39999'] })))).toBeLessThan(
      8000,
    );
    expect(place).toEqual({ line: 40_000, column: 1 });
  });

  it('tells its mistake in a moment', () => {
    let result: YamlResult = { data: undefined };
    expect(measureProcessorTime(() => (result = parseYaml(`${many}a1: 2\n`)))).toBeLessThan(8000);
    expect(result).toMatchObject({ line: 40_001, message: { fr: 'champ écrit deux fois' } });
  });

  it('and of too many levels is refused in words', () => {
    expect(parseYaml('['.repeat(10_000))).toMatchObject({
      message: { fr: 'plus de cent niveaux imbriqués' },
    });
  });
});

describe('the place of a field', () => {
  const yaml =
    'kind: essay\nfigures:\n  - value: 1\n    label: a\n  - { value: deux, label: b }\nauthors: [emma, leon]\n';
  const find = createLocator(yaml, 2);

  it.each([
    [['kind'], 2, 1],
    [['figures'], 3, 1],
    [['figures', 0], 4, 5],
    [['figures', 0, 'label'], 5, 5],
    [['figures', 1, 'value'], 6, 7],
    [['authors', 1], 7, 17],
    [['figures', 1, 'unit'], 6, 5],
    [['title'], 2, 1],
    [[], 2, 1],
  ])('%j is on line %i, column %i of the file', (path, line, column) => {
    expect(find({ path })).toEqual({ line, column });
  });

  it('is what it is already when it is a line', () => {
    expect(find({ line: 9, column: 3 })).toEqual({ line: 9, column: 3 });
  });
});

it.each([
  ['in a mapping', 'nom: Emma\nsuite: &a\n  encore: *a\n', 3],
  ['in a list', 'liste: &a [un, *a]\n', 1],
])('refuses a value that holds itself %s, at its place', (_, source, line) => {
  expect(parseYaml(source)).toMatchObject({ line, message: { fr: expect.stringContaining('signe *') } });
});

it('takes a value that two fields share', () => {
  expect(parseYaml('a: &x [1]\nb: *x\n')).toEqual({ data: { a: [1], b: [1] } });
});

it('refuses a few lines of aliases that make millions of values', () => {
  const levels = Array.from(
    { length: 8 },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join()}]`,
  );
  const result = parseYaml(`a0: &a0 [lol]\n${levels.join('\n')}\n`);
  expect(result).toMatchObject({ line: 2, message: { fr: expect.stringContaining('renvois') } });
});
