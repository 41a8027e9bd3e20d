import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { FileStore } from '#engine/file-store.ts';
import { toStoreDir } from '#build/expensive-assets.ts';
import { acceptLoss } from '#addresses/accept-address.ts';
import { checkAddresses } from '#addresses/check-addresses.ts';
import { listPublicFiles, toPublicDir } from '#check/public-folder.ts';
import { checkFolder, type CheckedFolder, type FolderOptions } from '#check/check-folder.ts';
import { findLocalSchemas, writeLocalSchemas } from '#check/json-schemas.ts';
import { fixGuids } from '#check/fix-guids.ts';
import { fixMarks } from '#check/fix-marks.ts';
import { fixTags } from '#check/fix-tags.ts';
import { fixTexts } from '#check/fix-texts.ts';
import { toClock } from '#integration/options.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse } from './arguments.ts';
import { readInstant } from './clock.ts';
import { openCheckCache, saveCheckCache } from './check-cache.ts';
import { finishInterrupted } from './content-lock.ts';
import { toGithubReport } from '#check/report/github.ts';
import { toJsonReport } from '#check/report/json.ts';
import { countProblems, listHidden, type Report } from '#check/report/report.ts';
import { toSarifReport } from '#check/report/sarif.ts';
import { toTextReport } from '#check/report/text.ts';
import { unlessChanging } from '#build/unless-changing.ts';
import { allowsMdx } from '#integration/list-additions.ts';
import { readConfig } from './read-config.ts';

const USAGE = {
  fr: `
Usage : npm run check -- [options]

Relit tout le contenu et dit, pour chaque faute, le fichier, la ligne et le remède.

  --content DOSSIER   dossier du contenu (content)
  --format FORME      texte, json, sarif ou github (texte)
  --fix               écrit les identités permanentes (guid) qui manquent, corrige le codage, les guillemets et les
                      espaces insécables de YAML, les thèmes qui ont changé de nom et les listes collées
  --spelling          cherche aussi les mots dans un dictionnaire (français et anglais) et dans words.txt
  --all               montre tous les avertissements, et non les trois premiers de chaque règle, puis leur nombre
  --now DATE          instant où l’on se place : 2026-10-12 ou 2026-10-12T09:30
  --max-warnings N    au-delà de N avertissements, finir en erreur
  --untrusted         refuser MDX quoi que dise astro.config.mjs (auteur inconnu)
  --accept ADRESSE    retirer pour de bon une adresse publiée (410), avec --reason « pourquoi »
  --help              cette aide

Code de fin : 0 sans erreur, 1 avec au moins une erreur, 2 commande mal écrite.
`,
  en: `
Usage: npm run check -- [options]

Reads all the content and tells, for each mistake, the file, the line and the remedy.

  --content FOLDER    folder of the content (content)
  --format FORM       text, json, sarif or github (text)
  --fix               writes the permanent identities (guid) that are missing; mends the encoding, the quotation marks and
                      the no-break spaces of YAML, topics that were renamed and pasted lists
  --spelling          looks words up in a dictionary (French and English) and in words.txt too
  --all               shows all warnings, and not the first three of each rule and then their number
  --now DATE          the instant to be at: 2026-10-12 or 2026-10-12T09:30
  --max-warnings N    with more than N warnings, end in error
  --untrusted         refuse MDX whatever astro.config.mjs says (unknown author)
  --accept ADDRESS    remove a published address for good (410), with --reason "why"
  --help              this help

Exit code: 0 without errors, 1 with at least one error, 2 for a command badly written.
`,
};

const FORMATS = { texte: 'texte', text: 'text', json: 'json', sarif: 'sarif', github: 'github' } as const;

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'texte' },
    fix: { type: 'boolean', default: false },
    spelling: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    now: { type: 'string' },
    'max-warnings': { type: 'string' },
    untrusted: { type: 'boolean', default: false },
    accept: { type: 'string' },
    reason: { type: 'string' },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const contentDir = resolve(values.content);
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    refuse(command, {
      fr: `Dossier introuvable : ${values.content}.`,
      en: `Folder not found: ${values.content}.`,
    });
  const print = toPrinter(values.format);
  const limit = toLimit(values['max-warnings']);
  const root = dirname(import.meta.dirname);
  const cache = values.untrusted ? undefined : openCheckCache(contentDir);
  const options: FolderOptions = {
    contentDir,
    cache,
    publicDir: toPublicDir(root),
    toNow: toClock(readInstant(values.now, command)),
    spelling: values.spelling,
    kept: values.untrusted ? undefined : new FileStore(toStoreDir(join(root, '.cache'))),
    // What running it would show is the build's to tell.
    mdx: !values.untrusted && allowsMdx(await readConfig()) ? 'read' : undefined,
  };
  await finishInterrupted(contentDir);
  if (!accept(contentDir)) return 1;
  if (values.fix)
    for (const { file, what } of fixTexts(contentDir))
      process.stderr.write(
        tell(
          {
            fr: `corrigé : ${file} (${what.map(({ fr }) => fr).join(', ')})\n`,
            en: `mended: ${file} (${what.map(({ en }) => en).join(', ')})\n`,
          },
          command.language,
        ),
      );
  const fixed = await unlessChanging(contentDir, async () => {
    const checked = await checkFolder(options);
    return values.fix ? fix(checked, options) : checked;
  });
  if (!fixed) return 1;
  const schemas = values.untrusted ? undefined : findLocalSchemas(root, contentDir);
  if (schemas !== undefined && fixed.content.salvaged) writeLocalSchemas(schemas, fixed.content.salvaged);
  const final = checkAddresses(fixed, {
    contentDir,
    isNow: values.now === undefined,
    served: listPublicFiles(options.publicDir),
  });
  print(toReport(final, contentDir));
  saveCheckCache(cache);
  const { errors, warnings } = countProblems(final.problems);
  return errors > 0 || warnings > limit ? 1 : 0;
}

/** False when there was an address to accept and it could not be. */
function accept(contentDir: string): boolean {
  const { accept: address, reason = '' } = values;
  if (address === undefined && reason === '') return true;
  if (address === undefined || !address.startsWith('/'))
    refuse(command, {
      fr: '--accept attend une adresse du site, commençant par « / ».',
      en: '--accept expects an address of the site, which begins with “/”.',
    });
  if (reason.trim() === '')
    refuse(command, {
      fr: '--accept demande une raison : --reason « pourquoi ».',
      en: '--accept asks for a reason: --reason "why".',
    });
  const result = acceptLoss({ contentDir, address, reason: reason.trim() });
  process.stderr.write(`${tell('done' in result ? result.done : result.refused, command.language)}\n`);
  return 'done' in result;
}

async function fix(checked: CheckedFolder, options: FolderOptions): Promise<CheckedFolder> {
  const { catalog } = checked.content;
  const marked = fixMarks(checked.problems, options.contentDir);
  for (const file of marked)
    process.stderr.write(
      tell(
        { fr: `listes et intertitres récrits : ${file}\n`, en: `lists and headings rewritten: ${file}\n` },
        command.language,
      ),
    );
  const tagged = catalog ? fixTags(catalog, options.contentDir) : [];
  for (const file of tagged)
    process.stderr.write(
      tell({ fr: `thème corrigé : ${file}\n`, en: `topic corrected: ${file}\n` }, command.language),
    );
  const changed = catalog ? fixGuids(catalog, options.contentDir) : [];
  for (const file of changed)
    process.stderr.write(
      tell({ fr: `guid écrit : ${file}\n`, en: `guid written: ${file}\n` }, command.language),
    );
  return marked.length + tagged.length + changed.length === 0 ? checked : checkFolder(options);
}

function toReport({ content, problems, now }: CheckedFolder, contentDir: string): Report {
  const folder = relative(process.cwd(), contentDir) || '.';
  return {
    folder,
    language: command.language,
    files: content.files.length,
    problems,
    hidden: content.salvaged ? listHidden(content.salvaged, now) : [],
    adjusted: content.catalog?.site.check,
  };
}

/** Data is a result, and goes to stdout; messages to people go to stderr. */
function toPrinter(format: string): (report: Report) => void {
  if (format === FORMATS.json) return (report) => process.stdout.write(toJsonReport(report));
  if (format === FORMATS.sarif) return (report) => process.stdout.write(toSarifReport(report));
  if (format === FORMATS.github) return (report) => process.stderr.write(toGithubReport(report));
  if (format !== FORMATS.texte && format !== FORMATS.text)
    refuse(command, { fr: `Forme inconnue : ${format}.`, en: `Unknown form: ${format}.` });
  const colors = process.stderr.isTTY && !process.env['NO_COLOR'];
  return (report) => process.stderr.write(toTextReport(report, { colors, all: values.all }));
}

function toLimit(written: string | undefined): number {
  if (written === undefined) return Infinity;
  return /^\d+$/.test(written)
    ? Number(written)
    : refuse(command, { fr: `Nombre attendu : ${written}.`, en: `A number is expected: ${written}.` });
}
