import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { findFormat } from '#import/find-format.ts';
import { importExport } from '#import/import-export.ts';
import { NO_MEDIA } from '#import/media/media-source.ts';
import { isBalanced, type ImportReport } from '#import/report.ts';
import { openSources } from '#import/source-files.ts';
import { readArguments, refuse } from './arguments.ts';

const USAGE = `
Usage : npm run try-import DOSSIER

Compare le bilan de l’import de chaque export WordPress d’un dossier avec un compte fait par un autre analyseur XML.
`;

/** By type of item, then by sort of comment → how many. */
type Counts = Readonly<Record<string, number>>;

const { positionals } = readArguments({ usage: USAGE, positionals: 1, options: {} });
const [folder] = positionals;
if (folder === undefined) refuse(USAGE, 'Dossier absent.');

let failures = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const file = join(folder, name);
  if (!statSync(file).isFile()) continue;
  const report = await tryImport(file);
  if (report?.format !== 'wordpress') continue;
  const expected = countWordPress(readFileSync(file, 'utf8'));
  const found = countReport(report);
  const isSame = JSON.stringify(sortKeys(expected)) === JSON.stringify(sortKeys(found)) && isBalanced(report);
  if (!isSame) failures += 1;
  console.log(
    `${isSame ? 'juste' : 'FAUX '} ${name} ${JSON.stringify(found)}${isSame ? '' : ` ≠ ${JSON.stringify(expected)}`}`,
  );
}
process.exitCode = failures === 0 ? 0 : 1;

async function tryImport(file: string): Promise<ImportReport | undefined> {
  const into = mkdtempSync(join(tmpdir(), 'try-import-'));
  const sources = await openSources([file]);
  try {
    const found = await findFormat(sources.files);
    if (!found) return undefined;
    const { report } = await importExport({
      ...{ into: join(into, 'content'), isTrial: true, site: undefined, types: new Map(), media: NO_MEDIA },
      source: found.source,
      staging: join(into, 'staging'),
      onProgress: () => undefined,
    });
    return report;
  } finally {
    sources.close();
    rmSync(into, { recursive: true, force: true });
  }
}

function countReport({ items, comments }: ImportReport): Counts {
  const counts = new Map<string, number>();
  for (const { type, status } of items) add(counts, `${type} ${status === 'published' ? 'public' : 'autre'}`);
  return { ...Object.fromEntries(counts), commentaires: comments.in };
}

/** What the export holds by a strict parser that goes on after an error. */
function countWordPress(xml: string): Counts {
  const counts = new Map<string, number>();
  let fields: Record<string, string> = {};
  let text = '';
  let comments = 0;
  let isOpen = false;
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name !== 'item') return;
    fields = {};
    isOpen = true;
  });
  parser.on('text', (more) => (text += more));
  parser.on('cdata', (more) => (text += more));
  parser.on('closetag', ({ name }) => {
    if (/^wp:(?:post_type|status|post_password)$/.test(name)) fields[name] = text.trim();
    if (name === 'wp:comment') comments += 1;
    if (name !== 'item') return;
    isOpen = false;
    const {
      'wp:post_type': type = 'post',
      'wp:status': status = 'publish',
      'wp:post_password': password = '',
    } = fields;
    const isPublic = /^(?:publish|inherit)$/.test(status) && password === '';
    add(counts, `${type || 'post'} ${isPublic ? 'public' : 'autre'}`);
  });
  parser.write(xml).close();
  // What is cut is never published.
  if (isOpen) add(counts, `${fields['wp:post_type'] ?? 'post'} autre`);
  return { ...Object.fromEntries(counts), commentaires: comments };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sortKeys(counts: Counts): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
