import { describe, expect, it } from 'vitest';
import { groupByMonth, toYearLines } from '#model/views/archive-view.ts';
import type { Publication } from '#model/publication.ts';
import { listArchivePages } from '#routes/archive.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

const { publication } = createTinyPublication({
  articles: ['2024-12-31T23:30', '2025-01-01T00:10', '2025-01-31', '2026-10-01', '2026-10-31T23:59'].map(
    (date, index) => ({ slug: `a${index}`, data: { date } }),
  ),
});

describe('the archive', () => {
  it('puts each article in the month of the publication’s own calendar', () => {
    expect(
      [...groupByMonth(publication)].map(([month, articles]) => [month, articles.map(({ slug }) => slug)]),
    ).toEqual([
      ['2026-10', ['a4', 'a3']],
      ['2025-01', ['a2', 'a1']],
      ['2024-12', ['a0']],
    ]);
  });

  it('counts months and years, the newest first', () => {
    expect(
      toYearLines(publication).map(({ year, count, url, months }) => [
        year,
        count,
        url,
        months.map((line) => `${line.title} ${line.count}`),
      ]),
    ).toEqual([
      ['2026', 2, '/archives/2026/', ['octobre 2026 2']],
      ['2025', 2, '/archives/2025/', ['janvier 2025 2']],
      ['2024', 1, '/archives/2024/', ['décembre 2024 1']],
    ]);
  });

  it('has a page for each month that has an article, and for no other', () => {
    expect(listMonthPaths(publication)).toEqual([
      '/archives/2026/10/',
      '/archives/2025/01/',
      '/archives/2024/12/',
    ]);
    expect(listMonthPaths(createTinyPublication({ articles: [] }).publication)).toEqual([]);
  });
});

function listMonthPaths(publication: Publication): readonly string[] {
  return listArchivePages(publication).flatMap(({ template, path }) =>
    template === 'ArchiveMonth' ? [path] : [],
  );
}
