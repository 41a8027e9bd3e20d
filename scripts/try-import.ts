import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat } from '#import/find-format.ts';
import { importExport } from '#import/import-export.ts';
import { NO_MEDIA } from '#import/media/media-source.ts';
import { isBalanced, type ImportReport } from '#import/report.ts';
import { openSources } from '#import/source-files.ts';
import { readArguments, refuse } from './arguments.ts';
import { provePage } from './try-import/prove-pages.ts';
import { provePrivacy } from './try-import/prove-privacy.ts';
import { isPublic, readSource, type SourceItem } from './try-import/read-source.ts';

const USAGE = {
  fr: `
Usage : npm run try-import -- DOSSIER [--build]

Compare le bilan de l’import de chaque export WordPress d’un dossier avec un compte fait par un autre analyseur XML.

  --build  construire aussi chaque publication, et chercher sur ses pages chaque texte, lien, image et commentaire
           public, et nulle part ce qui ne l’est pas
`,
  en: `
Usage: npm run try-import -- FOLDER [--build]

Compares the account of the import of each WordPress export of a folder with a count made by another XML parser.

  --build  build each publication too, and look on its pages for each public text, link, picture and comment, and nowhere
           for what is not public
`,
};

/** By type of item, then by sort of comment → how many. */
type Counts = Readonly<Record<string, number>>;

const { values, positionals, command } = readArguments({
  usage: USAGE,
  positionals: 1,
  options: { build: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) refuse(command, { fr: 'Dossier absent.', en: 'No folder is given.' });

let failures = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const file = join(folder, name);
  if (!statSync(file).isFile()) continue;
  const temporary = mkdtempSync(join(tmpdir(), 'try-import-'));
  try {
    const report = await tryImport(file, join(temporary, 'content'));
    if (report?.format === 'wordpress') compare(name, { report, temporary, xml: readFileSync(file, 'utf8') });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
process.exitCode = failures === 0 ? 0 : 1;

async function tryImport(file: string, into: string): Promise<ImportReport | undefined> {
  const sources = await openSources([file]);
  try {
    const found = await findFormat(sources.files);
    if (!found) return undefined;
    const { report } = await importExport({
      ...{ into, isTrial: false, site: undefined, types: new Map(), media: NO_MEDIA },
      source: found.source,
      staging: join(into, '.import/staging'),
      onProgress: () => undefined,
    });
    return report;
  } finally {
    sources.close();
  }
}

interface Trial {
  readonly report: ImportReport;
  readonly temporary: string;
  readonly xml: string;
}

function compare(name: string, { report, temporary, xml }: Trial): void {
  const items = readSource(xml);
  const [expected, found] = [countSource(items), countReport(report)];
  const isSame = JSON.stringify(sortKeys(expected)) === JSON.stringify(sortKeys(found)) && isBalanced(report);
  const faults = values.build ? proveBuild(items, { report, temporary, xml }) : [];
  if (!isSame || faults.length > 0) failures += 1;
  console.log(
    `${isSame && faults.length === 0 ? 'juste' : 'FAUX '} ${name} ${JSON.stringify(found)}${isSame ? '' : ` ≠ ${JSON.stringify(expected)}`}`,
  );
  for (const one of faults) console.log(`  ${one}`);
}

function proveBuild(items: readonly SourceItem[], { report, temporary, xml }: Trial): readonly string[] {
  const [content, dist] = [join(temporary, 'content'), join(temporary, 'dist')];
  if (report.out.imported === 0) return [];
  const build = join(import.meta.dirname, 'build.ts');
  const flags = ['--content', content, '--out', dist, '--no-cards', '--no-books'];
  const { status, stderr } = spawnSync(process.execPath, [build, ...flags], { encoding: 'utf8' });
  if (status !== 0) return [`the build ends with ${status}: ${stderr.slice(0, 2000)}`];
  const guids = items.map(({ fields }) => fields['guid'] ?? '');
  const byId = new Map(items.map((item) => [item.fields['wp:post_id'], item]));
  const texts = report.items.filter(({ outcome, to = '' }) => outcome === 'imported' && to.endsWith('.md'));
  return [
    ...texts.flatMap((row) => {
      const item = byId.get(row.id);
      return item ? provePage(item, row, { content, dist, report, guids }) : [`${row.id} is in no item`];
    }),
    ...provePrivacy(xml, items, [content, dist]),
  ];
}

function countReport({ items, comments }: ImportReport): Counts {
  return count(
    items.map(({ type, status }) => `${type} ${status === 'published' ? 'public' : 'autre'}`),
    comments.in,
  );
}

function countSource(items: readonly SourceItem[]): Counts {
  return count(
    items.map((item) => `${item.fields['wp:post_type'] || 'post'} ${isPublic(item) ? 'public' : 'autre'}`),
    items.reduce((sum, { comments }) => sum + comments.length, 0),
  );
}

function count(keys: readonly string[], comments: number): Counts {
  const counts = [...Map.groupBy(keys, (key) => key)].map(([key, { length }]) => [key, length] as const);
  return { ...Object.fromEntries(counts), commentaires: comments };
}

function sortKeys(counts: Counts): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
