import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/browser.ts';
import { SITE } from '../../site/publications.ts';
import { CATEGORIES, QUERIES } from '../queries.ts';
import { findWrongAnchors, formatReport, runQuality } from '../quality.ts';

describe('the table of queries', () => {
  it('has at least 150 queries, ten in each category', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(150);
    for (const category of CATEGORIES)
      expect(QUERIES.filter((query) => query.category === category).length, category).toBeGreaterThanOrEqual(
        10,
      );
  });
});

describe.skipIf(findBrowser() === undefined)('the search of the built site', () => {
  it('gives the right article first, in Chromium', async () => {
    const report = await runQuality(SITE.outDir);
    console.log(formatReport(report));
    expect(report.all.first).toBeGreaterThanOrEqual(0.97);
    expect(report.all.amongFive).toBeGreaterThanOrEqual(0.99);
    for (const [category, { first }] of report.byCategory)
      expect(first, category).toBeGreaterThanOrEqual(0.9);
  });

  it('opens the article at the passage', async () => {
    expect(await findWrongAnchors(SITE.outDir)).toEqual([]);
  });
});
