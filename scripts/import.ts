import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { listPublicFiles, toPublicDir } from '#check/public-folder.ts';
import { findTimeZone } from '#import/content-folder.ts';
import { findFormat } from '#import/find-format.ts';
import { importExport } from '#import/import-export.ts';
import { IMPORT_FOLDER } from '#import/import-state.ts';
import { createFetchMedia } from '#import/media/fetch-media.ts';
import { createFileMedia, NO_MEDIA, type MediaSource } from '#import/media/media-source.ts';
import { findPrivateFolderFault } from '#import/private-folder.ts';
import { readProposals, type Accepted } from '#import/recognition/proposals-file.ts';
import { APPLIED_FILE, PROPOSALS_FILE } from '#import/recognition/write-proposals.ts';
import { openSources, type OpenSources } from '#import/source-files.ts';
import type { PrivateTarget } from '#import/private-texts.ts';
import { hasLocale } from '#locales/get-locale.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { readMap, type ImportMap } from './import-map.ts';
import { findLanguage } from './language.ts';
import { printMistakes, printResult } from './print-import.ts';
import { createProgress } from './progress.ts';
import { quoteWord } from './shell-words.ts';

const USAGE = {
  fr: `
Usage : npm run import -- SOURCE… --into DOSSIER [options]

Reprend l’export d’une autre plateforme, et fait le bilan de ce qui est entré, sorti ou resté. La forme de l’export est
reconnue à son contenu. Lancé de nouveau, ne récrit que ce qui a changé ; ce que vous avez modifié depuis est gardé.

  SOURCE          fichiers, archives ou dossiers ; plusieurs pour un export en plusieurs parties
  --into          dossier de la publication (créé s’il n’existe pas)
  --media         fetch : aller chercher les images ; un dossier : les y prendre ; none : laisser leur adresse (none)
  --site          adresse de l’ancien site, si l’export ne la dit pas
  --map           TYPE=article ou TYPE=page, pour un type propre à la plateforme ; ou un fichier .yaml qui dit, pour un dossier
                  de Markdown, lequel de nos champs est chacun des siens (docs/moving-in.md) ; peut être répété
  --private       dossier, hors de git et de --into, où écrire à part les textes privés ou protégés par un mot de
                  passe ; sans lui, ils sont comptés et laissés
  --propose       écrire dans DOSSIER/.import/proposals.yaml ce que l’import croit reconnaître (entretiens, séries…), et rien d’autre
  --apply         un tel fichier, relu : faire ce qui y reste
  --dry-run       dire ce qui serait fait, et ne rien écrire

Code de fin : 0 si les sommes du bilan sont justes, 1 sinon, 2 si la commande est mal écrite.
`,
  en: `
Usage: npm run import -- SOURCE… --into FOLDER [options]

Takes in the export of another platform, and accounts for what came in, went out or was left. The form of the export is
recognised by its content. Run again, it rewrites only what has changed; what you have edited since is kept.

  SOURCE          files, archives or folders; several for an export in several parts
  --into          folder of the publication (created if it does not exist)
  --media         fetch: download the pictures; a folder: take them from there; none: leave their addresses (none)
  --site          address of the old site, if the export does not give it
  --map           TYPE=article or TYPE=page, for a type of the platform's own; or a .yaml file that tells, for a folder of
                  Markdown, which of our fields each of its own is (docs/moving-in.en.md); can be repeated
  --private       folder, outside git and --into, in which to write private or password-protected texts apart;
                  without it, they are counted and left
  --propose       write into FOLDER/.import/proposals.yaml what the import thinks it recognises (interviews, series…), and nothing else
  --apply         such a file, reviewed: do what is left in it
  --dry-run       tell what would be done, and write nothing

Exit code: 0 if the sums of the account are right, 1 if not, 2 for a command badly written.
`,
};

const text = { type: 'string' } as const;
const { values, positionals, command } = readArguments({
  usage: USAGE,
  positionals: Infinity,
  options: {
    ...{ into: text, media: { type: 'string', default: 'none' }, site: text },
    map: { type: 'string', multiple: true, default: [] },
    private: text,
    propose: { type: 'boolean', default: false },
    apply: text,
    'dry-run': { type: 'boolean', default: false },
  },
  folder: 'into',
});

// What is held grows slowly, and what is passed through is large: else V8 lets garbage grow to several times what is held, and
// gives new objects a hundred megabytes.
setFlagsFromString('--heap-growing-percent=40');
setFlagsFromString('--semi-space-growth-factor=1');

process.exitCode = await run();

async function run(): Promise<number> {
  if (positionals.length === 0) refuse(command, { fr: 'Source absente.', en: 'No source is given.' });
  if (values.into === undefined)
    refuse(command, { fr: 'À dire : --into DOSSIER.', en: 'To be given: --into FOLDER.' });
  if (values.site !== undefined && !/^https?:\/\/[^/]/.test(values.site))
    refuse(command, {
      fr: `Adresse attendue, telle que https://exemple.fr : --site ${values.site}.`,
      en: `An address is expected, such as https://example.com: --site ${values.site}.`,
    });
  if (values.propose && values.apply !== undefined)
    refuse(command, {
      fr: 'Choisir : --propose, ou --apply FICHIER.',
      en: 'Choose: --propose, or --apply FILE.',
    });
  const absent = [...positionals, ...toMediaFolder(), ...toApplied()].find((one) => !existsSync(one));
  if (absent !== undefined) refuse(command, { fr: `Introuvable : ${absent}.`, en: `Not found: ${absent}.` });
  const folder = toApplied().find((one) => !statSync(one).isFile());
  if (folder !== undefined)
    refuse(command, {
      fr: `Un fichier est attendu : --apply ${folder}.`,
      en: `A file is expected: --apply ${folder}.`,
    });
  const into = resolve(values.into);
  const fault = values.private === undefined ? undefined : findPrivateFolderFault(values.private, into);
  if (fault !== undefined)
    refuse(command, {
      fr: `--private ${values.private} : ${fault.fr}.`,
      en: `--private ${values.private}: ${fault.en}.`,
    });
  const { types, fields } = readMap(values.map, (words) => refuse(command, words));
  const accepted = readAccepted(into);
  if (!accepted) return 1;
  const sources = await openSources(positionals.map((one) => resolve(one)));
  try {
    return await withContentLock(into, () => runImport(sources, { into, types, fields, accepted }));
  } finally {
    sources.close();
  }
}

interface Target extends ImportMap {
  readonly into: string;
  readonly accepted: readonly Accepted[];
}

async function runImport(sources: OpenSources, { into, types, fields, accepted }: Target): Promise<number> {
  for (const { file, message } of sources.problems)
    print({ fr: `${file} : ${tell(message, 'fr')}`, en: `${file}: ${tell(message, 'en')}` });
  const now = new Date();
  const found = await findFormat(sources.files, {
    ...{ fields, now, site: values.site },
    timeZone: findTimeZone(into, command.language),
  });
  if (!found) {
    print({
      fr: `Aucun export reconnu dans ${positionals.join(', ')}.\n→ docs/moving-in.md dit, pour chaque plateforme, comment obtenir le sien.`,
      en: `No export recognised in ${positionals.join(', ')}.\n→ docs/moving-in.en.md tells, for each platform, how to get one.`,
    });
    return 1;
  }
  print({ fr: `Reconnu : ${tell(found.label, 'fr')}.`, en: `Recognised: ${tell(found.label, 'en')}.` });
  if (fields.size > 0 && found.source.format !== 'markdown')
    print({
      fr: 'Un fichier de --map nomme des champs, et cet export n’en a pas : il est sans effet.',
      en: 'A file of --map names fields, and this export has none: it has no effect.',
    });
  const isTrial = values['dry-run'];
  const isElsewhere = isTrial || values.propose;
  const staging = isElsewhere ? mkdtempSync(join(tmpdir(), 'import-')) : join(into, IMPORT_FOLDER, 'staging');
  const progress = createProgress(command.language);
  const kept = isTrial ? staging : join(into, IMPORT_FOLDER);
  const apart = values.private === undefined ? undefined : resolve(values.private);
  // For nobody else on this machine.
  if (apart !== undefined && !isElsewhere) mkdirSync(apart, { recursive: true, mode: 0o700 });
  try {
    const done = await importExport({
      ...{ into, types, isTrial, now, site: values.site, onProgress: progress.show },
      // An old address that a file has there is none to redirect.
      served: listPublicFiles(toPublicDir(dirname(import.meta.dirname))),
      language: hasLocale(command.language) ? command.language : 'en',
      recognition: { accepted, proposeFor: values.propose ? toNext(into) : undefined },
      staging: join(staging, isElsewhere ? 'staging' : ''),
      source: found.source,
      media: await openMedia(sources, join(kept, 'media')),
      apart: apart === undefined ? undefined : await openApart(sources, apart, isElsewhere ? staging : apart),
    });
    progress.clear();
    return printResult(done, {
      ...{ into, isTrial, isProposing: values.propose, next: toNext(into) },
      apart: values.private,
      language: findLanguage(into),
    });
  } finally {
    progress.clear();
    if (isElsewhere) rmSync(staging, { recursive: true, force: true });
  }
}

/** Private texts have pictures and a memory of their own. */
async function openApart(sources: OpenSources, folder: string, root: string): Promise<PrivateTarget> {
  const kept = join(root, IMPORT_FOLDER);
  return { folder, staging: join(kept, 'staging'), media: await openMedia(sources, join(kept, 'media')) };
}

/** Files beside the export come first, whatever was asked for. */
async function openMedia(sources: OpenSources, store: string): Promise<MediaSource> {
  const [folder] = toMediaFolder();
  const next = values.media === 'fetch' ? createFetchMedia(store) : NO_MEDIA;
  const beside = folder === undefined ? [] : (await openSources([resolve(folder)])).files;
  return createFileMedia([beside, sources.files], next);
}

function toMediaFolder(): readonly string[] {
  return values.media === 'fetch' || values.media === 'none' ? [] : [values.media];
}

/** What stands between the marks of a shell as it is. */
function toNext(into: string): string {
  const words = process.argv.slice(2).filter((one) => one !== '--propose');
  const file = join(relative(process.cwd(), into), IMPORT_FOLDER, PROPOSALS_FILE);
  return `npm run import -- ${[...words, '--apply', file].map(quoteWord).join(' ')}`;
}

function toApplied(): readonly string[] {
  return values.apply === undefined ? [] : [values.apply];
}

/** What earlier runs applied, then what is to be applied now; undefined where a file is wrong, which is told. */
function readAccepted(into: string): readonly Accepted[] | undefined {
  const known = join(into, IMPORT_FOLDER, APPLIED_FILE);
  const before = existsSync(known) ? readProposals(readFileSync(known, 'utf8'), known) : undefined;
  const now = toApplied().map((file) => readProposals(readFileSync(file, 'utf8'), file));
  const mistakes = [...(before?.mistakes ?? []), ...now.flatMap((one) => one.mistakes)];
  if (mistakes.length === 0)
    return [
      ...(before?.accepted ?? []).map((one) => ({ ...one, place: undefined })),
      ...now.flatMap((one) => one.accepted),
    ];
  printMistakes(mistakes, command.language);
  return undefined;
}

function print(told: Translated): void {
  console.error(tell(told, command.language));
}
