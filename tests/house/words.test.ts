import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-folder.ts';
import { readWords, type Place } from './words-of-file.ts';

/** Words that stood for something that the trade has a word for: see the glossary of docs/changing.md. */
const REPLACED = [
  [/\bdear(?:est)?\b/i, 'expensive assets'],
  [/\breceipts?\b/i, 'build snapshot'],
  [/\bfates?\b/i, 'address status'],
  [/\blearnt\b/i, 'analysis'],
  [/\bkept files?\b/i, 'file store'],
  [/\b(?:seats?|owed)\b/i, 'worker, pending task'],
  [/\bhost turns\b/i, 'per-host rate limiter'],
  [/\bsurroundings\b/i, 'environment'],
  [/^(?:world|judge|recent)$/i, 'context, checker, LRU cache'],
] as const;

/** People say and sign; functions return, print or record, and texts are made of characters. */
const PERSON =
  /\b(?:who|whoever|whom|somebody|nobody|authors?|readers?|people|person|speakers?|turns?|aloud)\b[^.;]*\b(?:says?|said|signs?)\b|\b(?:says?|said|signs?)\b[^.;]*\baloud\b/i;

/** Words of one meaning: where else they stand, they stand for something else. `only`: what may be around them. */
const ONE_MEANING = [
  { word: /\bdrafts?\b/i, meaning: 'an article that is not published', except: /^src\/outputs\/feeds\// },
  {
    word: /\bcards?\b/i,
    meaning: 'a link card',
    except: /^(?:src|tests)\/(?:outputs\/search|client|markdown)\//,
  },
  { word: /\boutlines?\b/i, meaning: 'CSS or OPML', only: /outline ?(?:style|width)|opml/i },
  { word: /\beditions?\b/i, meaning: 'of a book', only: /^edition$|edition of|book|publisher/i },
  {
    word: /\bnarrow\w*/i,
    meaning: 'a no-break space, a window',
    only: /narrow no-break|narrow (?:screen|window|telephone|column)|narrowest/i,
  },
] as const;

const FILES = globSync('{src,scripts,tests}/**/*.{ts,mjs,astro,css}', { cwd: ROOT }).filter(
  (file) => !file.startsWith('tests/house/') && !file.startsWith('scripts/bench/themes/'),
);
const words = FILES.map((file) => ({ file, ...readWords(file, readFileSync(join(ROOT, file), 'utf8')) }));

/** `toHostTurns` → « to host turns »; a comment on one line. */
const toPlain = (text: string): string =>
  text
    .replace(/[\s*]+/g, ' ')
    .replace(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ')
    .replace(/#|(?<=^[A-Z ]*)[A-Z]+/g, (one) => one.toLowerCase());

function list(
  find: (text: string, file: string) => string | false | undefined,
  kinds = ['identifiers', 'comments'] as const,
): readonly string[] {
  return words.flatMap(({ file, ...found }) =>
    kinds.flatMap((kind) =>
      found[kind].flatMap(({ text, line }: Place) => {
        const fault = find(toPlain(text), file);
        return fault ? [`${file}:${line} ${fault}: ${text.slice(0, 160)}`] : [];
      }),
    ),
  );
}

describe('names and comments', () => {
  it('use the words of the trade', () => {
    const find = (text: string): string | undefined => REPLACED.find(([pattern]) => pattern.test(text))?.[1];
    expect(list(find)).toEqual([]);
    expect(FILES.filter((file) => find(file.replace(/[^a-z]+/gi, ' ')))).toEqual([]);
  });

  it('let people say and sign, and nobody else', () => {
    const find = (text: string): string | false =>
      /\b(?:says?|said|signs?)\b/i.test(text.replace(/«[^»]*»/g, '')) &&
      !PERSON.test(text) &&
      'nobody says it';
    expect(list(find)).toEqual([]);
  });

  it.each(ONE_MEANING)('use $word for one thing: $meaning', (rule) => {
    const find = (text: string, file: string): string | false => {
      if (!rule.word.test(text)) return false;
      const isMeant = 'only' in rule ? rule.only.test(text) || rule.only.test(file) : !rule.except.test(file);
      return !isMeant && rule.meaning;
    };
    expect(list(find)).toEqual([]);
  });

  it('are all looked at', () => {
    const read = readWords('a.ts', "/** One. */ const twoWords = 'three'; // four\n// five");
    expect(read.comments.map(({ text }) => text)).toEqual(['/** One. */', '// four', '// five']);
    expect(read.identifiers.map(({ text }) => toPlain(text))).toEqual(['two Words']);
    expect(FILES.length).toBeGreaterThan(400);
  });
});
