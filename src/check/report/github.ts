import type { Problem } from '#model/problem.ts';
import { toSummary, type Report } from './report.ts';

/** Workflow commands that GitHub shows beside the lines of a change (docs.github.com, « Workflow commands »). */
export function toGithubReport(report: Report): string {
  const lines = report.problems.map((problem) => toCommand(problem, report.folder));
  return `${[...lines, toSummary(report)].join('\n')}\n`;
}

function toCommand({ file, line, column, message, fix, rule, severity }: Problem, folder: string): string {
  const words = fix === undefined ? message : `${message}\n→ ${fix}`;
  const place = `file=${toProperty(`${folder}/${file}`)},line=${line},col=${column},title=${toProperty(rule)}`;
  return `::${severity === 'incomplete' ? 'notice' : severity} ${place}::${toData(words)}`;
}

function toData(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(words: string): string {
  return toData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
