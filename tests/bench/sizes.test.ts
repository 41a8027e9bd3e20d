import { describe, expect, it } from 'vitest';
import { drawSizes } from '../../scripts/bench/draw-sizes.ts';
import { fitLine, readCosts } from '../../scripts/bench/sizes.ts';

const toSection = (articles: number, search: string): string =>
  `## ${articles} articles, ${search} search\n\n| clean | Hugo | ${(1 + articles / 500).toFixed(2)} | ${(2 + articles / 250).toFixed(2)} | 300 | 1.00 | 1.00 |\n| warm | Hugo | 9.00 | 9.00 | 9 | 1.00 | 1.00 |\n`;
const SECTIONS = [200, 1000, 5000].flatMap((size) => [toSection(size, 'without'), toSection(size, 'with')]);

describe('costs by size', () => {
  it('are those of first builds without search', () => {
    expect(readCosts(SECTIONS).get('Hugo')).toEqual([
      { articles: 200, wall: 1.4, cpu: 2.8 },
      { articles: 1000, wall: 3, cpu: 6 },
      { articles: 5000, wall: 11, cpu: 22 },
    ]);
  });

  it('are a fixed cost and a cost of each article', () => {
    const points = readCosts(SECTIONS).get('Hugo') ?? [];
    expect(fitLine(points, 'cpu')?.fixed).toBeCloseTo(2, 6);
    expect(fitLine(points, 'cpu')?.each).toBeCloseTo(1 / 250, 9);
    expect(fitLine(points.slice(1), 'cpu')).toBeUndefined();
  });

  it('are drawn with a point for each size', () => {
    expect(drawSizes(SECTIONS.join('\n')).match(/<circle/g)).toHaveLength(3);
  });
});
