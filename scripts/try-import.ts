import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findFormat } from '#import/find-format.ts';
import { importExport } from '#import/import-export.ts';
import { createFileMedia, NO_MEDIA } from '#import/media/media-source.ts';
import { isBalanced, type ImportReport } from '#import/report.ts';
import { openSources } from '#import/source-files.ts';
import { readArguments, refuse } from './arguments.ts';
import { provePage } from './try-import/prove-pages.ts';
import { provePrivacy } from './try-import/prove-privacy.ts';
import { readLegacy } from './try-import/read-legacy.ts';
import { isPublic, readSource, type SourceItem } from './try-import/read-source.ts';

const USAGE = {
  fr: `
Usage : npm run try-import -- DOSSIER [--one] [--site ADRESSE] [--build]

Compare le bilan de l’import de chaque export d’un dossier avec un compte fait par un autre analyseur XML pour WordPress, avec ce que
lit leur format pour les autres.

  --one    le dossier est un seul export
  --site   adresse de l’ancien site, si les exports ne la disent pas
  --build  construire aussi chaque publication, et chercher sur ses pages chaque texte, lien, image et commentaire
           public, et nulle part ce qui ne l’est pas
`,
  en: `
Usage: npm run try-import -- FOLDER [--one] [--site ADDRESS] [--build]

Compares the account of the import of each export of a folder with a count made by another XML parser for WordPress, with what
their format reads for the others.

  --one    the folder is one export
  --site   address of the old site, where the exports do not tell it
  --build  build each publication too, and look on its pages for each public text, link, picture and comment, and nowhere
           for what is not public
`,
};

/** By type of item, then by sort of comment → how many. */
type Counts = Readonly<Record<string, number>>;

const { values, positionals, command } = readArguments({
  usage: USAGE,
  positionals: 1,
  options: {
    build: { type: 'boolean', default: false },
    one: { type: 'boolean', default: false },
    site: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) refuse(command, { fr: 'Dossier absent.', en: 'No folder is given.' });

let failures = 0;
if (values.one) await tryOne(folder, folder);
else
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    // A folder is an export where its pages or its parts make one, but files of WordPress are one each.
    if (statSync(path).isFile() || !(await tryOne(path, name)))
      for (const file of listFiles(path)) await tryOne(file, relative(folder, file));
  }
process.exitCode = failures === 0 ? 0 : 1;

function listFiles(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return inside.map((name) => join(path, name)).filter((one) => statSync(one).isFile());
}

/** Whether it was an export. */
async function tryOne(path: string, name: string): Promise<boolean> {
  const temporary = mkdtempSync(join(tmpdir(), 'try-import-'));
  try {
    const trial = await tryImport(path, temporary);
    if (trial) compare(name, trial);
    return trial !== undefined;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function tryImport(path: string, temporary: string): Promise<Trial | undefined> {
  const sources = await openSources([path]);
  const into = join(temporary, 'content');
  try {
    const found = await findFormat(sources.files);
    const isWordPress = found?.source.format === 'wordpress';
    if (!found || (isWordPress && statSync(path).isDirectory())) return undefined;
    const { report } = await importExport({
      ...{ into, isTrial: false, site: values.site, types: new Map() },
      media: createFileMedia([sources.files], NO_MEDIA),
      source: found.source,
      staging: join(into, '.import/staging'),
      onProgress: () => undefined,
    });
    const text = isWordPress ? readFileSync(path, 'utf8') : '';
    return {
      ...{ report, temporary, text },
      items: isWordPress ? readSource(text) : await readLegacy(found.source),
    };
  } finally {
    sources.close();
  }
}

interface Trial {
  readonly report: ImportReport;
  readonly temporary: string;
  /** Of the export, which holds what nobody may read. */
  readonly text: string;
  readonly items: readonly SourceItem[];
}

function compare(name: string, trial: Trial): void {
  const { report, items } = trial;
  const [expected, found] = [countSource(items), countReport(report)];
  const isSame = JSON.stringify(sortKeys(expected)) === JSON.stringify(sortKeys(found)) && isBalanced(report);
  const faults = values.build ? proveBuild(trial) : [];
  if (!isSame || faults.length > 0) failures += 1;
  console.log(
    `${isSame && faults.length === 0 ? 'juste' : 'FAUX '} ${name} ${JSON.stringify(found)}${isSame ? '' : ` ≠ ${JSON.stringify(expected)}`}`,
  );
  for (const one of faults) console.log(`  ${one}`);
}

function proveBuild({ report, temporary, text, items }: Trial): readonly string[] {
  const [content, dist] = [join(temporary, 'content'), join(temporary, 'dist')];
  if (report.out.imported === 0) return [];
  const build = join(import.meta.dirname, 'build.ts');
  const flags = ['--content', content, '--out', dist, '--no-cards', '--no-books'];
  const { status, stderr } = spawnSync(process.execPath, [build, ...flags], { encoding: 'utf8' });
  if (status !== 0) return [`the build ends with ${status}: ${stderr.slice(0, 2000)}`];
  const site = values.site ?? 'http://old.invalid/';
  const guids = items.map(({ fields }) => fields['guid'] ?? '');
  const byId = new Map(items.map((item) => [item.fields['wp:post_id'], item]));
  const texts = report.items.filter(({ outcome, to = '' }) => outcome === 'imported' && to.endsWith('.md'));
  return [
    ...texts.flatMap((row) => {
      const item = byId.get(row.id);
      return item
        ? provePage(item, row, { content, dist, report, guids, site })
        : [`${row.id} is in no item`];
    }),
    ...provePrivacy(text, items, [content, dist]),
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
