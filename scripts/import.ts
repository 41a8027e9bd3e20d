import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { findFormat } from '#import/find-format.ts';
import { importExport, type Imported } from '#import/import-export.ts';
import { IMPORT_FOLDER } from '#import/import-state.ts';
import { createFetchMedia } from '#import/media/fetch-media.ts';
import { createFileMedia, NO_MEDIA, type MediaSource } from '#import/media/media-source.ts';
import { findPrivateFolderFault } from '#import/private-folder.ts';
import { readProposals, type Accepted, type ProposalMistake } from '#import/recognition/proposals-file.ts';
import { APPLIED_FILE, PROPOSALS_FILE } from '#import/recognition/write-proposals.ts';
import { countAttachments, countPrivate, isBalanced, type ImportReport } from '#import/report.ts';
import { openSources, type OpenSources } from '#import/source-files.ts';
import type { PrivateTarget } from '#import/private-texts.ts';
import { readArguments, refuse } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { readMap, type ImportMap } from './import-map.ts';
import { createProgress } from './progress.ts';

const USAGE = `
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
`;

const text = { type: 'string' } as const;
const { values, positionals } = readArguments({
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
});

// What is held grows slowly, and what is passed through is large: else V8 lets garbage grow to several times what is held.
setFlagsFromString('--heap-growing-percent=40');

process.exitCode = await run();

async function run(): Promise<number> {
  if (positionals.length === 0) refuse(USAGE, 'Source absente.');
  if (values.into === undefined) refuse(USAGE, 'À dire : --into DOSSIER.');
  if (values.site !== undefined && !/^https?:\/\/[^/]/.test(values.site))
    refuse(USAGE, `Adresse attendue, telle que https://exemple.fr : --site ${values.site}.`);
  if (values.propose && values.apply !== undefined) refuse(USAGE, 'Choisir : --propose, ou --apply FICHIER.');
  const absent = [...positionals, ...toMediaFolder(), ...toApplied()].find((one) => !existsSync(one));
  if (absent !== undefined) refuse(USAGE, `Introuvable : ${absent}.`);
  const folder = toApplied().find((one) => !statSync(one).isFile());
  if (folder !== undefined) refuse(USAGE, `Un fichier est attendu : --apply ${folder}.`);
  const into = resolve(values.into);
  const fault = values.private === undefined ? undefined : findPrivateFolderFault(values.private, into);
  if (fault !== undefined) refuse(USAGE, `--private ${values.private} : ${fault}.`);
  const { types, fields } = readMap(values.map, (words) => refuse(USAGE, words));
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
  for (const { file, message } of sources.problems) console.error(`${file} : ${message}`);
  const found = await findFormat(sources.files, { fields });
  if (!found) {
    console.error(
      `Aucun export reconnu dans ${positionals.join(', ')}.\n→ docs/moving-in.md dit, pour chaque plateforme, comment obtenir le sien.`,
    );
    return 1;
  }
  console.error(`Reconnu : ${found.label}.`);
  if (fields.size > 0 && found.source.format !== 'markdown')
    console.error('Un fichier de --map nomme des champs, et cet export n’en a pas : il est sans effet.');
  const isTrial = values['dry-run'];
  const isElsewhere = isTrial || values.propose;
  const staging = isElsewhere ? mkdtempSync(join(tmpdir(), 'import-')) : join(into, IMPORT_FOLDER, 'staging');
  const progress = createProgress();
  const kept = isTrial ? staging : join(into, IMPORT_FOLDER);
  const apart = values.private === undefined ? undefined : resolve(values.private);
  // For nobody else on this machine.
  if (apart !== undefined && !isElsewhere) mkdirSync(apart, { recursive: true, mode: 0o700 });
  try {
    const done = await importExport({
      ...{ into, types, isTrial, site: values.site, onProgress: progress.show },
      recognition: { accepted, proposeFor: values.propose ? toNext(into) : undefined },
      staging: join(staging, isElsewhere ? 'staging' : ''),
      source: found.source,
      media: await openMedia(sources, join(kept, 'media')),
      apart: apart === undefined ? undefined : await openApart(sources, apart, isElsewhere ? staging : apart),
    });
    progress.clear();
    return printResult(done, into);
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
  return createFileMedia([...beside, ...sources.files], next);
}

function toMediaFolder(): readonly string[] {
  return values.media === 'fetch' || values.media === 'none' ? [] : [values.media];
}

/** What stands between the marks of a shell as it is. */
function toNext(into: string): string {
  const words = process.argv.slice(2).filter((one) => one !== '--propose');
  const file = join(relative(process.cwd(), into), IMPORT_FOLDER, PROPOSALS_FILE);
  const quoted = [...words, '--apply', file].map((one) =>
    /^[\w./:=@-]+$/.test(one) ? one : `'${one.replaceAll("'", "'\\''")}'`,
  );
  return `npm run import -- ${quoted.join(' ')}`;
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
  printMistakes(mistakes);
  return undefined;
}

function printMistakes(mistakes: readonly ProposalMistake[]): void {
  for (const { file, line, message, fix } of mistakes)
    console.error(`${relative(process.cwd(), file)}:${line} : ${message}\n  → ${fix}`);
  console.error('Rien n’a été écrit.');
}

function printProposals({ proposals }: ImportReport, into: string): number {
  const file = join(relative(process.cwd(), into), IMPORT_FOLDER, PROPOSALS_FILE);
  console.log(`Propositions : ${proposals.length}. Rien n’a été changé.`);
  if (!values['dry-run']) console.log(`À relire : ${file}\n→ ${toNext(into)}`);
  return 0;
}

function printResult({ report, written, apart, mistakes }: Imported, into: string): number {
  if (mistakes.length > 0) {
    printMistakes(mistakes);
    return 1;
  }
  if (values.propose) return printProposals(report, into);
  const folder = relative(process.cwd(), into) || '.';
  const { out, comments, media } = report;
  const missing = media.filter(({ state }) => state !== 'got').length;
  const hidden = countPrivate(report);
  const attachments = countAttachments(report);
  const lines = [
    `Textes publiés : ${out.imported - attachments} ; brouillons : ${out.drafts} ; laissés de côté : ${out.left} ; commentaires repris : ${comments.kept} sur ${comments.in}.`,
    `Fichiers ${values['dry-run'] ? 'qui seraient écrits' : 'écrits'} : ${written.written.length} ; inchangés : ${written.unchanged}.`,
    ...(hidden > 0 ? [toPrivateLine(hidden, apart)] : []),
    ...(report.in.attachments > 0
      ? [`Pièces jointes reprises, ou qui mènent à leur texte : ${attachments} sur ${report.in.attachments}.`]
      : []),
    ...(missing > 0 ? [`Images non récupérées, qui sont des liens : ${missing}.`] : []),
    ...written.conflicts.map(
      (file) => `Modifié depuis par vous, gardé : ${folder}/${file} ; le nouveau est à côté, en .import.`,
    ),
    ...(written.removed.length > 0
      ? [
          `Fichiers retirés depuis par vous, laissés de côté : ${written.removed.length} (effacer ${folder}/${IMPORT_FOLDER}/state.jsonl pour les reprendre).`,
        ]
      : []),
  ];
  console.log(lines.join('\n'));
  if (!isBalanced(report)) {
    console.error('Les sommes du bilan sont fausses : ne pas publier, et signaler ce bilan.');
    return 1;
  }
  if (!values['dry-run'])
    console.log(`Bilan : ${folder}/${IMPORT_FOLDER}/report.md\n→ npm run check -- --content ${folder}`);
  return 0;
}

function toPrivateLine(count: number, apart: Imported['apart']): string {
  const words = `Textes privés, ou protégés par un mot de passe : ${count}`;
  if (!apart) return `${words}, laissés (--private DOSSIER les écrit à part).`;
  return `${words}, à part dans ${values.private} : fichiers écrits : ${apart.written.length} ; inchangés : ${apart.unchanged}.`;
}
