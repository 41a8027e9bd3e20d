import { toCron, type SeriesStatus, type Status } from '#check/status.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { quoteWord, toContentOption } from './shell-words.ts';

interface Telling {
  readonly root: string;
  /** The content folder, as it was written. */
  readonly content: string;
  readonly toInstant: (at: number) => string;
  readonly language: string;
}

type Line = readonly Translated[];

/** Where a publication stands, as its owner reads it. */
export function toStatusWords({ drafts, scheduled, series, changes }: Status, telling: Telling): string {
  const { language, toInstant } = telling;
  const [next] = changes;
  const blocks = [
    toBlock(
      { fr: 'Brouillons', en: 'Drafts' },
      { fr: 'aucun', en: 'none' },
      drafts.map(({ article, lacks }) => [
        same(`${article.data.title} (${article.file})`),
        ...lacks.map(({ line, message }) => ({
          fr: `  ligne ${line} : ${message}`,
          en: `  line ${line}: ${message}`,
        })),
      ]),
    ),
    toBlock(
      { fr: 'À paraître', en: 'Scheduled' },
      { fr: 'aucun', en: 'none' },
      scheduled.map(({ publishedAt, data, file }) => {
        const [at, what] = [toInstant(publishedAt), `${data.title} (${file})`];
        return [{ fr: `${at} : ${what}`, en: `${at}: ${what}` }];
      }),
    ),
    toBlock(
      { fr: 'Séries inachevées', en: 'Unfinished series' },
      { fr: 'aucune', en: 'none' },
      series.map((one) => [toSeriesWords(one, toInstant)]),
    ),
    next === undefined
      ? { fr: 'Prochaine construction : aucune n’est due.', en: 'Next build: none is due.' }
      : toNextBuild(next, telling),
  ];
  return blocks.map((block) => tell(block, language)).join('\n\n');
}

function same(words: string): Translated {
  return { fr: words, en: words };
}

function toBlock(title: Translated, none: Translated, items: readonly Line[]): Translated {
  if (items.length === 0) return { fr: `${title.fr} : ${none.fr}.`, en: `${title.en}: ${none.en}.` };
  const list = (code: keyof Translated): string =>
    items.map((lines) => `\n  ${lines.map((line) => line[code]).join('\n  ')}`).join('');
  return {
    fr: `${title.fr} : ${items.length}${list('fr')}`,
    en: `${title.en}: ${items.length}${list('en')}`,
  };
}

function toNextBuild(next: number, { root, content, toInstant }: Telling): Translated {
  const option = toContentOption(content);
  const build = `cd ${quoteWord(root)} && npm run build${option}`;
  // Cron ends a command at a bare `%`.
  const command = `  ${toCron(next)} ${build.replaceAll('%', '\\%')}`;
  const workflows = `npm run workflows${option}`;
  return {
    fr: `Prochaine construction : ${toInstant(next)}. Pour cron, à l’heure UTC :\n${command}\n  (${workflows} l’écrit pour GitHub, GitLab ou Forgejo)`,
    en: `Next build: ${toInstant(next)}. For cron, in UTC:\n${command}\n  (${workflows} writes it for GitHub, GitLab or Forgejo)`,
  };
}

function toSeriesWords(
  { series: { data }, published, lastAt, next, isInterrupted }: SeriesStatus,
  toInstant: Telling['toInstant'],
): Translated {
  const last = lastAt === undefined ? undefined : toInstant(lastAt);
  const known = typeof next === 'string' ? undefined : next;
  const at = known && !known.draft ? toInstant(known.publishedAt) : undefined;
  const title = known ? known.data.title : String(next);
  return {
    fr: `${data.title} : ${published} sur ${data.plan.length}, ${last === undefined ? 'aucune partie parue' : `dernière partie le ${last}`}${isInterrupted ? ', interrompue' : ''} ; la suite : ${title} (${known ? (at ?? 'brouillon') : 'à écrire'})`,
    en: `${data.title}: ${published} of ${data.plan.length}, ${last === undefined ? 'no part published' : `last part on ${last}`}${isInterrupted ? ', interrupted' : ''}; next: ${title} (${known ? (at ?? 'draft') : 'to be written'})`,
  };
}
