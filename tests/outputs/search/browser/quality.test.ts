import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../scripts/browser.ts';
import { EXHAUSTIVE } from '../../../exhaustive.ts';
import { SITE } from '../../../site/publications.ts';
import { formatAutomatic, runAutomatic, sumScores } from '../automatic.ts';
import {
  CATEGORIES,
  FROM_PAGES_QUERIES,
  HELD_OUT_QUERIES,
  QUERIES,
  READ_AGAIN_QUERIES,
  READ_ANEW_QUERIES,
} from '../queries.ts';
import { countRight } from '../right-proposals.ts';
import { findWrongAnchors, formatReport, runQuality, runQualityInNode } from '../quality.ts';

describe('the table of queries', () => {
  it('has at least 150 queries, ten in each category', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(150);
    for (const category of CATEGORIES)
      expect(QUERIES.filter((query) => query.category === category).length, category).toBeGreaterThanOrEqual(
        10,
      );
  });
});

/** One query in this many is asked in Chromium too. */
const CHROMIUM_STEP = EXHAUSTIVE ? 1 : 10;
/** One automatic query in this many is asked. */
const AUTOMATIC_STEP = EXHAUSTIVE ? 1 : 8;
const inChromium = <T>(queries: readonly T[]): readonly T[] =>
  queries.filter((_, place) => place % CHROMIUM_STEP === 0);

describe('the search of the built site', () => {
  it('gives the right article first', async () => {
    const report = await runQualityInNode(SITE.outDir);
    console.log(formatReport(report));
    expect(report.all.first).toBeGreaterThanOrEqual(0.97);
    expect(report.all.amongFive).toBeGreaterThanOrEqual(0.99);
    for (const [category, { first }] of report.byCategory)
      expect(first, category).toBeGreaterThanOrEqual(0.9);
  });

  it('gives it for the queries that were written apart', async () => {
    const report = await runQualityInNode(SITE.outDir, HELD_OUT_QUERIES);
    console.log(`held out\n${formatReport(report)}`);
    expect(report.all.queries).toBeGreaterThanOrEqual(120);
    expect(report.all.first).toBeGreaterThanOrEqual(0.95);
    expect(report.all.amongFive).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the queries that were written from the pages', () => {
  it.each([
    ['once', FROM_PAGES_QUERIES],
    ['again, by somebody else', READ_AGAIN_QUERIES],
    ['once more', READ_ANEW_QUERIES],
  ])('find the right page first: %s', async (name, queries) => {
    const report = await runQualityInNode(SITE.outDir, queries);
    console.log(`from pages, ${name}\n${formatReport(report)}`);
    expect(report.all.first).toBeGreaterThanOrEqual(0.95);
    expect(report.all.amongFive).toBeGreaterThanOrEqual(0.98);
    for (const [category, { first }] of report.byCategory)
      expect(first, category).toBeGreaterThanOrEqual(0.88);
  });
});

describe.skipIf(findBrowser() === undefined)('the search of the built site, in Chromium', () => {
  it.each([
    ['the table', QUERIES],
    ['the queries that were written apart', HELD_OUT_QUERIES],
  ])('gives what the same code gives without a browser: %s', async (_, queries) => {
    const asked = inChromium(queries);
    expect(await runQuality(SITE.outDir, asked)).toEqual(await runQualityInNode(SITE.outDir, asked));
  });

  it('opens the article at the passage', async () => {
    expect(await findWrongAnchors(SITE.outDir)).toEqual([]);
  });
});

describe('queries made from the articles themselves, on the built site', () => {
  it('find the article that they were made from', async () => {
    const scores = await runAutomatic(SITE.outDir, AUTOMATIC_STEP);
    console.log(formatAutomatic(scores));
    const { queries, first, amongFive } = sumScores(scores);
    expect(queries).toBeGreaterThan(2000 / AUTOMATIC_STEP);
    expect(first).toBeGreaterThanOrEqual(0.95);
    expect(amongFive).toBeGreaterThanOrEqual(0.985);
  });
});

describe('the first proposal for a word with a mistake', () => {
  it('is the word: a sample of long-mistakes.ts', async () => {
    const { mistakes, right, misses } = await countRight(SITE.outDir, 30);
    expect(mistakes).toBeGreaterThan(70);
    expect(right / mistakes, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
