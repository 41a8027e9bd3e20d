import type { LanguageTable } from './language.ts';

export const fr: LanguageTable = {
  small: `
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
quelquune selon tant toutefois via nôtre nôtres vôtre vôtres mien mienne miens tien tienne sien sienne siens
the of and to in
`,
  weak: `
aller va vas allez besoin chose choses conduire devoir dois doit doivent devez devrait donner donne donnent effectuer exister
existe existent façon façons falloir faudrait manière manières mener mettre met mets mettent mettez moyen moyens pouvoir prendre
prend prends prennent réaliser vraiment souvent toujours jamais réellement seulement simplement exactement bientôt
déjà ensuite plutôt rien savoir sais sait savent savez servir sert servent trouver trouve vouloir veut veux voulez
`,
  turns: [[/(?:sur|dans) tou(?:s|tes) les (?=\p{L})/u.source, ['partout ']]],
  // « Un » is an article before it is a figure.
  alike: [
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
    ['monsieur', 'M.'],
    ['madame', 'Mme'],
    ['réseaux sociaux', 'médias sociaux'],
    ['courriel', 'mail', 'e-mail', 'adresse électronique'],
    ['rédiger', 'écrire'],
    ['effacer', 'supprimer'],
    ['smartphone', 'téléphone'],
    ['dirigeant', 'patron', 'PDG'],
    ['pub', 'publicité', 'réclame'],
    ['photo', 'photographie'],
    ['télé', 'télévision'],
    ['PME', 'TPE', 'petite entreprise'],
    ['commentaire négatif', 'avis négatif', 'critique'],
    ['hashtag', 'mot-dièse'],
    ['docteur', 'médecin'],
    ['paquet', 'colis'],
    ['acheter', 'achat'],
    ['service client', 'service après-vente', 'SAV', 'hotline'],
    ['vendre', 'vente'],
    ['choisir', 'choix'],
    ['échouer', 'échec'],
    ['réussir', 'réussite', 'succès'],
    ['mentir', 'mensonge'],
    ['mourir', 'mort'],
  ],
  numbered: /^(?:no|n|num[ée]ro|partie|[ée]pisode|chapitre|volet)$/u.source,
  part: 'partie',
  ordinals: { one: 'er', other: 'e' },
  glued: /^(?:[cdjlmnst]|qu)(?=[aeiouyhàâéèêëîïôûœ])(.{3,})$/u.source,
  // « Publication » is not « public », nor « proprement » « propre »; but « commence » is « commencer ».
  derived:
    /^(?=.{7})(?!.*(?:commenc|avanc|devanc|financ|balanc|influenc|lanc|nuanc)es?$).{3,}(?:ements?|[ae]mment|[st]ion|[aceiopu]tions|[nsu]sions|ateurs?|atrices?|[ae]nces?|ismes?|logies?|[ai]bles?)$/u
      .source,
  derivedEndings: [
    [/s$/u.source, ['']],
    [/atrice$/u.source, ['ateur']],
  ],
  // Pagefind folds accents before it cuts endings: « abandonnée » and « abandonner » would be two words.
  indexedEndings: [
    [/ée(?=s?$)/u.source, ['é']],
    [/ee(?=s?$)/u.source, ['e']],
  ],
  // « Vidéos », « jeux », « copie », « achètent ».
  forms: [
    [/(?<=.{2}[aiou])s$|(?<=.[eo]u)x$/u.source, ['']],
    [/(?<=.{2}[aiou])$/u.source, ['s']],
    [/(?<=.[eo]u)$/u.source, ['x']],
    [/(?<=.{3}ie)r$/u.source, ['']],
    [/(?<=.{3}ie)$/u.source, ['r']],
    [/(?<=.{3})er$/u.source, ['ent']],
    [/(?<=.{3})ent$/u.source, ['er']],
    // « Perdu », « perdre ».
    [/(?<=.{2}d)u(?:e|s|es)?$/u.source, ['re']],
    [/(?<=.{2}d)re$/u.source, ['u']],
    // Of English.
    [/(?<=.{2})ies$/u.source, ['y']],
    [/(?<=.{2}[^aeiou])y$/u.source, ['ies']],
  ],
  // « Publions », « bloguent », « envoient ».
  rareForms: [
    [/(?<=.{3}g)eons$/u.source, ['er']],
    [/(?<=.{2})çons$/u.source, ['cer']],
    [/(?<=.{3})ons$/u.source, ['er', 'e', 're', 'ir']],
    [/(?<=.{2}g)u(?:er|e|es|ent|ons|ez|ait|aient|é|ée|és|ées|eur|eurs|euse|euses)$/u.source, ['']],
    [/(?<=.{3})euses?$/u.source, ['eur', 'eurs', 'eux']],
    [/(?<=.{3})(?:eur|eux)s?$/u.source, ['euse', 'euses']],
    [/(?<=.{5})(?:eur|euse)s?$/u.source, ['e', 'er']],
    [/(?<=.{2})i[eè]res?$/u.source, ['ier', 'iers']],
    [/(?<=.{2})iers?$/u.source, ['ière', 'ières']],
    [/(?<=.{2})ie(?:s|nt)?$/u.source, ['yer']],
    [/(?<=.{2})yer$/u.source, ['ie', 'ient', 'i']],
    [/(?<=.{3})er$/u.source, ['ons', 'eons']],
    [/(?<=.{3})re$/u.source, ['', 's', 't', 'ent', 'ons', 'ait', 'u']],
  ],
  // « Fidéliser », « fidélisation ».
  relatives: [
    [/(?<=.{3})ications?$/u.source, ['ier']],
    [/(?<=.{3}[^c])ations?$/u.source, ['er']],
    [/(?<=.{3})issements?$/u.source, ['ir']],
    [/(?<=.{3}[^s])ements?$/u.source, ['er', 'e']],
    [/(?<=.{3})ages?$/u.source, ['er']],
    [/(?<=.{3})(?:et)?ures?$/u.source, ['er']],
    [/(?<=.{4})iques?$/u.source, ['e', 'ie']],
    [/(?<=.{3})ifier$/u.source, ['ification']],
    [/(?<=.{3}[^i])er$/u.source, ['ation', 'ement']],
  ],
  endings:
    /(?<=.{3})(?:eraient|erions|erait|erais|eront|erons|erent|erai|era|aient|ions|antes?|ants?|ait|ais|ees|ee|ent|ons|er|ez|es|e|s|x)$/u
      .source,
};
