import { TakenNames } from './names.ts';
import { onceEach } from './once-each.ts';
import type { LegacyComment, LegacyExport, LegacyItem, LegacyProblem, LegacySite } from './legacy.ts';

/** What reading an export tells beside its items. */
export interface ExportNotes {
  /** Of the site, as far as it is known yet. */
  readonly tell: (site: Partial<LegacySite>) => void;
  readonly report: (problem: LegacyProblem) => void;
}

/** How many comments stand below these texts. */
export function countComments(
  comments: ReadonlyMap<string, readonly LegacyComment[]>,
  texts: ReadonlySet<string>,
): number {
  return [...comments].reduce((sum, [text, { length }]) => (texts.has(text) ? sum + length : sum), 0);
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
      // Exports that were joined or damaged may hold an id twice: each item is one all the same.
      const ids = new TakenNames();
      const report = (problem: LegacyProblem): void => void problems.push(problem);
      const items = read({
        tell: (more) => {
          site = { ...site, ...more };
        },
        report,
      });
      for await (const item of onceEach(items, report))
        yield { ...item, id: ids.take(structuredClone(item.id || item.file)) };
    },
  };
}
