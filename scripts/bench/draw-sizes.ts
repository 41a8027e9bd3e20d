import { fitLine, readCosts, type SizedCost } from './sizes.ts';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [640, 360, 56, 16, 40];
/** Told apart without colours too. */
const STYLES = [
  { colour: '#b4532a', dash: 'none' },
  { colour: '#2a6f97', dash: '6 4' },
  { colour: '#5a7d2a', dash: '2 3' },
] as const;

/** Seconds of processor of a first build by the number of articles, of each tool of docs/bench.md, with the fitted line. */
export function drawSizes(document: string): string {
  const costs = [...readCosts(document.split(/^(?=## )/m))];
  const points = costs.flatMap(([, own]) => own);
  const most = {
    x: Math.max(1, ...points.map((one) => one.articles)),
    y: Math.max(1, ...points.map((one) => one.cpu)),
  };
  const toX = (articles: number): number => Math.round(LEFT + (articles / most.x) * (WIDTH - LEFT - 120));
  const toY = (seconds: number): number =>
    Math.round(HEIGHT - BOTTOM - (seconds / most.y) * (HEIGHT - TOP - BOTTOM));
  const ticks = [...new Set(points.map(({ articles }) => articles))].filter((size) => size >= most.x / 12);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - 110}" fill="none" stroke="#444"/>
${ticks.map((size) => `<text x="${toX(size)}" y="${HEIGHT - 20}" text-anchor="middle">${size}</text>`).join('\n')}
${[0, 0.5, 1].map((part) => `<text x="${LEFT - 8}" y="${toY(part * most.y) + 4}" text-anchor="end">${(part * most.y).toFixed(0)} s</text>`).join('\n')}
<text x="${WIDTH - 104}" y="${HEIGHT - 20}">articles</text>
${costs.map(([name, own], index) => drawTool(name, own, { toX, toY, style: STYLES[index] ?? STYLES[0], most: most.x })).join('\n')}
</svg>
`;
}

interface Scale {
  readonly toX: (articles: number) => number;
  readonly toY: (seconds: number) => number;
  readonly style: (typeof STYLES)[number];
  readonly most: number;
}

function drawTool(name: string, points: readonly SizedCost[], { toX, toY, style, most }: Scale): string {
  const { colour, dash } = style;
  const line = fitLine(points, 'cpu');
  const end = line ? line.fixed + line.each * most : (points.at(-1)?.cpu ?? 0);
  return [
    ...points.map(
      ({ articles, cpu }) => `<circle cx="${toX(articles)}" cy="${toY(cpu)}" r="4" fill="${colour}"/>`,
    ),
    line
      ? `<path d="M${toX(0)} ${toY(line.fixed)}L${toX(most)} ${toY(end)}" stroke="${colour}" stroke-dasharray="${dash}" fill="none"/>`
      : '',
    `<text x="${toX(most) + 8}" y="${toY(end) + 4}" fill="${colour}">${name}</text>`,
  ].join('\n');
}
