import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findSettingsMistake, planPublication, type PublicationRequest } from '#edits/plan-publication.ts';
import { applyChanges } from '#engine/change-set.ts';
import { getLocale, hasLocale, LANGUAGES } from '#locales/get-locale.ts';
import { tell } from '#locales/tell.ts';
import { toDay } from '#model/dates.ts';
import { readArguments, refuse } from './arguments.ts';
import { finishInterrupted, withContentLock } from './content-lock.ts';
import { getTerminalLanguage } from './environment.mjs';
import { isTerminal, withPrompt, type Ask } from './prompt.ts';
import { toContentOption } from './shell-words.ts';

/** A publication speaks the language of who begins it, unless another is asked for. */
const TERMINAL = getTerminalLanguage(process.env);
const DEFAULT = hasLocale(TERMINAL) ? TERMINAL : 'en';

const USAGE = {
  fr: `
Usage : npm run init DOSSIER [-- --title "Nom" --url https://… --author "Nom" --email adresse]

Commence une publication : ses réglages, son auteur, un premier article, deux pages. Dans un terminal, demande ce qui
n’est pas dit.

  --title     le nom de la publication
  --url       son adresse : https://exemple.fr
  --author    qui écrit
  --email     où lui écrire
  --language  sa langue : ${LANGUAGES.join(', ')} (${DEFAULT})
`,
  en: `
Usage: npm run init FOLDER [-- --title "Name" --url https://… --author "Name" --email address]

Begins a publication: its settings, its author, a first article, two pages. In a terminal, asks for what is not given.

  --title     the name of the publication
  --url       its address: https://example.com
  --author    who writes
  --email     where to write to them
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
  },
});
const [folder] = positionals;
if (folder === undefined) refuse(command, { fr: 'Dossier absent.', en: 'No folder is given.' });
const contentDir = resolve(folder);
await finishInterrupted(contentDir);
if (existsSync(contentDir) && readdirSync(contentDir).length > 0)
  refuse(command, {
    fr: `${folder} n’est pas vide : en choisir un autre, rien n’y est écrit.`,
    en: `${folder} is not empty: choose another, nothing is written there.`,
  });

/** In the order in which they are asked; each example stands for what is not known yet while another is checked. */
const FIELDS = [
  ['title', 'Essai'],
  ['url', 'https://exemple.fr'],
  ['author', 'Auteur'],
  ['email', 'a@exemple.fr'],
] as const;
type Field = (typeof FIELDS)[number][0];

const languageMistake = findSettingsMistake(toRequest({}));
if (languageMistake !== undefined) refuse(command, `${tell(languageMistake, command.language)}.`);
const { starter } = getLocale(values.language);
const given: Partial<Record<Field, string>> = values;
const request =
  FIELDS.some(([field]) => given[field] === undefined) && isTerminal()
    ? await withPrompt(command.language, (ask) => complete(ask))
    : must();
mkdirSync(contentDir, { recursive: true });
await withContentLock(contentDir, (place) => applyChanges(place, planPublication(request)));
const name = relative(process.cwd(), contentDir) || '.';
console.log(`${starter.ready(name)}\n→ npm run dev${toContentOption(name)}`);

function must(): PublicationRequest {
  const absent = FIELDS.flatMap(([field]) => (given[field] === undefined ? [`--${field}`] : []));
  if (absent.length > 0)
    refuse(command, { fr: `À dire : ${absent.join(', ')}.`, en: `To be given: ${absent.join(', ')}.` });
  const mistake = findSettingsMistake(toRequest(given));
  return mistake === undefined ? toRequest(given) : refuse(command, `${tell(mistake, command.language)}.`);
}

async function complete(ask: Ask): Promise<PublicationRequest> {
  const answers: Partial<Record<Field, string>> = {};
  for (const [field] of FIELDS)
    answers[field] =
      given[field] ??
      (await ask(starter.questions[field], (answer) => {
        const mistake = findSettingsMistake(toRequest({ [field]: answer }));
        return mistake === undefined ? { value: answer } : { mistake };
      }));
  return toRequest(answers);
}

function toRequest(answers: Partial<Record<Field, string>>): PublicationRequest {
  // What a terminal pastes beside the words.
  const [title, url, author, email] = FIELDS.map(([field, example]) =>
    (answers[field] ?? example).replace(/[\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ').trim(),
  );
  return {
    ...{ title: title ?? '', url: url ?? '', author: author ?? '', email: email ?? '' },
    language: values.language,
    date: toDay(Date.now(), 'Europe/Paris'),
  };
}
