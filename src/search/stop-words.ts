import { fold } from './normalise.ts';

/**
 * Words that say nothing of what is sought. Written as `toToken` gives them. A verb that could be the subject of an
 * article (« faire », « dire ») is not here: rarity weighs it well enough.
 */
const LIST = `
a à ai aie aient ait alors après as assez au aucun aucune aura auront aussi autre autres aux avaient avait avant avec
avez avoir avons ayant beaucoup bien c ça car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme
comment d dans de depuis des dès donc dont du faire elle elles en encore entre es est et étaient étais était étant étiez
étions été êtes être eu eux faut font fut furent grâce hors il ils j je l la là laquelle le lequel les lesquelles
lesquels leur leurs lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous on ont ou où par
parce pas pendant peu peut peuvent plus pour pourquoi pourrait puis puisque qu quand que quel quelle quelles quels qui
quoi s sa sans se sera seront ses si soi soit sommes son sont sous suis sur t ta tandis te tel telle telles tels tes
toi ton tous tout toute toutes très trop tu un une va vers voici voilà vont vos votre vous y
the of and to in
`;

const WORDS = new Set(LIST.trim().split(/\s+/u));
const WITHOUT_ACCENTS = new Set([...WORDS].map(fold));

/** « Sûr » is a word, « sur » is not; but somebody who types without accents means « même » by « meme ». */
export function isStopWord(token: string): boolean {
  return WORDS.has(token) || WITHOUT_ACCENTS.has(token);
}

/** Figures and the words for them, each group one idea; « un » is an article before it is a figure. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['1er', 'premier', 'première', 'premiers', 'premières'],
  ['2', 'deux'],
  ['2e', 'deuxième', 'second', 'seconde'],
  ['3', 'trois'],
  ['3e', 'troisième'],
  ['4', 'quatre'],
  ['4e', 'quatrième'],
  ['5', 'cinq'],
  ['5e', 'cinquième'],
  ['6', 'six'],
  ['6e', 'sixième'],
  ['7', 'sept'],
  ['7e', 'septième'],
  ['8', 'huit'],
  ['8e', 'huitième'],
  ['9', 'neuf'],
  ['9e', 'neuvième'],
  ['10', 'dix'],
  ['10e', 'dixième'],
  ['12', 'douze'],
  ['15', 'quinze'],
  ['20', 'vingt'],
  ['100', 'cent'],
  ['1000', 'mille'],
];
