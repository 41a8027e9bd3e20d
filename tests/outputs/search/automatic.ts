import { hash } from 'node:crypto';
import { listAutomaticQueries } from './automatic-queries.ts';
import { findFirst, listRecords, openFolder } from './from-folder.ts';

/** What became of the queries of one rule. */
export interface RuleScore {
  readonly queries: number;
  readonly first: number;
  readonly amongFive: number;
  /** « rank query: address of the first result ». */
  readonly misses: readonly string[];
}

/**
 * Answers the automatic queries of a built folder, or one in `step` of them; needs no browser. Their letters choose which,
 * so that an edit of a text changes few of those asked.
 */
export async function runAutomatic(folder: string, step = 1): Promise<ReadonlyMap<string, RuleScore>> {
  const index = await openFolder(folder);
  const queries = listAutomaticQueries(await listRecords(index))
    .filter(({ expected }) => expected.length > 0)
    .filter(({ query }) => Number.parseInt(hash('sha256', query).slice(0, 4), 16) % step === 0);
  const scores = new Map<string, RuleScore>();
  for (const { rule, query, expected } of queries) {
    const addresses = (await findFirst(index, query)).map(({ record }) => record.url);
    const rank = addresses.findIndex((address) => expected.includes(address)) + 1;
    const before = scores.get(rule) ?? { queries: 0, first: 0, amongFive: 0, misses: [] };
    scores.set(rule, {
      queries: before.queries + 1,
      first: before.first + Number(rank === 1),
      amongFive: before.amongFive + Number(rank > 0),
      misses: rank === 1 ? before.misses : [...before.misses, `${rank} ${query}: ${addresses[0] ?? 'rien'}`],
    });
  }
  return scores;
}

/** Shares of all queries together. */
export function sumScores(scores: ReadonlyMap<string, RuleScore>): {
  readonly queries: number;
  readonly first: number;
  readonly amongFive: number;
} {
  const sum = (get: (score: RuleScore) => number) =>
    [...scores.values()].reduce((total, score) => total + get(score), 0);
  const queries = sum((score) => score.queries);
  return {
    queries,
    first: sum((score) => score.first) / Math.max(1, queries),
    amongFive: sum((score) => score.amongFive) / Math.max(1, queries),
  };
}

export function formatAutomatic(scores: ReadonlyMap<string, RuleScore>): string {
  const format = (name: string, queries: number, first: number, amongFive: number) =>
    `${name.padEnd(30)} ${String(queries).padStart(6)} ${(100 * first).toFixed(1).padStart(6)} % ${(100 * amongFive).toFixed(1).padStart(6)} %`;
  const all = sumScores(scores);
  return [
    ...[...scores].map(([rule, score]) =>
      format(rule, score.queries, score.first / score.queries, score.amongFive / score.queries),
    ),
    format('all', all.queries, all.first, all.amongFive),
  ].join('\n');
}
