import type { FindText, NamedText } from '#markdown/wikilinks.ts';

/** What each name of a text finds: plain data, which threads are handed. */
export type TextLinks = ReadonlyMap<string, NamedText>;

/** What is told of a name that finds nothing. */
export const HELP = {
  fr: 'Écrire le nom du fichier de l’article ou de la page, ou son titre ; une personne, une série, un thème : [les mots](/personnes/son-nom/).',
  en: 'Write the name of the file of the article or of the page, or its title; a person, a series, a topic: [the words](/people/their-name/).',
};

/** As `createFindText` found them. */
export function toFindText(links: TextLinks): FindText {
  return (name) => links.get(name) ?? { fix: HELP };
}

/** Changes with what any of these names finds. */
export function toLinksKey(links: TextLinks): string {
  return links.size === 0 ? '' : JSON.stringify([...links]);
}
