import { getKindWords } from '#kinds/kinds.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { getLocale } from '#locales/get-locale.ts';
import { toText, writeInto } from './files.ts';
import type { MadeArticle } from './made-article.ts';
import type { Plan, PlannedArticle } from './plan.ts';
import { KIND_TERMS, type Shelf } from './shelves.ts';

const FRENCH = getLocale('fr');
const THEME = join(import.meta.dirname, '../themes/eleventy');

export function toEleventyFile({ slug, picture }: PlannedArticle): string {
  return `articles/${slug}${picture ? '/index' : ''}.md`;
}

/** The site of the theme, and one data file of every name. */
export function writeEleventyFrame(plan: Plan, folder: string): void {
  cpSync(THEME, folder, { recursive: true });
  writeInto(folder, 'package.json', JSON.stringify({ type: 'module' }));
  writeInto(
    folder,
    'a-propos.md',
    toText({ permalink: '/a-propos/' }, 'Rien de tout cela n’a été écrit par quelqu’un.\n'),
  );
  const publication = {
    kinds: KIND_TERMS,
    tags: plan.tags,
    people: plan.people,
    organisations: plan.organisations,
    series: plan.series.map(({ slug, title, summary, announced }) => ({
      slug,
      name: title,
      description: summary,
      announced,
    })),
  };
  writeInto(folder, '_data/publication.json', JSON.stringify(publication));
}

export function toEleventyHead({ article, head }: MadeArticle, shelf: Shelf): object {
  const { summary, tags, ...rest } = head;
  return {
    ...rest,
    layout: 'article.njk',
    permalink: `/articles/${article.slug}/`,
    date: `${article.date}:00Z`,
    description: summary,
    themes: tags,
    genre: getKindWords(article.kind, FRENCH).address,
    personnes: shelf.people,
    combinaisons: shelf.combinations,
    volume: shelf.volume,
    serie: shelf.series,
    part: shelf.part,
  };
}
