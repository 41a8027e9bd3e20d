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
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { isTerminal, withPrompt, type Answer, type Ask } from './prompt.ts';

const USAGE = `
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
`;

const QUESTIONS: Readonly<Record<NameField, string>> = {
  tags: 'Thèmes, séparés par des virgules (Entrée : aucun) :',
  authors: 'Qui signe (Entrée : comme d’habitude) :',
  interviewees: 'Qui répond, séparés par des virgules (Entrée : plus tard) :',
  interviewer: 'Qui demande (Entrée : plus tard) :',
  organisations: 'Organisations, séparées par des virgules (Entrée : plus tard) :',
};

const text = { type: 'string' } as const;
const { values } = readArguments({
  usage: USAGE,
  options: {
    ...{ kind: text, title: text, slug: text, date: text, series: text, part: text },
    ...{ tags: text, authors: text, interviewees: text, interviewer: text, organisations: text },
    pictures: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

const contentDir = toContentDir(values.content, USAGE);
const known = new ContentTexts(contentDir);
const site = siteSchema.safeParse(known.readData('site.yaml')).data;
const language = site?.language ?? 'fr';
const locale = getLocale(language);
const given = readGiven();
const request =
  isTerminal() && needsMore(given) ? await withPrompt((ask) => complete(given, ask)) : must(given);
const { file, slug } = await withContentLock(contentDir, (place) => create(place, request));
const path = getPaths(site ?? { language: 'fr' }).article(slug);
const elsewhere = values.content === 'content' ? '' : ` -- --content ${values.content}`;
console.log(`${relative(process.cwd(), join(contentDir, file))}
Son adresse : ${site ? toAbsolute(path, site.url) : path}
Ensuite : l’écrire, en le regardant : npm run dev${elsewhere}`);

type Created = Exclude<ArticlePlan, { readonly refused: string }>;

function create(place: ChangePlace, wanted: ArticleRequest): Created {
  const plan = planArticle(new ContentTexts(contentDir), wanted);
  if ('refused' in plan) refuse(USAGE, plan.refused);
  try {
    applyChanges(place, plan.changes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    refuse(USAGE, `${plan.file} existe déjà : l’ouvrir, ou choisir un autre --slug.`);
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
    refuse(USAGE, `Jour attendu, AAAA-MM-JJ ou AAAA-MM-JJTHH:MM : ${date}.`);
  if (part !== undefined && !/^[1-9]\d{0,3}$/.test(part)) refuse(USAGE, `Numéro attendu : --part ${part}.`);
  const found = KINDS.find((one) => one === kind);
  if (kind !== undefined && found === undefined) refuse(USAGE, `Genre inconnu : ${kind}.`);
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
  if (kind === undefined) refuse(USAGE, 'À dire : --kind.');
  if (title === undefined) refuse(USAGE, 'À dire : --title.');
  return { kind, title, ...rest };
}

/** What was not given, asked. */
async function complete(begun: Given, ask: Ask): Promise<ArticleRequest> {
  const kind = begun.kind ?? (await askKind(ask));
  const title =
    begun.title ?? (await ask('Titre :', (answer) => toAnswer(answer || undefined, 'Un titre est attendu.')));
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
  return ask('Genre, par son numéro ou son nom :', (answer) =>
    toAnswer(
      KINDS[Number(answer) - 1] ??
        KINDS.find((kind) => kind === answer || getKindWords(kind, locale).name === answer),
      `Un numéro de 1 à ${KINDS.length} est attendu.`,
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
  return ask(`Série, parmi ${names.join(', ')} (Entrée : aucune) :`, (answer): Answer<string | undefined> => {
    const found = answer === '' ? { name: undefined } : findKnown(known, 'series', answer);
    return 'unknown' in found ? { mistake: toUnknownName('series', found) } : { value: found.name };
  });
}

function askPart(ask: Ask): Promise<number | undefined> {
  return ask('Numéro dans la série (Entrée : à sa place annoncée, ou le dernier) :', (answer) =>
    answer === '' || /^[1-9]\d{0,3}$/.test(answer)
      ? { value: answer === '' ? undefined : Number(answer) }
      : { mistake: 'Un numéro est attendu.' },
  );
}

function toAnswer<T>(value: T | undefined, mistake: string): Answer<T> {
  return value === undefined ? { mistake } : { value };
}

function split(words: string): readonly string[] {
  return words
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
