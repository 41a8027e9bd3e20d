import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listJsonSchemas } from '#check/json-schemas.ts';
import { KINDS } from '#kinds/kinds.ts';
import { DIRECTIVE_NAMES } from '#markdown/directives.ts';
import { ROOT } from '../run-folder.ts';

const CODE = /^ *```\w*\n[^]*?^ *```$|` ```\w* `|``.+?``|`[^`]+`/gm;
/** What Markdown reads here and GitHub does not, and what is written nowhere else. */
const MARKS = [
  '{#',
  ':::',
  '::',
  '==',
  '%%',
  '^[',
  '[[',
  '![[',
  '[!',
  '$$',
  '```math',
  '<blockquote',
  '[^1]',
];

const FRENCH = readManual('writing.md');
const ENGLISH = readManual('writing.en.md');

describe('the manual', () => {
  it('has the same sections in both languages, with as many paragraphs, lines of lists and of tables', () => {
    expect(ENGLISH.sections.map(toShape)).toEqual(FRENCH.sections.map(toShape));
    expect(FRENCH.sections.length).toBeGreaterThan(12);
  });

  it.each([
    ['field', listFields()],
    ['kind', KINDS],
    ['command', listCommands()],
    ['option', [...new Set([FRENCH, ENGLISH].flatMap(({ code }) => code.match(/--[a-z]+/g) ?? []))]],
    ['directive', Object.values(DIRECTIVE_NAMES).flatMap((names) => Object.values(names))],
    ['mark', MARKS],
  ])('names each %s in both languages, or in none', (_what, names) => {
    const listIn = ({ code }: Manual): readonly string[] => names.filter((name) => isIn(code, name)).sort();
    expect(listIn(ENGLISH)).toEqual(listIn(FRENCH));
    expect(listIn(FRENCH).length).toBeGreaterThan(5);
  });

  it.each(['writing.en.md', 'moving-in.en.md'])('is in the language of its readers: %s', (name) => {
    const prose = readManual(name)
      .text.replace(CODE, 'x')
      .replace(/“[^”]*”/g, 'x');
    expect(prose.match(/[àâçéêèëîïôùûœ«»]|\p{L} [;:!?]/gu)).toBeNull();
  });
});

describe('the manual of imports', () => {
  const [french, english] = ['moving-in.md', 'moving-in.en.md'].map(readManual);

  it('has the same sections in both languages, with as many blocks, and rows of tables', () => {
    const toParts = ({ depth, rows, blocks }: ReturnType<typeof toShape>): object => ({
      depth,
      rows,
      blocks,
    });
    expect(english?.sections.map(toShape).map(toParts)).toEqual(french?.sections.map(toShape).map(toParts));
  });

  it('names each option and field in both', () => {
    const list = (manual: Manual | undefined): readonly string[] =>
      [...new Set(manual?.code.match(/--[a-z-]+|`[a-z]+`/g))].sort();
    expect(list(english)).toEqual(list(french));
  });
});

interface Manual {
  readonly text: string;
  /** All that stands between code marks. */
  readonly code: string;
  readonly sections: readonly string[];
}

function readManual(name: string): Manual {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const sections = text.replace(/^ *```[^]*?^ *```/gm, '```').split(/^(?=#{1,3} )/m);
  return { text, code: (text.match(CODE) ?? []).join('\n'), sections };
}

function toShape(section: string): Readonly<Record<string, number | undefined>> {
  const count = (pattern: RegExp): number => (section.match(pattern) ?? []).length;
  return {
    depth: /^#+/.exec(section)?.[0].length,
    paragraphs: count(/\n\n/g),
    lines: count(/^ *- /gm),
    rows: count(/^\|/gm),
    blocks: count(/^ *```/gm),
    pictures: count(/^ *!\[/gm),
  };
}

function isIn(code: string, name: string): boolean {
  return /^\w/.test(name) ? new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) : code.includes(name);
}

function listFields(): readonly string[] {
  return [...new Set([...listJsonSchemas().values()].flatMap((json) => listKeys(JSON.parse(json))))];
}

function listKeys(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(Object(schema.properties)) : [];
  return [...own, ...Object.values(schema).flatMap(listKeys)];
}

function listCommands(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return Object.keys(scripts).map((name) => `npm run ${name}`);
}
