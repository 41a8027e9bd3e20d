import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findSettingsMistake, planPublication, type PublicationRequest } from '#edits/plan-publication.ts';
import { applyChanges } from '#engine/change-set.ts';
import { getLocale, hasLocale, LANGUAGES } from '#locales/get-locale.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toDay } from '#model/dates.ts';
import { FORGE_NAMES, isForge } from '#publish/workflows/write-workflows.ts';
import { readArguments, refuse } from './arguments.ts';
import { finishInterrupted, withContentLock } from './content-lock.ts';
import { getTerminalLanguage } from './environment.mjs';
import { findOwnForge, makeWorkflows, toForgeFolder, toNoForgeFolder } from './make-workflows.ts';
import { isTerminal, withPrompt, type Answer, type Ask } from './prompt.ts';
import { orRefuse } from './or-refuse.ts';
import { toContentOption } from './shell-words.ts';

/** A publication speaks the language of who begins it, unless another is asked for. */
const TERMINAL = getTerminalLanguage(process.env);
const DEFAULT = hasLocale(TERMINAL) ? TERMINAL : 'en';

const USAGE = {
  fr: `
Usage : npm run init DOSSIER [-- --title "Nom" --url https://… --author "Nom" --email adresse]

Commence une publication : ses réglages, son auteur, un article et deux pages en brouillon. Dans un terminal, demande ce
qui n’est pas dit.

  --title     le nom de la publication
  --url       son adresse : https://exemple.fr
  --author    qui écrit
  --email     où lui écrire
  --forge     d’où la publier, parmi ${FORGE_NAMES} (celle du dépôt distant « origin ») : « npm run workflows »
  --language  sa langue : ${LANGUAGES.join(', ')} (${DEFAULT})
`,
  en: `
Usage: npm run init FOLDER [-- --title "Name" --url https://… --author "Name" --email address]

Begins a publication: its settings, its author, drafts of an article and of two pages. In a terminal, asks for what is
not given.

  --title     the name of the publication
  --url       its address: https://example.com
  --author    who writes
  --email     where to write to them
  --forge     where to publish from, one of ${FORGE_NAMES} (that of the remote “origin”): “npm run workflows”
  --language  its language: ${LANGUAGES.join(', ')} (${DEFAULT})
`,
};

const text = { type: 'string' } as const;
const { values, positionals, command } = readArguments({
  usage: USAGE,
  positionals: 1,
  options: {
    title: text,
    url: text,
    author: text,
    email: text,
    language: { type: 'string', default: DEFAULT },
    forge: text,
  },
});
/** In the order in which they are asked; each example stands for what is not known yet while another is checked. */
const FIELDS = [
  ['title', 'Essai'],
  ['url', 'https://exemple.fr'],
  ['author', 'Auteur'],
  ['email', 'a@exemple.fr'],
] as const;
type Field = (typeof FIELDS)[number][0];

const QUESTION = {
  fr: `Langue des pages, parmi ${LANGUAGES.join(', ')} (Entrée : ${DEFAULT}) :`,
  en: `Language of the pages, one of ${LANGUAGES.join(', ')} (Enter: ${DEFAULT}):`,
};

const languageMistake = findSettingsMistake(toRequest({}, values.language));
if (languageMistake !== undefined) refuse(command, `${tell(languageMistake, command.language)}.`);
if (values.forge !== undefined && !isForge(values.forge))
  refuse(command, {
    fr: `Forge inconnue : ${values.forge}. Connues : ${FORGE_NAMES}.`,
    en: `Unknown forge: ${values.forge}. Known: ${FORGE_NAMES}.`,
  });
const given: Partial<Record<Field, string>> = values;
const [asked] = positionals;
const folderMistake = asked === undefined ? undefined : await findFolderMistake(asked);
if (folderMistake !== undefined) refuse(command, folderMistake);
const isWhole = asked !== undefined && FIELDS.every(([field]) => given[field] !== undefined);
const { folder, request } = !isWhole && isTerminal() ? await withPrompt(command.language, complete) : must();
const contentDir = resolve(folder);
const plan = planPublication(request);
mkdirSync(contentDir, { recursive: true });
await withContentLock(contentDir, (place) => applyChanges(place, plan));
const name = relative(process.cwd(), contentDir) || '.';
const drafts = plan.texts.map(({ file }) => file).filter((file) => file.endsWith('.md'));
const { starter } = getLocale(request.language);
console.log(`${starter.ready(name, drafts)}\n→ npm run dev${toContentOption(name)}`);
await orRefuse(request.language, () => addWorkflows(contentDir, request.language));

/** Of a publication that a forge would have; what somebody has written there already stays, and is named. */
async function addWorkflows(dir: string, language: string): Promise<number> {
  const forge = values.forge ?? findOwnForge();
  const place = toForgeFolder(dir);
  if (forge === undefined || !isForge(forge)) return 0;
  if (place === undefined) {
    if (values.forge !== undefined) console.error(tell(toNoForgeFolder(dir), language));
    return 0;
  }
  const made = await makeWorkflows({ forge, folder: place, changes: [], toInstant: String, language });
  if ('mistake' in made) console.error(tell(made.mistake, language));
  else console.log(`→ git add ${made.written.join(' ')}`);
  return 0;
}

/** Why no publication can begin there. */
async function findFolderMistake(wanted: string): Promise<Translated | undefined> {
  const stat = statSync(resolve(wanted), { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isDirectory())
    return {
      fr: `${wanted} est un fichier : choisir un dossier.`,
      en: `${wanted} is a file: choose a folder.`,
    };
  await finishInterrupted(resolve(wanted));
  return readdirSync(resolve(wanted)).length === 0
    ? undefined
    : {
        fr: `${wanted} n’est pas vide : en choisir un autre, rien n’y est écrit.`,
        en: `${wanted} is not empty: choose another, nothing is written there.`,
      };
}

interface Wanted {
  readonly folder: string;
  readonly request: PublicationRequest;
}

function must(): Wanted {
  if (asked === undefined) refuse(command, { fr: 'Dossier absent.', en: 'No folder is given.' });
  const absent = FIELDS.flatMap(([field]) => (given[field] === undefined ? [`--${field}`] : []));
  if (absent.length > 0)
    refuse(command, { fr: `À dire : ${absent.join(', ')}.`, en: `To be given: ${absent.join(', ')}.` });
  const whole = toRequest(given, values.language);
  const mistake = findSettingsMistake(whole);
  return mistake === undefined
    ? { folder: asked, request: whole }
    : refuse(command, `${tell(mistake, command.language)}.`);
}

async function complete(ask: Ask): Promise<Wanted> {
  const isGiven = process.argv.some((word) => word.startsWith('--language'));
  const language = isGiven ? values.language : await ask(QUESTION, toLanguage);
  const { questions } = getLocale(language).starter;
  const wanted =
    asked ??
    (await ask<string>(questions.folder, async (answer) => {
      const mistake = answer === '' ? questions.folder : await findFolderMistake(answer);
      return mistake === undefined ? { value: answer } : { mistake };
    }));
  const answers: Partial<Record<Field, string>> = {};
  for (const [field] of FIELDS)
    answers[field] =
      given[field] ??
      (await ask(questions[field], (answer) => {
        const mistake = findSettingsMistake(toRequest({ [field]: answer }, language));
        return mistake === undefined ? { value: answer } : { mistake };
      }));
  return { folder: wanted, request: toRequest(answers, language) };
}

function toLanguage(answer: string): Answer<string> {
  const language = answer || DEFAULT;
  const mistake = findSettingsMistake(toRequest({}, language));
  return mistake === undefined ? { value: language } : { mistake };
}

function toRequest(answers: Partial<Record<Field, string>>, language: string): PublicationRequest {
  // What a terminal pastes beside the words.
  const [title, url, author, email] = FIELDS.map(([field, example]) =>
    (answers[field] ?? example).replace(/[\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ').trim(),
  );
  return {
    ...{ title: title ?? '', url: url ?? '', author: author ?? '', email: email ?? '' },
    language,
    date: toDay(Date.now(), 'Europe/Paris'),
  };
}
