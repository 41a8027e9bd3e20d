import { toAnchor } from '#markdown/heading-ids.ts';
import type { FindText, NamedText } from '#markdown/wikilinks.ts';
import { suggest } from '#model/to-findings.ts';

/** An article or a page, as its author may name it. */
export interface TextName {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
}

/** What each name of a text finds: plain data, which threads are handed. */
export type TextLinks = ReadonlyMap<string, NamedText>;

/** A name is compared with every known one: beyond so many comparisons, nothing is proposed any more. */
const MOST_COMPARISONS = 200_000;
const HELP = {
  fr: 'Écrire le nom du fichier de l’article ou de la page, ou son titre ; une personne, une série, un thème : [les mots](/personnes/son-nom/).',
  en: 'Write the name of the file of the article or of the page, or its title; a person, a series, a topic: [the words](/people/their-name/).',
};

/** Finds texts by the names of their files, with or without folders, or by their titles. */
export function createFindText(texts: readonly TextName[]): FindText {
  const byTitle = texts.map((text) => [toAnchor(text.title), text] as const);
  const found = new Map([...byTitle, ...texts.map((text) => [text.slug, text] as const)]);
  const known = [...new Set(texts.flatMap(({ slug, title }) => [slug, title]))];
  let left = MOST_COMPARISONS;
  return (name) => {
    const file = name.replace(/\.mdx?$/i, '').replace(/\/index$/, '');
    const text = found.get(toAnchor(file.slice(file.lastIndexOf('/') + 1))) ?? found.get(toAnchor(file));
    if (text) return { href: text.href, title: text.title };
    left -= known.length;
    return { fix: (left < 0 ? undefined : suggest(name, known)) ?? HELP };
  };
}

/** The same, of names that have been sought. */
export function toFindText(links: TextLinks): FindText {
  return (name) => links.get(name) ?? { fix: HELP };
}

/** Changes with what any of these names finds. */
export function toLinksKey(links: TextLinks): string {
  return links.size === 0 ? '' : JSON.stringify([...links]);
}
