/** What a first build without search cost at one size. */
export interface SizedCost {
  readonly articles: number;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
}

/** Seconds: those of any build, and those of each article. */
export interface FittedLine {
  readonly fixed: number;
  readonly each: number;
}

/** By tool, from the tables of the sections of docs/bench.md, the smallest first. */
export function readCosts(sections: readonly string[]): ReadonlyMap<string, readonly SizedCost[]> {
  const costs = new Map<string, SizedCost[]>();
  for (const section of sections) {
    const [, articles] = /^## (\d+) articles, without search\n/.exec(section) ?? [];
    if (articles === undefined) continue;
    for (const [, tool = '', wall, cpu] of section.matchAll(
      /^\| clean \| ([^|]+) \| ([\d.]+) \| ([\d.]+) \|/gm,
    )) {
      const known = costs.get(tool) ?? [];
      costs.set(tool, [...known, { articles: Number(articles), wall: Number(wall), cpu: Number(cpu) }]);
    }
  }
  return costs;
}

/**
 * The line nearest to the costs, each error counted as a share of its cost: otherwise the largest size alone would decide.
 * Undefined below three sizes.
 */
export function fitLine(points: readonly SizedCost[], measure: 'wall' | 'cpu'): FittedLine | undefined {
  if (points.length < 3) return undefined;
  const weighed = points.map((point) => ({
    x: point.articles,
    y: point[measure],
    weight: point[measure] ** -2,
  }));
  const sum = (pick: (point: (typeof weighed)[number]) => number): number =>
    weighed.reduce((total, point) => total + point.weight * pick(point), 0);
  const [all, x, y, xx, xy] = [
    sum(() => 1),
    sum((p) => p.x),
    sum((p) => p.y),
    sum((p) => p.x ** 2),
    sum((p) => p.x * p.y),
  ];
  const each = (all * xy - x * y) / (all * xx - x ** 2);
  return { fixed: (y - each * x) / all, each };
}
