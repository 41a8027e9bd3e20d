import { z } from 'zod';
import { partialDay, text, webAddress } from '#fields.ts';
import { findPartialDay } from './find-date.ts';
import { fold, listLinks, toQuote, type Line, type ReadText } from './imported-text.ts';
import { removeLine } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

const FOR =
  /(?:^|[.!?…(«[]\s*)((?:(?:cet|ce|cette|l['’])?\s*(?:article|texte|billet|post|papier|chronique|tribune|note)\s+)?(?:(?:a\s+été|était|fut)\s+)?(?:initialement\s+)?[ée]crite?\s+[àa]\s+l['’]origine\s+pour\s+)([^.!?)\]]{2,160})/iu;
/** What tells when, after the name. */
const WHEN =
  /[\s,(]+(?:en|le|du|de|dans\s+son\s+num[ée]ro\s+de|num[ée]ro\s+de)?[\s(]*(?:\d|janv|f[ée]vr|mars|avr|mai\s|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)[^,]*$/iu;

/** Where a text appeared first. The sentence leaves the text where it is alone in its paragraph. */
export const firstPublished = defineRecognizer({
  rule: 'first-published',
  title: {
    fr: 'Textes écrits d’abord pour une autre publication',
    en: 'Texts first written for another publication',
  },
  fields: z.strictObject({
    firstPublished: z.strictObject({ title: text, url: webAddress.optional(), date: partialDay }),
  }),
  find(read) {
    const found = read.lines.flatMap((line) => findInLine(read, line) ?? []);
    return found.slice(0, 1).map(({ line, isWhole, ...first }) => ({
      sentence: toQuote(line.words),
      change: {
        fr: `écrit d’abord pour : ${first.title} (${first.date})${isWhole ? ' ; la phrase quitte le texte' : ''}`,
        en: `first written for: ${first.title} (${first.date})${isWhole ? '; the sentence leaves the text' : ''}`,
      },
      fields: { firstPublished: first },
      apply: (fields) => ({
        head: fields,
        ...(isWhole ? { edits: [{ ...removeLine(read, line), text: '' }] } : {}),
      }),
    }));
  },
});

interface First {
  readonly title: string;
  readonly url?: string;
  readonly date: string;
  readonly line: Line;
  readonly isWhole: boolean;
}

function findInLine({ date: today }: ReadText, line: Line): First | undefined {
  const words = line.words.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ');
  const found = FOR.exec(words);
  const [whole = '', before = '', name = ''] = found ?? [];
  const title = name
    .replace(WHEN, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
  const written = findPartialDay(name.slice(title.length));
  const date = written ?? today?.slice(0, 4);
  if (!found || title === '' || date === undefined) return undefined;
  if (today !== undefined && date > today.slice(0, date.length)) return undefined;
  const link = line.nodes
    .flatMap(listLinks)
    .find(({ words: own }) => fold(before + name).includes(fold(own)));
  const url = link ? { url: link.url } : {};
  const rest = words.replace(whole, '').replace(/[\s.!?)\](«»*_–—-]+/g, '');
  return { title, ...url, date, line, isWhole: rest === '' };
}
