import { countProblems, type Report } from './report.ts';

/** For a program: everything, as data. */
export function toJsonReport(report: Report): string {
  return `${JSON.stringify({ ...countProblems(report.problems), ...report }, null, 2)}\n`;
}
