import type { Article } from './catalog.ts';

/** Letters of a summary below which the same words at the head of a text are a coincidence. */
const SHORTEST = 20;

/** Whether a text begins with its summary, which would be read twice: it was taken from it, here or where the text comes from. */
export function isSummaryRepeated({ data, facts, lacksSummary }: Article): boolean {
  if (lacksSummary) return true;
  const summary = toLetters(data.summary);
  return summary.length >= SHORTEST && toLetters(facts.lead).startsWith(summary);
}

function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
