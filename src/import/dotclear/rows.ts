import type { ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readLines } from '#import/source-lines.ts';

export type Row = Readonly<Record<string, string>>;

/** `[table column,…]`, then one row a line. A row that cannot be read is told, and left out. */
export async function* readRows(
  file: SourceFile,
  { report }: Pick<ExportNotes, 'report'>,
): AsyncIterable<{ readonly table: string; readonly row: Row }> {
  let table = '';
  let columns: readonly string[] = [];
  let number = 0;
  for await (const line of readLines(file)) {
    number += 1;
    const [, name, names = ''] = /^\[(\w+) ([\w,]+)\]\s*$/.exec(line) ?? [];
    if (name !== undefined) {
      table = name;
      columns = names.split(',');
    } else if (line.startsWith('"')) {
      const values = [...line.matchAll(/"((?:[^"\\]|\\.)*)"(?:,|\s*$)/gy)].map(([, value = '']) =>
        unescape(value),
      );
      if (values.length === columns.length)
        yield {
          table,
          row: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])),
        };
      else
        report({
          file: file.path,
          message: {
            fr: `Ligne ${number} : ${values.length} valeurs pour les ${columns.length} colonnes de « ${table} ».`,
            en: `Line ${number}: ${values.length} values for the ${columns.length} columns of “${table}”.`,
          },
          fix: {
            fr: 'Refaire la sauvegarde, ou reprendre ce texte à la main.',
            en: 'Make the backup again, or take this text in by hand.',
          },
        });
    }
  }
}

function unescape(value: string): string {
  return value.replace(/\\(.)/g, (_, mark: string) => ({ n: '\n', r: '\r' })[mark] ?? mark);
}
