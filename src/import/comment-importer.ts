import { stringify } from 'yaml';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { ContentWriter } from './content-writer.ts';
import type { LegacyItem } from './legacy.ts';
import { planComments } from './plan-comments.ts';
import { toDate, type PlannedItem } from './plan-items.ts';
import type { ImportReport } from './report.ts';

/** Writes the comments that readers saw, and counts the others by why they are left. */
export class CommentImporter {
  readonly #writer: ContentWriter;
  /** Of the report. */
  readonly #language: string;
  readonly #reasons = new Map<string, number>();
  #in = 0;
  #kept = 0;

  constructor(writer: ContentWriter, language: string) {
    this.#writer = writer;
    this.#language = language;
  }

  /** Comments of no text that is there. */
  leaveStray(count: number): void {
    this.#in += count;
    this.#leave(count, {
      fr: 'd’un texte que l’export n’a pas',
      en: 'of a text that the export does not have',
    });
  }

  leaveAll({ comments }: LegacyItem, reason: Translated): void {
    this.#in += comments.length;
    this.#leave(comments.length, reason);
  }

  /** `texts` are the Markdown of those that readers saw. What was decided, in the words of the report. */
  add(item: LegacyItem, plan: PlannedItem, texts: readonly string[]): readonly Translated[] {
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

  #leave(count: number, reason: Translated): void {
    const words = tell(reason, this.#language);
    if (count > 0) this.#reasons.set(words, (this.#reasons.get(words) ?? 0) + count);
  }
}
