import { createHash } from 'node:crypto';
import { toDigest } from '#engine/digest.ts';

/** Up to here one shard holds everything: the fewest requests. */
const ONE_SHARD = 600;

/**
 * Beyond, an edit indexes one shard again, which takes Pagefind a second for 160 articles of 700 words, and a reader
 * loads what each shard has about itself, 4 kB for 160: smaller is quicker to publish, larger takes fewer requests to search.
 */
const SHARD_SIZE = 160;

/** What the plan needs to know of an article: `key` changes when its SearchDocument does. */
export interface ShardSource {
  readonly url: string;
  /** `2026-10-12`. */
  readonly date: string;
  readonly key: string;
  /** That it is indexed in: see `toIndexLanguage`. */
  readonly language: string;
}

export interface ShardPlan {
  /** « 2019-2022 »: also the name of its folder. */
  readonly id: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly ShardSource[];
  /** Equal keys, equal bytes. */
  readonly key: string;
  /**
   * The name under which its prepared articles are kept, whatever is in them: the shard of the next build that begins with
   * the same article finds most of its own there.
   */
  readonly inputName: string;
}

/**
 * Which articles are indexed together: those of one language, whole years, oldest first, as many as fit; a year too large by itself goes by
 * months, a month by a hash of the address. So a new article changes the last shard, and a small publication has one.
 * `version` is that of the code that makes the index: what another one kept is not used.
 */
export function planShards(sources: readonly ShardSource[], version: string): readonly ShardPlan[] {
  const languages = [...Map.groupBy(sources, ({ language }) => language)];
  const plans = languages.flatMap(([language, some]) =>
    groupUnits(some).map((units) => toPlan(units, { language, version, isAlone: languages.length === 1 })),
  );
  return plans.sort((a, b) => compare(a.to, b.to) || compare(a.language, b.language));
}

function groupUnits(sources: readonly ShardSource[]): readonly (readonly Unit[])[] {
  const limit = sources.length <= ONE_SHARD ? ONE_SHARD : SHARD_SIZE;
  const sorted = [...sources].sort((a, b) => compare(a.date, b.date) || compare(a.url, b.url));
  const shards: { units: Unit[]; size: number }[] = [];
  for (const unit of toUnits(sorted, limit)) {
    const last = shards.at(-1);
    if (last && last.size + unit.sources.length <= limit) {
      last.units.push(unit);
      last.size += unit.sources.length;
    } else shards.push({ units: [unit], size: unit.sources.length });
  }
  return shards.map(({ units }) => units);
}

/** Identity of what a shard is made from. */
function toShardKey(sources: readonly ShardSource[], version: string): string {
  const hash = createHash('sha256').update(version);
  for (const { url, key } of sources) hash.update(`\n${url} ${key}`);
  return hash.digest('hex').slice(0, 16);
}

interface Unit {
  readonly label: string;
  readonly sources: readonly ShardSource[];
}

function toUnits(sources: readonly ShardSource[], limit: number): readonly Unit[] {
  return splitBy(sources, 4).flatMap((year) =>
    year.sources.length <= limit
      ? [year]
      : splitBy(year.sources, 7).flatMap((month) =>
          month.sources.length <= limit ? [month] : splitByHash(month, limit),
        ),
  );
}

function splitBy(sources: readonly ShardSource[], length: number): readonly Unit[] {
  return [...Map.groupBy(sources, (source) => source.date.slice(0, length))].map(([label, some]) => ({
    label,
    sources: some,
  }));
}

/** Twice as many parts as needed, so that unequal ones still fit. */
function splitByHash({ label, sources }: Unit, limit: number): readonly Unit[] {
  const parts = Math.ceil(sources.length / limit) * 2;
  const groups = Map.groupBy(sources, ({ url }) => Number.parseInt(toDigest(url).slice(0, 8), 16) % parts);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([part, some]) => ({ label: `${label}.${part + 1}`, sources: some }));
}

interface PlanOptions {
  readonly language: string;
  readonly version: string;
  /** Whether all texts of the publication are of this language. */
  readonly isAlone: boolean;
}

function toPlan(units: readonly Unit[], { language, version, isAlone }: PlanOptions): ShardPlan {
  const sources = units.flatMap((unit) => unit.sources);
  const labels = [...new Set([units[0]?.label ?? '', units.at(-1)?.label ?? ''])];
  const years = sources.map((source) => source.date.slice(0, 4)).sort();
  const id = `${isAlone ? '' : `${language}-`}${labels.join('_')}`;
  const made = `${version} ${language}`;
  return {
    id,
    language,
    from: years[0] ?? '',
    to: years.at(-1) ?? '',
    sources,
    key: toShardKey(sources, made),
    inputName: `search-input-${toDigest([made, id, sources[0]?.url].join('\n'))}`,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
