import { z } from 'zod';
import { partialDay, text, webAddress } from '#fields.ts';
import { defineKind } from './kind.ts';

export const eventReport = defineKind({
  kind: 'event-report',
  fields: {
    event: z.strictObject({
      name: text,
      start: partialDay,
      end: partialDay.optional(),
      place: text,
      organiser: text.optional(),
      url: webAddress.optional(),
    }),
  },
  example: { event: { name: '', start: '', place: '' } },
  words: {
    fr: {
      name: 'Compte rendu',
      plural: 'Comptes rendus',
      alsoCalled: ['compte rendu de conférence', 'reportage'],
      description: 'Qui parlait, de quoi, et combien étaient dans la salle.',
      address: 'comptes-rendus',
      organiser: 'Organisé par',
      period: (start: string, end: string) => `du ${start} au ${end}`,
    },
    en: {
      name: 'Event report',
      plural: 'Event reports',
      alsoCalled: ['report'],
      description: 'Who spoke, about what, and how many were in the room.',
      address: 'event-reports',
      organiser: 'Organised by',
      period: (start, end) => `from ${start} to ${end}`,
    },
    de: {
      name: 'Veranstaltungsbericht',
      plural: 'Veranstaltungsberichte',
      alsoCalled: ['Bericht', 'Tagungsbericht'],
      description: 'Wer sprach, worüber, und wie viele im Saal saßen.',
      address: 'veranstaltungsberichte',
      organiser: 'Veranstaltet von',
      period: (start, end) => `vom ${start} bis ${end}`,
    },
  },
  schemaType: 'ReportageNewsArticle',
  citationType: 'post-weblog',
  toStructuredData: ({ event: { name, start, place } }) => ({
    about: { '@type': 'Event', name, startDate: start, location: place },
  }),
  toHeadLines: ({ event: { name, url, start, end = start, place, organiser } }, { words, locale }) => {
    const first = locale.dates.toDate(start);
    const when = end === start ? first : words.period(first, locale.dates.toDate(end));
    const organised = organiser === undefined ? '' : ` ${words.organiser} ${organiser}.`;
    return [{ spans: [{ text: name, url }, `, ${place}, ${when}.${organised}`] }];
  },
  toSearchTexts: ({ event: { name, place, organiser = '' } }) => [[name, place, organiser].join(', ')],
  getReferences: () => ({}),
  getSections: () => ({}),
  // `2026` against `2026-03` is no contradiction.
  *check({ event: { start, end = start } }) {
    const length = Math.min(start.length, end.length);
    if (end.slice(0, length) < start.slice(0, length))
      yield {
        rule: 'event',
        severity: 'warning',
        path: ['event', 'end'],
        message: {
          fr: `Fin d’avant le début : \`${end}\`, pour un début \`${start}\`.`,
          en: `End before the start: \`${end}\`, for a start on \`${start}\`.`,
        },
        fix: { fr: 'Corriger l’une des deux dates.', en: 'Correct one of the two dates.' },
      };
  },
});
