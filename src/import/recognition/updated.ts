import { z } from 'zod';
import { day } from '#fields.ts';
import { findDay } from './find-date.ts';
import { fold, toQuote, type Line, type ReadText } from './imported-text.ts';
import { removeLine } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

/** « … was last modified: juin 10th, 2011 by X », which a plug-in of WordPress writes. */
const MODIFIED = /\bwas last modified: ?(.+?)(?: by .+)?$/;
const UPDATED =
  /^\W*(?:(?:(?:cet |ce |cette )?(?:article|billet|texte|post|page|note) )?(?:a ete |est )?(?:derniere )?(?:mise? a jour|maj)) ?:? ?le ?:? ?([^a-z]{0,3}[^,;()]{6,40}?)(?: (?:a|vers) \d{1,2} ?[h:] ?(?:\d\d)?)?(?: par [^.]{1,60})?\W*$/;
/** The same in brackets after other words. */
const BRACKETED = /[\s\u00a0\u202f]*\\?[([]\s*mise?\s+à\s+jour\s+le\s([^()[\]\\]{6,60})\\?[)\]]/giu;

/** The line that tells when the text changed, on no earlier day than its own. */
export const updated = defineRecognizer({
  rule: 'updated',
  title: {
    fr: 'Mises à jour : la date quitte le texte pour sa place en tête',
    en: 'Updates: the date leaves the text for its place at the head',
  },
  fields: z.strictObject({ updated: day }),
  find(read) {
    return read.lines
      .flatMap((line) => findInLine(read, line) ?? [])
      .filter(({ date }) => read.date !== undefined && date >= read.date.slice(0, 10))
      .toSorted((one, other) => (one.date < other.date ? 1 : -1))
      .slice(0, 1)
      .map(({ date, sentence, ...place }) => ({
        sentence: toQuote(sentence),
        change: {
          fr: `mis à jour le ${date} ; la phrase quitte le texte`,
          en: `updated on ${date}; the sentence leaves the text`,
        },
        fields: { updated: date },
        apply: (fields) => ({ edits: [{ ...place, text: '' }], head: fields }),
      }));
  },
});

interface Place {
  readonly date: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

function findInLine(read: ReadText, line: Line): Place | undefined {
  const words = fold(line.words);
  const date = findDay((MODIFIED.exec(words) ?? UPDATED.exec(words))?.[1] ?? '');
  if (date !== undefined) return { date, sentence: line.words, ...removeLine(read, line) };
  for (const found of read.markdown.slice(line.start, line.end).matchAll(BRACKETED)) {
    const own = findDay(found[1] ?? '');
    const start = line.start + found.index;
    const sentence = found[0].replaceAll('\\', '').trim();
    if (own !== undefined) return { date: own, sentence, start, end: start + found[0].length };
  }
  return undefined;
}
