import { captions } from './captions.ts';
import { caseStudy } from './case-study.ts';
import { disclosure } from './disclosure.ts';
import { excerpt } from './excerpt.ts';
import { firstPublished } from './first-published.ts';
import { footnotes } from './footnotes.ts';
import { interviewQuestions } from './interview-questions.ts';
import { interviewSpeakers } from './interview-speakers.ts';
import type { CollectionRecognizer, TextRecognizer } from './recognizer.ts';
import { series } from './series.ts';
import { tagOrganisations, tagPeople } from './tag-names.ts';
import { updated } from './updated.ts';

/** Those that look at the whole blog, then those that read its texts, in the order in which they are applied. */
export const COLLECTION_RECOGNIZERS: readonly CollectionRecognizer[] = [tagPeople, tagOrganisations, series];
export const TEXT_RECOGNIZERS: readonly TextRecognizer[] = [
  updated,
  firstPublished,
  disclosure,
  captions,
  interviewSpeakers,
  interviewQuestions,
  caseStudy,
  excerpt,
  footnotes,
];
