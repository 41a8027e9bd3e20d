import type { MediaRow } from './media/media.ts';
import { isPrivate, type Outcome } from './plan-items.ts';
import type { Proposal } from './recognition/recognizer.ts';

export interface ReportRow {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly title?: string;
  readonly from?: string;
  /** The file of ours, from the content folder. */
  readonly to?: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  /** Where it is not that of the publication. */
  readonly lang?: string;
  readonly changed: readonly string[];
  readonly left: readonly Readonly<Record<'what' | 'value' | 'reason', string>>[];
}

/** What went in, what came out, and what became of each thing. */
export interface ImportReport {
  readonly format: string;
  readonly in: Readonly<Record<'posts' | 'pages' | 'attachments' | 'other' | 'comments', number>>;
  readonly out: Readonly<Record<'imported' | 'drafts' | 'left', number>>;
  readonly comments: {
    readonly in: number;
    readonly kept: number;
    readonly left: number;
    readonly reasons: Readonly<Record<string, number>>;
  };
  /** Hours of the blog from UTC, in minutes → how many texts have it. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly items: readonly ReportRow[];
  readonly media: readonly (Omit<MediaRow, 'reason'> & { readonly reason?: string })[];
  readonly addresses: readonly (
    { readonly from: string; readonly to: string } | { readonly from: string; readonly gone: string }
  )[];
  readonly notes: readonly string[];
  /** What may be recognised in texts, where that was asked for; else what was. */
  readonly proposals: readonly Proposal[];
  readonly problems: readonly {
    readonly file: string;
    readonly item?: string;
    readonly message: string;
    readonly fix?: string;
  }[];
}

/** Whether all that went in is accounted for. */
export function isBalanced(report: ImportReport): boolean {
  const { in: came, out, comments, items } = report;
  const total = came.posts + came.pages + came.attachments + came.other;
  const counted = (outcome: Outcome): number => items.filter((one) => one.outcome === outcome).length;
  return (
    total === out.imported + out.drafts + out.left &&
    out.imported === counted('imported') &&
    out.drafts === counted('draft') &&
    out.left === counted('left') &&
    comments.in === comments.kept + comments.left &&
    comments.in === came.comments
  );
}

/** Those whose picture is brought in, or whose page leads to the text that shows it. */
export function countAttachments({ items }: ImportReport): number {
  return items.filter(({ type, outcome }) => type === 'attachment' && outcome === 'imported').length;
}

export function countPrivate({ items }: ImportReport): number {
  return items.filter(({ type, status }) => type !== 'attachment' && isPrivate(status)).length;
}

/** Characters of a piece: a small one would take as long to write as a large one. */
const PIECE = 65_536;

/** For a program: each row of its lists on a line of its own. */
export function* toJsonReport(report: ImportReport): Iterable<string> {
  let piece = '';
  for (const line of listJsonLines(report)) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* listJsonLines(report: ImportReport): Iterable<string> {
  yield '{';
  const fields = Object.entries(report).filter(([, value]) => value !== undefined);
  for (const [place, [name, value]] of fields.entries()) {
    const end = place === fields.length - 1 ? '' : ',';
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    if (rows.length === 0) {
      yield `${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`;
      continue;
    }
    yield `${JSON.stringify(name)}: [`;
    for (const [index, row] of rows.entries())
      yield `${JSON.stringify(row)}${index === rows.length - 1 ? '' : ','}`;
    yield `]${end}`;
  }
  yield '}';
}
