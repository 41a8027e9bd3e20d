import { join, relative } from 'node:path';
import type { Imported } from '#import/import-export.ts';
import { IMPORT_FOLDER } from '#import/import-state.ts';
import type { ProposalMistake } from '#import/recognition/proposals-file.ts';
import { PROPOSALS_FILE } from '#import/recognition/write-proposals.ts';
import { countAttachments, countPrivate, isBalanced, type ImportReport } from '#import/report.ts';
import type { Told, Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toContentOption } from './shell-words.ts';

/** What was asked of the import, and the language in which its end is told. */
export interface ImportRequest {
  readonly into: string;
  readonly language: string;
  readonly isTrial: boolean;
  readonly isProposing: boolean;
  /** The folder of private texts. */
  readonly apart: string | undefined;
  /** The command that applies what is proposed. */
  readonly next: string;
}

/** Tells how an import ended; gives the code to end with. */
export function printResult(done: Imported, request: ImportRequest): number {
  const { report, mistakes } = done;
  const { language, isTrial, isProposing } = request;
  const print = (told: Told): void => console.log(tell(told, language));
  if (mistakes.length > 0) return printMistakes(mistakes, language);
  if (isProposing) {
    for (const line of toProposalLines(report, request)) print(line);
    return 0;
  }
  for (const line of toLines(done, request)) print(line);
  if (!isBalanced(report)) {
    const wrong = {
      fr: 'Les sommes du bilan sont fausses : ne pas publier, et signaler ce bilan.',
      en: 'The sums of the account are wrong: do not publish, and report this account.',
    };
    console.error(tell(wrong, language));
    return 1;
  }
  const folder = toShown(request.into);
  const file = `${folder}/${IMPORT_FOLDER}/report.md`;
  if (!isTrial)
    print({
      fr: `Bilan : ${file}\n→ npm run check${toContentOption(folder)}`,
      en: `Account: ${file}\n→ npm run check${toContentOption(folder)}`,
    });
  return 0;
}

/** Tells what is wrong with a file of proposals; gives the code to end with. */
export function printMistakes(mistakes: readonly ProposalMistake[], language: string): number {
  for (const { file, line, message, fix } of mistakes) {
    const place = `${relative(process.cwd(), file)}:${line}`;
    const words = { fr: `${place} : ${tell(message, 'fr')}`, en: `${place}: ${tell(message, 'en')}` };
    console.error(`${tell(words, language)}\n  → ${tell(fix, language)}`);
  }
  console.error(tell({ fr: 'Rien n’a été écrit.', en: 'Nothing was written.' }, language));
  return 1;
}

function toShown(into: string): string {
  return relative(process.cwd(), into) || '.';
}

function toProposalLines(
  { proposals }: ImportReport,
  { into, isTrial, next }: ImportRequest,
): readonly Translated[] {
  const file = join(relative(process.cwd(), into), IMPORT_FOLDER, PROPOSALS_FILE);
  const review = { fr: `À relire : ${file}\n→ ${next}`, en: `To be reviewed: ${file}\n→ ${next}` };
  const found = {
    fr: `Propositions : ${proposals.length}. Rien n’a été changé.`,
    en: `Proposals: ${proposals.length}. Nothing was changed.`,
  };
  return isTrial ? [found] : [found, review];
}

function toLines({ report, written, apart }: Imported, request: ImportRequest): readonly Told[] {
  const { out, comments, media } = report;
  const folder = toShown(request.into);
  const missing = media.filter(({ state }) => state !== 'got').length;
  const hidden = countPrivate(report);
  const attachments = countAttachments(report);
  const published = out.imported - attachments;
  const [changed, unchanged] = [written.written.length, written.unchanged];
  return [
    {
      fr: `Textes publiés : ${published} ; brouillons : ${out.drafts} ; laissés de côté : ${out.left} ; commentaires repris : ${comments.kept} sur ${comments.in}.`,
      en: `Texts published: ${published}; drafts: ${out.drafts}; left aside: ${out.left}; comments taken in: ${comments.kept} of ${comments.in}.`,
    },
    request.isTrial
      ? {
          fr: `Fichiers qui seraient écrits : ${changed} ; inchangés : ${unchanged}.`,
          en: `Files that would be written: ${changed}; unchanged: ${unchanged}.`,
        }
      : {
          fr: `Fichiers écrits : ${changed} ; inchangés : ${unchanged}.`,
          en: `Files written: ${changed}; unchanged: ${unchanged}.`,
        },
    ...(hidden > 0 ? [toPrivateLine(hidden, apart, request.apart)] : []),
    ...(report.in.attachments > 0
      ? [
          {
            fr: `Pièces jointes reprises, ou qui mènent à leur texte : ${attachments} sur ${report.in.attachments}.`,
            en: `Attachments taken in, or that lead to their text: ${attachments} of ${report.in.attachments}.`,
          },
        ]
      : []),
    ...(missing > 0
      ? [
          {
            fr: `Images non récupérées, qui sont des liens : ${missing}.`,
            en: `Pictures not retrieved, which are links: ${missing}.`,
          },
        ]
      : []),
    ...toOwnLines(written, folder),
    ...toProblemLines(report, request),
  ];
}

/** What is of no file is of the whole export. */
function toProblemLines({ problems }: ImportReport, { isTrial }: ImportRequest): readonly Told[] {
  const [whole, some] = [problems.filter(({ file }) => file === ''), problems.filter(({ file }) => file)];
  // A trial writes no account.
  const count = {
    fr: `Fautes de l’export${isTrial ? '' : ', que le bilan nomme'} : ${some.length}.`,
    en: `Faults of the export${isTrial ? '' : ', which the account names'}: ${some.length}.`,
  };
  return [
    ...(some.length > 0 ? [count] : []),
    ...whole.map(({ message, fix = '' }) => `${message}\n  → ${fix}`),
  ];
}

/** What the author has changed since the last import. */
function toOwnLines({ conflicts, removed }: Imported['written'], folder: string): readonly Translated[] {
  const kept = conflicts.map((file) => ({
    fr: `Modifié depuis par vous, gardé : ${folder}/${file} ; le nouveau est à côté, en .import.`,
    en: `Edited by you since, kept: ${folder}/${file}; the new one is beside it, as .import.`,
  }));
  const memory = `${folder}/${IMPORT_FOLDER}/state.jsonl`;
  const left = {
    fr: `Fichiers retirés depuis par vous, laissés de côté : ${removed.length} (effacer ${memory} pour les reprendre).`,
    en: `Files removed by you since, left aside: ${removed.length} (erase ${memory} to take them in again).`,
  };
  return removed.length > 0 ? [...kept, left] : kept;
}

function toPrivateLine(count: number, apart: Imported['apart'], folder: string | undefined): Translated {
  const words = {
    fr: `Textes privés, ou protégés par un mot de passe : ${count}`,
    en: `Texts that are private, or protected by a password: ${count}`,
  };
  if (!apart)
    return {
      fr: `${words.fr}, laissés (--private DOSSIER les écrit à part).`,
      en: `${words.en}, left (--private FOLDER writes them apart).`,
    };
  const [written, unchanged] = [apart.written.length, apart.unchanged];
  return {
    fr: `${words.fr}, à part dans ${folder} : fichiers écrits : ${written} ; inchangés : ${unchanged}.`,
    en: `${words.en}, apart in ${folder}: files written: ${written}; unchanged: ${unchanged}.`,
  };
}
