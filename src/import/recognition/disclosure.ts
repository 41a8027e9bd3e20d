import { z } from 'zod';
import { text } from '#fields.ts';
import { toQuote } from './imported-text.ts';
import { defineRecognizer } from './recognizer.ts';

const OPEN = /[([]\s*transparence\s*:\s*([^()[\]]+?)\s*[)\]]/iu;
const CLIENT = /(?<![\p{L}’'-])je\s+suis\s+cliente?\s+(?:de\s|du\s|des\s|d['’])/iu;
/** What would be so, or is somebody else’s. */
const SUPPOSED =
  /(?:^|[\s(])(?:si|s['’]|quand|lorsque|imaginons|supposons|admettons|comme)\s[^.]{0,40}je\s+suis\s+client/iu;
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;
const SPEAKER = /^\p{Lu}[^:.!?]{1,60}?\s*:\s/u;

/** What the author owes the reader; the sentence stays. */
export const disclosure = defineRecognizer({
  rule: 'disclosure',
  title: {
    fr: 'Transparence : ce que l’auteur doit dire au lecteur est aussi donné en tête',
    en: 'Disclosure: what the author owes to readers is given at the head too',
  },
  fields: z.strictObject({ disclosure: text }),
  find({ lines }) {
    const found = lines.flatMap(({ words }) => findWords(words.replace(/[\s\u00a0\u202f]+/g, ' ')) ?? []);
    return found.slice(0, 1).map((words) => ({
      sentence: toQuote(words),
      change: { fr: 'donné en tête ; la phrase reste', en: 'given at the head; the sentence stays' },
      fields: { disclosure: `${words[0]?.toLocaleUpperCase('fr')}${words.slice(1)}` },
      apply: (fields) => ({ head: fields }),
    }));
  },
});

function findWords(line: string): string | undefined {
  const [, bracketed] = OPEN.exec(line) ?? [];
  if (bracketed !== undefined) return bracketed;
  if (SPEAKER.test(line)) return undefined;
  const own = line.replace(QUOTED, (quoted) => '\0'.repeat(quoted.length));
  const sentences = own.matchAll(/[^.!?…]+[.!?…]*/gu);
  for (const { 0: sentence, index } of sentences)
    if (CLIENT.test(sentence) && !SUPPOSED.test(sentence) && !sentence.endsWith('?'))
      return line.slice(index, index + sentence.length).trim();
  return undefined;
}
