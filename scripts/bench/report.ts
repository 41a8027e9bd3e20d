import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Contender, Extras, Work } from './contenders.ts';
import type { Cost } from './measure.ts';
import type { Sample } from './rounds.ts';
import { fitLine, readCosts } from './sizes.ts';

export interface Run {
  readonly articles: number;
  readonly rounds: number;
  readonly extras: Extras;
  readonly fileSystem: string;
  readonly contenders: readonly Contender[];
  readonly works: readonly Work[];
  readonly samples: readonly Sample[];
  readonly day: string;
}

const NAMES = { nous: 'this project', hugo: 'Hugo', eleventy: 'Eleventy' } as const;

/** The medians of a run, and their ratios to Hugo's, as a Markdown table. */
export function toTable({ contenders, works, samples }: Run): string {
  const rows = works.flatMap((work) => {
    const base = toMedian(samples.filter((one) => one.work === work && one.tool === 'hugo'));
    return contenders.map(({ tool }) =>
      toRow(work, tool, toMedian(samples.filter((one) => one.work === work && one.tool === tool)), base),
    );
  });
  return [
    '| build | tool | wall s | CPU s | peak MB | wall / Hugo | CPU / Hugo |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** What was measured, on which machine, and the table: one section of docs/bench.md. */
function toSection(run: Run): string {
  const { articles, extras, rounds, fileSystem, day, contenders } = run;
  const [processor] = cpus();
  return `## ${toTitle(articles, extras)}

${day}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, inputs and outputs on ${fileSystem}, Node ${process.version};
${contenders.map(({ tool, version, output }) => `${NAMES[tool]} ${version} (${countFiles(output)} files)`).join(', ')}. Medians of ${rounds} round${rounds > 1 ? 's' : ''}.

${toTable(run)}
`;
}

/** `docs/bench.md` with the section of this run in place of the last one of the same title. */
export function updateDocument(document: string, run: Run): string {
  const section = toSection(run);
  const title = section.slice(0, section.indexOf('\n'));
  const [before = '', ...sections] = document.split(/^(?=## \d)/m);
  const [head = ''] = before.split(/^(?=## By size)/m);
  const others = sections.filter((one) => !one.startsWith(`${title}\n`)).map((one) => one.trimEnd());
  const sorted = [...others, section.trimEnd()].toSorted((a, b) => toSize(a) - toSize(b) || (a < b ? -1 : 1));
  return `${[head.trimEnd(), toSizes(sorted), ...sorted].filter((part) => part !== '').join('\n\n')}\n`;
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
}

function toTitle(articles: number, { search, cards, books }: Extras): string {
  return `${articles} articles, ${search ? 'with search' : 'without search'}${cards ? ', with link cards' : ''}${books ? ', with books' : ''}`;
}

/** What a first build costs by size, by the tables of the sections; empty where there are too few to fit a line. */
function toSizes(sections: readonly string[]): string {
  const costs = readCosts(sections);
  const lines = [...costs].flatMap(([name, points]) => {
    const [wall, cpu] = [fitLine(points, 'wall'), fitLine(points, 'cpu')];
    return wall && cpu
      ? [
          `| ${name} | ${points.map(({ articles }) => articles).join(', ')} | ${wall.fixed.toFixed(2)} + ${(wall.each * 1000).toFixed(2)} | ${cpu.fixed.toFixed(2)} + ${(cpu.each * 1000).toFixed(2)} |`,
        ]
      : [];
  });
  return lines.length === 0
    ? ''
    : `## By size

![Seconds of processor of a first build without search, by the number of articles](bench-sizes.svg)

A first build without search, by the tables below: the line that fits them best is a fixed cost, and a cost for each thousand articles.

| tool | articles | wall s | CPU s |
| --- | --- | ---: | ---: |
${lines.join('\n')}`;
}

function toSize(section: string): number {
  return Number(/\d+/.exec(section)?.[0] ?? 0);
}

function toRow(work: Work, tool: Contender['tool'], cost: Cost | undefined, base: Cost | undefined): string {
  if (!cost) return `| ${work} | ${NAMES[tool]} | | | | | |`;
  const { wall, cpu, memory } = cost;
  const ratios = base ? [(wall / base.wall).toFixed(2), (cpu / base.cpu).toFixed(2)] : ['', ''];
  return `| ${[work, NAMES[tool], wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), ...ratios].join(' | ')} |`;
}

/** The median of each measure by itself; undefined without a sample. */
function toMedian(costs: readonly Cost[]): Cost | undefined {
  if (costs.length === 0) return undefined;
  const middle = (pick: (cost: Cost) => number): number => {
    const sorted = costs.map(pick).toSorted((a, b) => a - b);
    return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  };
  return {
    wall: middle((cost) => cost.wall),
    cpu: middle((cost) => cost.cpu),
    memory: middle((cost) => cost.memory),
  };
}
