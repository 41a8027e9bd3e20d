import { getLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '#check/rule.ts';
import { TEXT_RULES } from '#check/rules.ts';
import { toSourceText } from '#check/source-text.ts';
import { measureProcessorTime } from '../processor-time.ts';

const HEAD = '---\ntitle: x\n---\n';
const mask = (body: string): string =>
  toSourceText({ file: 'a.md', role: 'article', slug: 'a' }, HEAD + body).markdown.slice(HEAD.length);

describe('code in Markdown', () => {
  it.each([
    ['un `mot` ici', 'un       ici'],
    ['``a ` b`` c', '          c'],
    ['un ` seul', 'un ` seul'],
    ['a `b\nc` d', 'a   \n   d'],
    ['a `b\n\nc` d', 'a `b\n\nc` d'],
    ['```js\nx\n```\ny', '     \n \n   \ny'],
    ['~~~\nx\n~~~~\ny', '   \n \n    \ny'],
    ['```\nx', '   \n '],
    ['```un``` mot', '         mot'],
  ])('%j is masked as %j', (body, masked) => {
    expect(mask(body)).toBe(masked);
  });
});

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

describe('rules over a text', () => {
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
  ];
  it.each(UNITS)('take a time in proportion to the length of a row of %j', (unit) => {
    const source = HEAD + unit.repeat(200_000 / unit.length);
    const context: CheckContext = {
      locale: getLocale('fr'),
      paths: getPaths('fr'),
      now: 0,
      readText: () => '',
      hasPublicFile: () => false,
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
    };
    expect(measureProcessorTime(check)).toBeLessThan(3000);
  });
});
