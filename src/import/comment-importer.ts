import { stringify } from 'yaml';
import type { ContentWriter } from './content-writer.ts';
import type { LegacyItem } from './legacy.ts';
import { planComments } from './plan-comments.ts';
import { toDate, type PlannedItem } from './plan-items.ts';
import type { ImportReport } from './report.ts';

/** Writes the comments that readers saw, and counts the others by why they are left. */
export class CommentImporter {
  readonly #writer: ContentWriter;
  readonly #reasons = new Map<string, number>();
  #in = 0;
  #kept = 0;

  constructor(writer: ContentWriter) {
    this.#writer = writer;
  }

  leaveAll({ comments }: LegacyItem, reason: string): void {
    this.#in += comments.length;
    this.#leave(comments.length, reason);
  }

  /** `texts` are the Markdown of those that readers saw. What was decided, in the words of the report. */
  add(item: LegacyItem, plan: PlannedItem, texts: readonly string[]): readonly string[] {
    this.#in += item.comments.length;
    if (item.comments.length === 0) return [];
    const { kept, left, notes } = planComments(item.comments, {
      texts,
      fallbackDate: toDate(item.date) ?? '1970-01-01',
    });
    this.#kept += kept.length;
    for (const [reason, count] of left) this.#leave(count, reason);
    if (kept.length > 0) this.#writer.put(`comments/${plan.name}.yaml`, stringify(kept, { lineWidth: 0 }));
    return notes;
  }

  toReport(): ImportReport['comments'] {
    const left = [...this.#reasons.values()].reduce((sum, one) => sum + one, 0);
    return { in: this.#in, kept: this.#kept, left, reasons: Object.fromEntries(this.#reasons) };
  }

  #leave(count: number, reason: string): void {
    if (count > 0) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + count);
  }
}
