import { join, relative } from 'node:path';
import { ContentTexts } from '#edits/content-texts.ts';
import { findKnown } from '#edits/known-names.ts';
import { listNames } from '#edits/find-thing.ts';
import {
  LISTED_FIELDS,
  NAME_FIELDS,
  planArticle,
  toUnknownName,
  type ArticlePlan,
  type ArticleRequest,
  type NameField,
} from '#edits/plan-article.ts';
import { applyChanges, type ChangePlace } from '#engine/change-set.ts';
import { getKind, getKindWords, KINDS, type Kind } from '#kinds/kinds.ts';
import { getLocale } from '#locales/get-locale.ts';
import { toIso } from '#model/dates.ts';
import { instant } from '#fields.ts';
import { getPaths, toAbsolute } from '#model/paths.ts';
import { siteSchema } from '#model/site.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { isTerminal, withPrompt, type Answer, type Ask } from './prompt.ts';
import { toContentOption } from './shell-words.ts';

const USAGE = {
  fr: `
Usage : npm run new [-- --kind GENRE --title "Titre" …]

Crée un article en brouillon, avec les champs de son genre. Dans un terminal, demande ce qui n’est pas dit.

  --kind           ${KINDS.join(', ')}
  --title          le titre
  --slug           la fin de l’adresse (d’après le titre)
  --date           le jour, ou le jour et l’heure (maintenant)
  --tags           thèmes, séparés par des virgules ; de même pour les noms qui suivent
  --authors        qui signe (defaultAuthors de site.yaml)
  --interviewees, --interviewer
                   qui répond, qui demande (entretien)
  --organisations  de qui l’on parle (étude de cas)
  --series         la série : l’article prend sa place dans le plan
  --part           son numéro dans la série (à la place annoncée sous ce titre, sinon le dernier)
  --pictures       lui donne un dossier, pour ses images
  --content        dossier du contenu (content)
`,
  en: `
Usage: npm run new [-- --kind KIND --title "Title" …]

Creates an article as a draft, with the fields of its kind. In a terminal, asks for what is not given.

  --kind           ${KINDS.join(', ')}
  --title          the title
  --slug           the end of the address (from the title)
  --date           the day, or the day and the time (now)
  --tags           topics, separated by commas; likewise for the names below
  --authors        who signs (defaultAuthors of site.yaml)
  --interviewees, --interviewer
                   who answers, who asks (interview)
  --organisations  whom it is about (case study)
  --series         the series: the article takes its place in the plan
  --part           its number in the series (the place announced under this title, else the last)
  --pictures       gives it a folder, for its pictures
  --content        folder of the content (content)
`,
};

const QUESTIONS: Readonly<Record<NameField, Translated>> = {
  tags: {
    fr: 'Thèmes, séparés par des virgules (Entrée : aucun) :',
    en: 'Topics, separated by commas (Enter: none):',
  },
  authors: { fr: 'Qui signe (Entrée : comme d’habitude) :', en: 'Who signs (Enter: as usual):' },
  interviewees: {
    fr: 'Qui répond, séparés par des virgules (Entrée : plus tard) :',
    en: 'Who answers, separated by commas (Enter: later):',
  },
  interviewer: { fr: 'Qui demande (Entrée : plus tard) :', en: 'Who asks (Enter: later):' },
  organisations: {
    fr: 'Organisations, séparées par des virgules (Entrée : plus tard) :',
    en: 'Organisations, separated by commas (Enter: later):',
  },
};

const text = { type: 'string' } as const;
const { values, command } = readArguments({
  usage: USAGE,
  options: {
    ...{ kind: text, title: text, slug: text, date: text, series: text, part: text },
    ...{ tags: text, authors: text, interviewees: text, interviewer: text, organisations: text },
    pictures: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

const contentDir = toContentDir(values.content, command);
const known = new ContentTexts(contentDir);
const site = siteSchema.safeParse(known.readData('site.yaml')).data;
const language = site?.language ?? 'fr';
const locale = getLocale(language);
const given = readGiven();
const request =
  isTerminal() && needsMore(given)
    ? await withPrompt(command.language, (ask) => complete(given, ask))
    : must(given);
const { file, slug } = await withContentLock(contentDir, (place) => create(place, request));
const path = getPaths(site ?? { language: 'fr' }).article(slug);
const elsewhere = toContentOption(values.content);
const address = site ? toAbsolute(path, site.url) : path;
const next = {
  fr: `Son adresse : ${address}\nEnsuite : l’écrire, en le regardant : npm run dev${elsewhere}`,
  en: `Its address: ${address}\nNext: write it, and watch it: npm run dev${elsewhere}`,
};
console.log(`${relative(process.cwd(), join(contentDir, file))}\n${tell(next, command.language)}`);

type Created = Exclude<ArticlePlan, { readonly refused: unknown }>;

function create(place: ChangePlace, wanted: ArticleRequest): Created {
  const plan = planArticle(new ContentTexts(contentDir), wanted);
  if ('refused' in plan) refuse(command, plan.refused);
  try {
    applyChanges(place, plan.changes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    refuse(command, {
      fr: `${plan.file} existe déjà : l’ouvrir, ou choisir un autre --slug.`,
      en: `${plan.file} already exists: open it, or choose another --slug.`,
    });
  }
  return plan;
}

interface Given extends Omit<ArticleRequest, 'kind' | 'title'> {
  readonly kind: Kind | undefined;
  readonly title: string | undefined;
}

function readGiven(): Given {
  const { kind, title = '', slug, date, part, series, pictures } = values;
  if (date !== undefined && !instant.safeParse(date).success)
    refuse(command, {
      fr: `Jour attendu, AAAA-MM-JJ ou AAAA-MM-JJTHH:MM : ${date}.`,
      en: `A day is expected, YYYY-MM-DD or YYYY-MM-DDTHH:MM: ${date}.`,
    });
  if (part !== undefined && !/^[1-9]\d{0,3}$/.test(part))
    refuse(command, { fr: `Numéro attendu : --part ${part}.`, en: `A number is expected: --part ${part}.` });
  const found = KINDS.find((one) => one === kind);
  if (kind !== undefined && found === undefined)
    refuse(command, { fr: `Genre inconnu : ${kind}.`, en: `Unknown kind: ${kind}.` });
  return {
    kind: found,
    title: title.trim() || undefined,
    ...{ language, slug, series, hasFolder: pictures },
    part: part === undefined ? undefined : Number(part),
    date: date ?? toIso(Date.now(), site?.timeZone ?? 'Europe/Paris').slice(0, '2026-10-12T09:30'.length),
    names: Object.fromEntries(
      LISTED_FIELDS.flatMap((field) => (values[field] === undefined ? [] : [[field, split(values[field])]])),
    ),
  };
}

function needsMore({ kind, title }: Given): boolean {
  return kind === undefined || title === undefined;
}

function must({ kind, title, ...rest }: Given): ArticleRequest {
  if (kind === undefined) refuse(command, { fr: 'À dire : --kind.', en: 'To be given: --kind.' });
  if (title === undefined) refuse(command, { fr: 'À dire : --title.', en: 'To be given: --title.' });
  return { kind, title, ...rest };
}

/** What was not given, asked. */
async function complete(begun: Given, ask: Ask): Promise<ArticleRequest> {
  const kind = begun.kind ?? (await askKind(ask));
  const title =
    begun.title ??
    (await ask({ fr: 'Titre :', en: 'Title:' }, (answer) =>
      toAnswer(answer || undefined, { fr: 'Un titre est attendu.', en: 'A title is expected.' }),
    ));
  const names: Partial<Record<NameField, readonly string[]>> = { ...begun.names };
  const own = LISTED_FIELDS.filter((field) => field === 'tags' || field in getKind(kind).example);
  for (const field of own) names[field] ??= await askNames(field, ask);
  const series = begun.series ?? (await askSeries(ask));
  const part = series === undefined ? undefined : (begun.part ?? (await askPart(ask)));
  return { ...begun, kind, title, names, series, part };
}

function askKind(ask: Ask): Promise<Kind> {
  const lines = KINDS.map((kind, index) => `  ${index + 1}. ${getKindWords(kind, locale).name} (${kind})`);
  process.stderr.write(`${lines.join('\n')}\n`);
  return ask({ fr: 'Genre, par son numéro ou son nom :', en: 'Kind, by its number or its name:' }, (answer) =>
    toAnswer(
      KINDS[Number(answer) - 1] ??
        KINDS.find((kind) => kind === answer || getKindWords(kind, locale).name === answer),
      {
        fr: `Un numéro de 1 à ${KINDS.length} est attendu.`,
        en: `A number from 1 to ${KINDS.length} is expected.`,
      },
    ),
  );
}

function askNames(field: NameField, ask: Ask): Promise<readonly string[]> {
  return ask<readonly string[]>(QUESTIONS[field], (answer) => {
    const found = split(answer).map((words) => findKnown(known, NAME_FIELDS[field], words));
    const unknown = found.find((one) => 'unknown' in one);
    if (unknown && 'unknown' in unknown) return { mistake: toUnknownName(NAME_FIELDS[field], unknown) };
    return { value: found.flatMap((one) => ('name' in one ? [one.name] : [])) };
  });
}

async function askSeries(ask: Ask): Promise<string | undefined> {
  const names = listNames(known, 'series');
  if (names.length === 0) return undefined;
  return ask(
    {
      fr: `Série, parmi ${names.join(', ')} (Entrée : aucune) :`,
      en: `Series, one of ${names.join(', ')} (Enter: none):`,
    },
    (answer): Answer<string | undefined> => {
      const found = answer === '' ? { name: undefined } : findKnown(known, 'series', answer);
      return 'unknown' in found ? { mistake: toUnknownName('series', found) } : { value: found.name };
    },
  );
}

function askPart(ask: Ask): Promise<number | undefined> {
  return ask(
    {
      fr: 'Numéro dans la série (Entrée : à sa place annoncée, ou le dernier) :',
      en: 'Number in the series (Enter: its announced place, or the last):',
    },
    (answer) =>
      answer === '' || /^[1-9]\d{0,3}$/.test(answer)
        ? { value: answer === '' ? undefined : Number(answer) }
        : { mistake: { fr: 'Un numéro est attendu.', en: 'A number is expected.' } },
  );
}

function toAnswer<T>(value: T | undefined, mistake: Translated): Answer<T> {
  return value === undefined ? { mistake } : { value };
}

function split(words: string): readonly string[] {
  return words
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
