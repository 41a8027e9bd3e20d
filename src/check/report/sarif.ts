import type { Problem, Severity } from '#model/problem.ts';
import type { Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', incomplete: 'note' };

/** SARIF 2.1.0 (OASIS), which editors and forges read. */
export function toSarifReport({ problems, folder }: Report): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const driver = { name: 'idees-recues', rules: rules.map((id) => ({ id })) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results: problems.map((one) => toResult(one, folder)) }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult({ file, line, column, rule, severity, message, fix }: Problem, folder: string): object {
  const uri = encodeURI(`${folder}/${file}`).replaceAll('#', '%23').replaceAll('?', '%3F');
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: fix === undefined ? message : `${message}\n→ ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
