import type { LegacyExport, LegacyItem, LegacyProblem, LegacySite } from './legacy.ts';

/** What reading an export tells beside its items. */
export interface ExportNotes {
  /** Of the site, as far as it is known yet. */
  readonly tell: (site: Partial<LegacySite>) => void;
  readonly report: (problem: LegacyProblem) => void;
}

/** An export of which each reading begins anew. */
export function createExport(
  format: string,
  read: (notes: ExportNotes) => AsyncIterable<LegacyItem>,
): LegacyExport {
  let site: LegacySite = { authors: [], terms: [] };
  let problems: LegacyProblem[] = [];
  return {
    format,
    site: () => site,
    problems: () => problems,
    async *items() {
      problems = [];
      const seen = new Set<string>();
      const items = read({
        tell: (more) => {
          site = { ...site, ...more };
        },
        report: (problem) => problems.push(problem),
      });
      for await (const item of items) yield { ...item, id: toUniqueId(item.id || item.file, seen) };
    },
  };
}

/** Exports that were joined or damaged may hold an id twice: each item is one all the same. */
export function toUniqueId(written: string, seen: Set<string>): string {
  let id = written;
  for (let copy = 2; seen.has(id); copy += 1) id = `${written}-${copy}`;
  seen.add(id);
  return id;
}
