import { fold } from './normalise.ts';

/**
 * Words that tell nothing of what is sought. Written as `toToken` gives them. A verb that could be the subject of an
 * article (« faire », « dire ») is not here: rarity weighs it well enough.
 */
const LIST = `
a ai aie aient ait alors après as assez au aucun aucune aura auraient aurais aurait auras aurez auriez aurons auront
aussi autre autres aux avaient avait avant avec avez aviez avions avoir avons ayant ayez ayons beaucoup bien c car ce
ceci cela celle celles celui ces cet cette ceux chaque combien chez ci comme comment d dans de depuis des donc dont du dès
elle elles en encore entre es est et eu eusse eussent eux eûmes eût faire faut font furent fut fûmes fût grâce hors il
ils j je l la laquelle le lequel les lesquelles lesquels leur leurs lorsque lui là m ma mais me mes moi moins mon même
mêmes n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus pour pourquoi pourrait puis
puisque qu quand que quel quelle quelles quels qui quoi s sa sans se sera seraient serais serait seras serez seriez
serons seront ses si soi soient soit sommes son sont sous soyez soyons suis sur t ta tandis te tel telle telles tels
tes toi ton tous tout toute toutes trop très tu un une va vers voici voilà vont vos votre vous y à ça étaient étais
était étant étiez étions été êtes être
afin ainsi chacun chacune envers lors malgré parmi plusieurs presque quelque quelques quelquun
quelquune selon tant toutefois via
the of and to in
`;

/** Words of questions, which tell little of what is asked: « à quoi sert », « comment mettre », « quelle chose ». */
const WEAK_LIST = `
aller va vas allez chose choses devoir dois doit doivent devez devrait donner donne donnent exister
existe existent façon façons falloir faudrait manière manières mettre met mets mettent mettez moyen moyens pouvoir prendre
prend prends prennent rien savoir sais sait savent savez servir sert servent trouver trouve vouloir veut veux voulez
`;

/** « Sûr » is a word, « sur » is not; but somebody who types without accents means « même » by « meme ». */
const WORDS = new Set((LIST + fold(LIST)).trim().split(/\s+/u));
const WEAK_WORDS = new Set(fold(WEAK_LIST).trim().split(/\s+/u));

export function isStopWord(token: string): boolean {
  return WORDS.has(token);
}

/** A word that is sought, and counts for little beside others. */
export function isWeakWord(token: string): boolean {
  return WEAK_WORDS.has(fold(token));
}

/** Figures and the words for them, each group one idea; « un » is an article before it is a figure. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['1er', 'premier', 'première', 'premiers', 'premières'],
  ['2e', 'deuxième', 'second', 'seconde'],
  ...['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'].map((word, index) => [
    `${index + 2}`,
    word,
  ]),
  ...['trois', 'quatr', 'cinqu', 'six', 'sept', 'huit', 'neuv', 'dix'].map((root, index) => [
    `${index + 3}e`,
    `${root}ième`,
  ]),
  ['12', 'douze'],
  ['15', 'quinze'],
  ['20', 'vingt'],
  ['100', 'cent'],
  ['1000', 'mille'],
];
