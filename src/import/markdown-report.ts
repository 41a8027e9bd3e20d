import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { countPrivate, isBalanced, type ImportReport } from './report.ts';

const MOST_ROWS = 5000;

type Rows = readonly (readonly string[])[];

/** Heads of columns. */
const FILE: Translated = { fr: 'fichier', en: 'file' };
const TEXT: Translated = { fr: 'texte', en: 'text' };
const TITLE: Translated = { fr: 'titre', en: 'title' };
const ADDRESS: Translated = { fr: 'adresse', en: 'address' };
const REASON: Translated = { fr: 'raison', en: 'reason' };
const CHANGE: Translated = { fr: 'changement', en: 'change' };

/** For a person. */
export function toMarkdownReport(report: ImportReport, language: string): string {
  const { items, problems, proposals } = report;
  const toSection = (title: Translated, head: readonly Translated[], rows: Rows): string =>
    printSection({ title, head, rows }, language);
  return [
    tell(
      { fr: `# Bilan de l’import (${report.format})`, en: `# Account of the import (${report.format})` },
      language,
    ),
    toTable(
      ['', tell({ fr: 'nombre', en: 'number' }, language)],
      listCounts(report).map(([words, count]) => [tell(words, language), count]),
    ),
    tell(toSum(report), language),
    tell(toOffsetLines(report), language),
    toSection(
      {
        fr: 'Fautes de l’export, et ce qu’il ne dit pas',
        en: 'Faults of the export, and what it does not tell',
      },
      [FILE, TEXT, { fr: 'message', en: 'message' }, { fr: 'remède', en: 'remedy' }],
      problems.map(({ file, item, message, fix }) => [file, item ?? '', message, fix ?? '']),
    ),
    toSection(
      { fr: 'Brouillons et ce qui est laissé de côté', en: 'Drafts, and what is left aside' },
      [
        ...[
          { fr: 'identité', en: 'identity' },
          { fr: 'type', en: 'type' },
          { fr: 'état', en: 'status' },
        ],
        ...[TITLE, FILE, REASON],
      ],
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
    ),
    toSection(
      { fr: 'Dans les textes, ce qui n’a pu être repris', en: 'In texts, what could not be taken in' },
      [TEXT, { fr: 'quoi', en: 'what' }, { fr: 'valeur', en: 'value' }, REASON],
      items.flatMap(({ title = '', to = '', left }) =>
        left.map(({ what, value, reason }) => [to || title, what, value, reason]),
      ),
    ),
    toSection(
      { fr: 'Dans les textes, ce qui a changé', en: 'In texts, what has changed' },
      [TEXT, CHANGE],
      items.flatMap(({ to = '', changed }) => {
        const words = { fr: changed.join(' ; '), en: changed.join('; ') };
        return changed.length === 0 ? [] : [[to, tell(words, language)]];
      }),
    ),
    toSection(
      { fr: 'Images non récupérées', en: 'Pictures not retrieved' },
      [ADDRESS, REASON],
      report.media.filter(({ state }) => state !== 'got').map(({ from, reason = '' }) => [from, reason]),
    ),
    toSection(
      {
        fr: 'Reconnu dans les textes (`--propose`, `--apply`)',
        en: 'Recognised in texts (`--propose`, `--apply`)',
      },
      [FILE, { fr: 'phrase', en: 'sentence' }, CHANGE],
      proposals.map(({ item, sentence, change }) => [item, sentence, change]),
    ),
    toSection(
      { fr: 'Thèmes', en: 'Topics' },
      [{ fr: 'remarque', en: 'note' }],
      report.notes.map((one) => [one]),
    ),
    toSection(
      { fr: 'Textes', en: 'Texts' },
      [TITLE, ADDRESS, FILE],
      items
        .filter(({ outcome, type }) => outcome === 'imported' && type !== 'attachment')
        .map(({ title = '', from = '', to = '' }) => [title, from, to]),
    ),
    toSection(
      { fr: 'Anciennes adresses', en: 'Old addresses' },
      [ADDRESS, { fr: 'mène à', en: 'leads to' }],
      report.addresses.map((one) => [one.from, 'to' in one ? one.to : toGone(one.gone, language)]),
    ),
  ]
    .filter((one) => one !== '')
    .join('\n\n')
    .concat('\n');
}

function listCounts(report: ImportReport): readonly (readonly [words: Translated, count: number])[] {
  const { in: came, out, comments, media, addresses } = report;
  const got = media.filter(({ state }) => state === 'got').length;
  return [
    [{ fr: 'Articles', en: 'Articles' }, came.posts],
    [{ fr: 'Pages', en: 'Pages' }, came.pages],
    [{ fr: 'Pièces jointes', en: 'Attachments' }, came.attachments],
    [{ fr: 'Autres', en: 'Others' }, came.other],
    [
      { fr: '→ publiés, ou pièces jointes reprises', en: '→ published, or attachments taken in' },
      out.imported,
    ],
    [{ fr: '→ brouillons', en: '→ drafts' }, out.drafts],
    [{ fr: '→ laissés de côté', en: '→ left aside' }, out.left],
    [
      {
        fr: 'dont privés, ou protégés par un mot de passe',
        en: 'of which private, or protected by a password',
      },
      countPrivate(report),
    ],
    [{ fr: 'Commentaires', en: 'Comments' }, comments.in],
    [{ fr: '→ repris', en: '→ taken in' }, comments.kept],
    ...Object.entries(comments.reasons).map(
      ([reason, count]) => [{ fr: `→ laissés : ${reason}`, en: `→ left: ${reason}` }, count] as const,
    ),
    [{ fr: 'Images récupérées', en: 'Pictures retrieved' }, got],
    [{ fr: 'Images non récupérées', en: 'Pictures not retrieved' }, media.length - got],
    [
      { fr: 'Anciennes adresses qui mènent à une page', en: 'Old addresses that lead to a page' },
      addresses.filter((one) => 'to' in one).length,
    ],
    [
      { fr: 'Anciennes adresses retirées (410)', en: 'Old addresses that are gone (410)' },
      addresses.filter((one) => 'gone' in one).length,
    ],
  ];
}

function toSum(report: ImportReport): Translated {
  return isBalanced(report)
    ? {
        fr: 'Les sommes sont justes : tout ce qui est entré est compté.',
        en: 'The sums are right: all that came in is accounted for.',
      }
    : {
        fr: '**Les sommes sont fausses : ne pas publier, et signaler ce bilan.**',
        en: '**The sums are wrong: do not publish, and report this account.**',
      };
}

function toGone(gone: string, language: string): string {
  return tell({ fr: `410 : ${gone}`, en: `410: ${gone}` }, language);
}

/** One rule for the whole export: the hours that readers saw. */
function toOffsetLines({ offsets }: ImportReport): Translated {
  const lines = Object.entries(offsets).map(([minutes, count]): Translated => {
    const hours = toHours(Number(minutes));
    return {
      fr: `${hours.fr} (${count} ${count === 1 ? 'texte' : 'textes'})`,
      en: `${hours.en} (${count} ${count === 1 ? 'text' : 'texts'})`,
    };
  });
  if (lines.length === 0) return { fr: '', en: '' };
  return {
    fr: `Dates : le jour et l’heure que voyaient les lecteurs. Écart à l’heure universelle : ${lines.map(({ fr }) => fr).join(', ')}.`,
    en: `Dates: the day and the time that readers saw. Offset from UTC: ${lines.map(({ en }) => en).join(', ')}.`,
  };
}

function toHours(minutes: number): Translated {
  const mark = minutes < 0 ? '−' : '+';
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  return {
    fr: `${mark}${hours} h${rest === 0 ? '' : ` ${rest}`}`,
    en: `${mark}${hours}:${String(rest).padStart(2, '0')}`,
  };
}

interface Section {
  readonly title: Translated;
  readonly head: readonly Translated[];
  readonly rows: Rows;
}

function printSection({ title, head, rows }: Section, language: string): string {
  if (rows.length === 0) return '';
  const more = rows.length - MOST_ROWS;
  const rest = {
    fr: `… et ${more} lignes de plus, dans report.json.`,
    en: `… and ${more} more rows, in report.json.`,
  };
  const table = toTable(
    head.map((one) => tell(one, language)),
    rows.slice(0, MOST_ROWS),
  );
  return `## ${tell(title, language)} (${rows.length})\n\n${table}${more > 0 ? `\n\n${tell(rest, language)}` : ''}`;
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
