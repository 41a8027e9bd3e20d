import { getLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '#check/rule.ts';
import { TEXT_RULES } from '#check/rules.ts';
import { toSourceText } from '#check/source-text.ts';
import { parseMarkdown } from '#load/render-body.ts';
import { checkMarkdown } from '#markdown/rules.ts';
import { measureProcessorTime } from '../processor-time.ts';

const HEAD = '---\ntitle: x\n---\n';

describe('places', () => {
  it('counts lines and columns from 1, whatever the line ends, without the byte-order mark', () => {
    const { placeAt, source } = toSourceText(
      { file: 'a.md', role: 'article', slug: 'a' },
      '\uFEFFab\r\ncd\nef',
    );
    expect(placeAt(source.indexOf('b'))).toEqual({ line: 1, column: 2 });
    expect(placeAt(source.indexOf('d'))).toEqual({ line: 2, column: 2 });
    expect(placeAt(source.indexOf('e'))).toEqual({ line: 3, column: 1 });
  });
});

describe('rules over a text and its Markdown', () => {
  const UNITS = [
    '`',
    '` ',
    '[',
    '[^',
    '[^a] ',
    '](',
    '<a ',
    '<a on',
    '<',
    ' ',
    '\n ',
    '```\n',
    '~~~',
    '&#',
    '\\x',
    '\u0001',
    '[x]()',
    '`a` ',
    '<b onx=',
    ...['$x', '{++', '<!--', '— a\n', '[a_', '[a b="', '【1†'],
  ];
  it.each(UNITS)('take a time in proportion to the length of a row of %j', (unit) => {
    const source = HEAD + unit.repeat(200_000 / unit.length);
    const context: CheckContext = {
      locale: getLocale('fr'),
      paths: getPaths({ language: 'fr' }),
      now: 0,
      readText: () => '',
      hasPublicFile: () => false,
      listPublicFiles: () => [],
      isCi: false,
      tagSlugs: [],
      isReadable: () => true,
      known: {
        articles: new Set(),
        people: new Set(),
        organisations: new Set(),
        series: new Set(),
        pages: new Set(),
      },
    };
    const check = (): void => {
      const text = toSourceText({ file: 'a.md', role: 'article', slug: 'a' }, source);
      for (const rule of TEXT_RULES) rule(text, context);
      checkMarkdown(parseMarkdown(source), source);
    };
    expect(measureProcessorTime(check)).toBeLessThan(3000);
  });
});
