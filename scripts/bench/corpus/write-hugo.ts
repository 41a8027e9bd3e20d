import { getKindWords, KINDS } from '#kinds/kinds.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { getLocale } from '#locales/get-locale.ts';
import { toText, writeInto } from './files.ts';
import type { MadeArticle } from './made-article.ts';
import type { Named, Plan, PlannedArticle } from './plan.ts';
import { KIND_TERMS, type Shelf } from './shelves.ts';

const FRENCH = getLocale('fr');
/** The part of an address that names each kind's list. */
const KIND_PATHS = Object.fromEntries(KINDS.map((kind) => [kind, getKindWords(kind, FRENCH).address]));
const THEME = join(import.meta.dirname, '../themes/hugo');
const FEEDS = ['RSS', 'ATOM', 'FEED'];
const SERIES = ['HTML', ...FEEDS, 'WHOLE', 'OLDRSS', 'OLDATOM', 'OLDFEED'];

export function toHugoFile({ slug, picture }: PlannedArticle): string {
  return `content/articles/${slug}${picture ? '/index' : ''}.md`;
}

/** The site of the theme, and the terms of every taxonomy with their words. */
export function writeHugoFrame(plan: Plan, folder: string): void {
  cpSync(THEME, folder, { recursive: true });
  const write = (file: string, head: unknown): void =>
    writeInto(folder, `content/${file}.md`, toText(head, ''));
  const writeTerms = (taxonomy: string, title: string, terms: readonly Named[]): void => {
    write(`${taxonomy}/_index`, { title });
    for (const { slug, name, description } of terms)
      write(`${taxonomy}/${slug}/_index`, { title: name, description });
  };
  writeTerms('themes', FRENCH.words.tags, plan.tags);
  writeTerms('personnes', FRENCH.words.people, plan.people);
  writeTerms('organisations', FRENCH.words.organisations, plan.organisations);
  writeTerms('genres', FRENCH.words.menu, KIND_TERMS);
  writeInto(folder, 'data/kinds.json', JSON.stringify(KIND_PATHS));
  writeRest(plan, write);
}

function writeRest(plan: Plan, write: (file: string, head: unknown) => void): void {
  write('series/_index', { title: FRENCH.words.series });
  for (const { slug, title, summary, parts, announced } of plan.series)
    write(`series/${slug}/_index`, {
      title,
      description: summary,
      announced,
      total: parts.length + announced.length,
      outputs: SERIES,
    });
  write('annees/_index', { title: FRENCH.words.archive, cascade: { outputs: ['HTML'] } });
  write('mois/_index', { title: FRENCH.words.archive, outputs: [], cascade: { outputs: ['HTML'] } });
  write('volumes/_index', { title: 'Volumes', outputs: [], cascade: { outputs: ['ATOM'] } });
  write('combinaisons/_index', { title: 'Combinaisons', outputs: [], cascade: { outputs: FEEDS } });
  write('idees', { title: FRENCH.words.ideas, layout: 'ideas' });
  write('flux', { title: FRENCH.words.feeds, layout: 'feeds' });
  write('a-propos', { title: 'À propos' });
}

export function toHugoHead({ article, head }: MadeArticle, shelf: Shelf): object {
  const { summary, tags, ...rest } = head;
  const month = article.date.slice(0, 7);
  return {
    ...rest,
    date: `${article.date}:00`,
    slug: article.slug,
    description: summary,
    themes: tags,
    genres: [getKindWords(article.kind, FRENCH).address],
    personnes: shelf.people,
    series: shelf.series && [shelf.series],
    part: shelf.part,
    annees: [month.slice(0, 4)],
    mois: [month],
    volumes: [shelf.volume],
    combinaisons: shelf.combinations,
  };
}
