import { styleText } from 'node:util';
import type { Problem } from '#model/problem.ts';
import { getReportWords, type ReportWords } from './report-words.ts';
import { toSummary, type HiddenArticle, type Report } from './report.ts';

const MOST_HIDDEN = 20;

type Paint = (style: 'red' | 'yellow' | 'bold' | 'dim' | 'green', words: string) => string;

/** Warnings of one rule that are shown before they are counted; errors and what drafts lack all are. */
const FEW = 3;

interface TextOptions {
  readonly colors: boolean;
  /** Whether warnings are all shown. */
  readonly all?: boolean;
}

/** For a person at a terminal: problems under their file, each with its place, its value and its remedy. */
export function toTextReport(report: Report, { colors, all = false }: TextOptions): string {
  const words = getReportWords(report.language);
  const paint: Paint = colors
    ? (style, plain) => styleText(style, plain, { validateStream: false })
    : (_style, plain) => plain;
  const shown = all ? report.problems : keepFew(report.problems);
  const groups = Map.groupBy(shown, ({ file }) => file);
  const files = [...groups].map(([file, problems]) =>
    [paint('bold', toPrintable(file)), ...problems.map((one) => toLines(one, report, paint))].join('\n'),
  );
  const hidden = [...Map.groupBy(report.hidden, ({ state }) => state)].map(([state, articles]) =>
    toHiddenLines(words.states[state], articles, words),
  );
  // One that hides nothing, and finds nothing, is nobody's concern.
  const adjusted = Object.entries(report.adjusted ?? {}).flatMap(([rule, { severity, reason }]) =>
    severity === 'off' || report.problems.some((one) => one.rule === rule)
      ? [words.adjusted(rule, severity, toPrintable(reason))]
      : [],
  );
  return `${[...files, ...sumUp(report.problems, shown, words.others), ...hidden, ...adjusted, paint(report.problems.length === 0 ? 'green' : 'bold', toSummary(report))].join('\n\n')}\n`;
}

function keepFew(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  return problems.filter(({ severity, rule }) => {
    if (severity !== 'warning') return true;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= FEW;
  });
}

/** How many of each rule are not shown. */
function sumUp(problems: readonly Problem[], shown: readonly Problem[], title: string): readonly string[] {
  const seen = new Set(shown);
  const rest = Map.groupBy(
    problems.filter((one) => !seen.has(one)),
    ({ rule }) => rule,
  );
  if (rest.size === 0) return [];
  const lines = [...rest]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([rule, hidden]) => `${String(hidden.length).padStart(7)}  ${rule}`);
  return [[title, ...lines].join('\n')];
}

function toLines(
  { file, line, column, message, fix, rule, severity }: Problem,
  { folder, language }: Report,
  paint: Paint,
): string {
  const level = paint(severity === 'error' ? 'red' : 'yellow', getReportWords(language).levels[severity]);
  const place = `${folder}/${toPrintable(file)}:${line}:${column}`;
  const remedy = fix === undefined ? '' : `\n    ${paint('green', '→')} ${toPrintable(fix)}`;
  return `  ${place} ${level} ${toPrintable(message)} ${paint('dim', `[${rule}]`)}${remedy}`;
}

function toHiddenLines(title: string, articles: readonly HiddenArticle[], words: ReportWords): string {
  const lines = articles.slice(0, MOST_HIDDEN).map(({ file, day }) => `  ${day}  ${toPrintable(file)}`);
  const rest = articles.length - MOST_HIDDEN;
  return [
    words.hidden(title, articles.length),
    ...lines,
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ].join('\n');
}

/** A file's own control characters must not move the cursor of who reads about them. */
function toPrintable(words: string): string {
  return words.replace(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
