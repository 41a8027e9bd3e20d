import { styleText } from 'node:util';
import type { Problem, Severity } from '#model/problem.ts';
import { toSummary, type HiddenArticle, type Report } from './report.ts';

const STATES: Readonly<Record<HiddenArticle['state'], string>> = {
  draft: 'Brouillons',
  scheduled: 'À paraître',
  withdrawn: 'Retirés',
};
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  incomplete: 'brouillon incomplet',
};
const MOST_HIDDEN = 20;

type Paint = (style: 'red' | 'yellow' | 'bold' | 'dim' | 'green', words: string) => string;

interface TextOptions {
  readonly colors: boolean;
  /** Warnings that are shown at most; errors all are. */
  readonly most?: number;
}

/** For a person at a terminal: problems under their file, each with its place, its value and its remedy. */
export function toTextReport(report: Report, { colors, most = Infinity }: TextOptions): string {
  const paint: Paint = colors
    ? (style, words) => styleText(style, words, { validateStream: false })
    : (_style, words) => words;
  const shown = dropWarnings(report.problems, most);
  const rest = report.problems.length - shown.length;
  const groups = Map.groupBy(shown, ({ file }) => file);
  const files = [...groups].map(([file, problems]) =>
    [paint('bold', toPrintable(file)), ...problems.map((one) => toLines(one, report.folder, paint))].join(
      '\n',
    ),
  );
  const hidden = [...Map.groupBy(report.hidden, ({ state }) => state)].map(([state, articles]) =>
    toHiddenLines(STATES[state], articles),
  );
  const adjusted = Object.entries(report.adjusted ?? {}).map(
    ([rule, { severity, reason }]) => `Règle \`${rule}\` réglée sur ${severity} : ${toPrintable(reason)}`,
  );
  const more = rest > 0 ? [`… et ${rest} remarques de plus : npm run check les montre toutes.`] : [];
  return `${[...files, ...more, ...hidden, ...adjusted, paint(report.problems.length === 0 ? 'green' : 'bold', toSummary(report))].join('\n\n')}\n`;
}

function dropWarnings(problems: readonly Problem[], most: number): readonly Problem[] {
  let others = 0;
  return problems.filter(({ severity }) => severity === 'error' || (others += 1) <= most);
}

function toLines(
  { file, line, column, message, fix, rule, severity }: Problem,
  folder: string,
  paint: Paint,
): string {
  const level = paint(severity === 'error' ? 'red' : 'yellow', LEVELS[severity]);
  const place = `${folder}/${toPrintable(file)}:${line}:${column}`;
  const remedy = fix === undefined ? '' : `\n    ${paint('green', '→')} ${toPrintable(fix)}`;
  return `  ${place} ${level} ${toPrintable(message)} ${paint('dim', `[${rule}]`)}${remedy}`;
}

function toHiddenLines(title: string, articles: readonly HiddenArticle[]): string {
  const lines = articles.slice(0, MOST_HIDDEN).map(({ file, day }) => `  ${day}  ${toPrintable(file)}`);
  const rest = articles.length - MOST_HIDDEN;
  return [
    `${title} : ${articles.length}`,
    ...lines,
    ...(rest > 0 ? [`  … et ${rest} de plus (--format json les dit tous)`] : []),
  ].join('\n');
}

/** A file's own control characters must not move the cursor of who reads about them. */
function toPrintable(words: string): string {
  return words.replace(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
