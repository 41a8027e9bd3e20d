import { interviewQuestions } from './interview-questions.ts';
import { interviewSpeakers } from './interview-speakers.ts';
import type { CollectionRecognizer, TextRecognizer } from './recognizer.ts';
import { series } from './series.ts';

/** Those that look at the whole blog, then those that read its texts, in the order in which they are applied. */
export const COLLECTION_RECOGNIZERS: readonly CollectionRecognizer[] = [series];
export const TEXT_RECOGNIZERS: readonly TextRecognizer[] = [interviewSpeakers, interviewQuestions];
