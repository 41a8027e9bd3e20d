import type { Left } from './convert/conversion.ts';
import type { LegacyProblem } from './legacy.ts';
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
  readonly left: readonly Left[];
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
  readonly media: readonly MediaRow[];
  readonly addresses: readonly (
    { readonly from: string; readonly to: string } | { readonly from: string; readonly gone: string }
  )[];
  readonly notes: readonly string[];
  /** What may be recognised in texts, where that was asked for; else what was. */
  readonly proposals: readonly Proposal[];
  readonly problems: readonly LegacyProblem[];
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

const MOST_ROWS = 5000;

/** For a person, in French. */
export function toMarkdownReport(report: ImportReport): string {
  const { in: came, out, comments, items, media, addresses, notes, problems, proposals } = report;
  const got = media.filter(({ state }) => state === 'got').length;
  return [
    `# Bilan de l’import (${report.format})`,
    toTable(
      ['', 'nombre'],
      [
        ['Articles', came.posts],
        ['Pages', came.pages],
        ['Pièces jointes', came.attachments],
        ['Autres', came.other],
        ['→ publiés, ou pièces jointes reprises', out.imported],
        ['→ brouillons', out.drafts],
        ['→ laissés de côté', out.left],
        ['dont privés, ou protégés par un mot de passe', countPrivate(report)],
        ['Commentaires', comments.in],
        ['→ repris', comments.kept],
        ...Object.entries(comments.reasons).map(
          ([reason, count]) => [`→ laissés : ${reason}`, count] as const,
        ),
        ['Images récupérées', got],
        ['Images non récupérées', media.length - got],
        ['Anciennes adresses qui mènent à une page', addresses.filter((one) => 'to' in one).length],
        ['Anciennes adresses retirées (410)', addresses.filter((one) => 'gone' in one).length],
      ],
    ),
    isBalanced(report)
      ? 'Les sommes sont justes : tout ce qui est entré est compté.'
      : '**Les sommes sont fausses : ne pas publier, et signaler ce bilan.**',
    toOffsetLines(report),
    toSection(
      'Faute de l’export',
      problems.map(({ file, item, message, fix }) => [file, item ?? '', message, fix ?? '']),
      ['fichier', 'texte', 'message', 'remède'],
    ),
    toSection(
      'Brouillons et ce qui est laissé de côté',
      items
        .filter(({ outcome }) => outcome !== 'imported')
        .map(({ id, type, status, title = '', to = '', reason = '' }) => [
          id,
          type,
          status,
          title,
          to,
          reason,
        ]),
      ['identité', 'type', 'état', 'titre', 'fichier', 'raison'],
    ),
    toSection(
      'Dans les textes, ce qui n’a pu être repris',
      items.flatMap(({ title = '', to = '', left }) =>
        left.map(({ what, value, reason }) => [to || title, what, value, reason]),
      ),
      ['texte', 'quoi', 'valeur', 'raison'],
    ),
    toSection(
      'Dans les textes, ce qui a changé',
      items.flatMap(({ to = '', changed }) => (changed.length === 0 ? [] : [[to, changed.join(' ; ')]])),
      ['texte', 'changement'],
    ),
    toSection(
      'Images non récupérées',
      media.filter(({ state }) => state !== 'got').map(({ from, reason = '' }) => [from, reason]),
      ['adresse', 'raison'],
    ),
    toSection(
      'Reconnu dans les textes (`--propose`, `--apply`)',
      proposals.map(({ item, sentence, change }) => [item, sentence, change]),
      ['fichier', 'phrase', 'changement'],
    ),
    toSection(
      'Thèmes',
      notes.map((one) => [one]),
      ['remarque'],
    ),
    toSection(
      'Textes',
      items
        .filter(({ outcome, type }) => outcome === 'imported' && type !== 'attachment')
        .map(({ title = '', from = '', to = '' }) => [title, from, to]),
      ['titre', 'adresse', 'fichier'],
    ),
    toSection(
      'Anciennes adresses',
      addresses.map((one) => [one.from, 'to' in one ? one.to : `410 : ${one.gone}`]),
      ['adresse', 'mène à'],
    ),
  ]
    .filter((one) => one !== '')
    .join('\n\n')
    .concat('\n');
}

/** One rule for the whole export: the hours that readers saw. */
function toOffsetLines({ offsets }: ImportReport): string {
  const lines = Object.entries(offsets).map(
    ([minutes, count]) => `${toHours(Number(minutes))} (${count} textes)`,
  );
  return lines.length === 0
    ? ''
    : `Dates : le jour et l’heure que voyaient les lecteurs. Écart à l’heure universelle : ${lines.join(', ')}.`;
}

function toHours(minutes: number): string {
  const mark = minutes < 0 ? '−' : '+';
  const size = Math.abs(minutes);
  return `${mark}${Math.floor(size / 60)} h${size % 60 === 0 ? '' : ` ${size % 60}`}`;
}

function toSection(title: string, rows: readonly (readonly string[])[], head: readonly string[]): string {
  if (rows.length === 0) return '';
  const more =
    rows.length > MOST_ROWS ? `\n\n… et ${rows.length - MOST_ROWS} lignes de plus, dans report.json.` : '';
  return `## ${title} (${rows.length})\n\n${toTable(head, rows.slice(0, MOST_ROWS))}${more}`;
}

function toTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const toRow = (cells: readonly (string | number)[]): string => `| ${cells.map(toCell).join(' | ')} |`;
  return [toRow(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(toRow)].join('\n');
}

function toCell(value: string | number): string {
  return String(value)
    .replace(/\s+/g, ' ')
    .replace(/[\\|<*_`[\]]/g, '\\$&')
    .slice(0, 400);
}
