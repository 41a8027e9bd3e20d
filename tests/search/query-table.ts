import type { Category } from './queries.ts';

const BANQUE = 'internet-peut-il-changer-la-banque';
const BENAVENT = 'benavent-l-ecoute-et-le-carnaval';
const BIJENKORF = 'de-bijenkorf-le-pilote';
const BLENDTEC = 'blendtec-le-mixeur-qui-fait-vendre';
const BOVARY = 'les-nouveaux-bovary';
const BUZZ = 'le-buzz-ca-se-decide';
const CAHEN = 'cahen-les-questions-qu-on-n-ose-pas';
const CAVAZZA = 'cavazza-le-meilleur-ami-de-l-homme';
const CINQUANTE = 'cinquante-reponses';
const COMMUNAUTE = 'toute-marque-doit-animer-sa-communaute';
const DENIAUD = 'deniaud-les-mauvaises-strategies';
const DIRE = 'dire-qui-parle';
const DIVERS = 'le-divers';
const EMMA = 'entretien-avec-emma-bovary';
const ECRIRE_CAS = 'ecrire-une-etude-de-cas';
const ECRIRE_ENTRETIEN = 'ecrire-un-entretien';
const FAN = 'un-fan-c-est-un-client';
const FANS_ACHETES = 'gourvennec-les-fans-achetes';
const HOMAIS = 'entretien-avec-homais';
const IKEA = 'ikea-le-rangement-en-debat';
const JOURNEE = 'social-media-management-day-2011';
const KISS = 'kiss-cool-le-bonbon-regrette';
const LECLERC = 'leclerc-coulommiers-l-adresse-qui-n-existait-pas';
const LIBERALES = 'internet-peut-il-changer-les-professions-liberales';
const MONGOLIE = 'mondial-assistance-le-motard-de-mongolie';
const NESTLE = 'nestle-et-la-video-retiree';
const ORANGE = 'orange-et-kiala-le-colis-fantome';
const PARTOUT = 'il-faut-etre-partout';
const PATRON = 'internet-peut-il-changer-le-patron';
const AMIS = 'nos-clients-veulent-etre-nos-amis';
const PME = 'internet-peut-il-changer-les-pme';
const PROFIL = 'personne-ne-verra-que-le-profil-est-faux';
const REDACTION = 'la-redaction-repond';
const RETOUR = 'le-retour-sur-investissement-au-centime';
const SERIE = 'tenir-une-serie';
const SERVICE = 'le-service-client-n-a-rien-a-faire-la';
const STAGIAIRE = 'un-stagiaire-suffira';
const SUPPRIMER = 'supprimer-la-critique-la-fait-taire';
const VERBE = 'un-verbe-pour-un-bouton';

/** A query, and the slugs of the articles of which any is a right first answer. */
export type Line = readonly [query: string, ...expected: string[]];

export const TABLE: Readonly<Record<Category, readonly Line[]>> = {
  plain: [
    ['carnaval', BENAVENT],
    ['stagiaire', STAGIAIRE],
    ['colis perdu', ORANGE, PARTOUT, SERVICE],
    ['faux profil', PROFIL],
    ['retour sur investissement', RETOUR],
    ['parapluie pluie', FAN],
    ['haïku', PATRON],
    ['secret médical', MONGOLIE, LIBERALES, SERVICE],
    ['signaux faibles', CINQUANTE],
    ['huile de palme', NESTLE, SUPPRIMER],
    ['témoins de connexion', REDACTION],
    ['matelas', IKEA],
    ['porte-cigares vicomte', EMMA],
  ],
  'no accents': [
    ['idees recues de la maison', BIJENKORF, RETOUR, REDACTION],
    ['etude de cas', ECRIRE_CAS],
    ['communaute', COMMUNAUTE],
    ['ecoute', BENAVENT, LECLERC],
    ['mediatrice medecin decret', LIBERALES],
    ['gravures keepsakes dortoir', EMMA],
    ['foret indonesienne', NESTLE],
    ['hypermarche', LECLERC, ORANGE],
    ['generation', BOVARY, EMMA],
    ['strategie du concurrent', DENIAUD],
    ['telephone chien', CAVAZZA],
    ['fidelite recompense', ORANGE],
    ['precis n est pas exact', RETOUR],
  ],
  accents: [
    ['tâche régulière', STAGIAIRE],
    ['côte', SUPPRIMER, HOMAIS, SERVICE],
    ['fêté', FAN],
    ['fête', HOMAIS],
    ['élève', STAGIAIRE, PME, COMMUNAUTE, JOURNEE],
    ['élevé', SERVICE, CAHEN, EMMA],
    ['règle', RETOUR, SERVICE, LIBERALES],
    ['réglée', DIRE],
    ['gêne', SERVICE],
    ['marché', KISS, DIVERS, PARTOUT],
  ],
  elision: [
    ['l’aveugle', HOMAIS],
    ["l'amitié", AMIS],
    ['entreprise d’assistance', MONGOLIE],
    ["l'huile", NESTLE, SUPPRIMER, BUZZ],
    ['d’orang-outan', NESTLE],
    ["marchand d'étoffes", AMIS],
    ['jusqu’où seul', STAGIAIRE],
    ["s'abonner", REDACTION],
    ['lavocat', LIBERALES],
    ['l’adresse qui n’existait pas', LECLERC],
    ["qu'on n'ose pas", CAHEN, CINQUANTE],
    ['orang outan', NESTLE],
  ],
  ligature: [
    ['coeur', VERBE],
    ['oeil', MONGOLIE, STAGIAIRE, EMMA],
    ['soeurs', PROFIL, AMIS],
    ['cœur', VERBE],
    ['voeux', BANQUE, AMIS],
    ['vœux d’anniversaire', AMIS],
    ['moeurs', ORANGE],
    ['mœurs', ORANGE],
    ['soeur', PROFIL, AMIS],
    ['connaissent par coeur', KISS],
    ['coup de coeur', DIRE],
    ['le même oeil', EMMA],
    ['sous l’œil d’un ancien', STAGIAIRE],
  ],
  inflection: [
    ['acheter un fan', FAN, FANS_ACHETES],
    ['bonbons', KISS, COMMUNAUTE, FAN],
    ['supprimé critiques', SUPPRIMER],
    ['mixeurs', BLENDTEC],
    ['motards blessés', MONGOLIE],
    ['écrire des entretiens', ECRIRE_ENTRETIEN],
    ['banques', BANQUE],
    ['avocats', LIBERALES],
    ['séries abandonnées', SERIE],
    ['correction des erreurs', REDACTION, ECRIRE_CAS, CINQUANTE],
    ['débats', IKEA, AMIS],
    ['communautés fermées', COMMUNAUTE],
  ],
  hyphen: [
    ['porte cigares', EMMA],
    ['porte-cigares', EMMA],
    ['mini-sites', NESTLE, SUPPRIMER, BUZZ],
    ['mot-dièse', DIVERS],
    ['marque-page', ORANGE, REDACTION],
    ['no-reply', ORANGE, PARTOUT, AMIS],
    ['bois guillaume', HOMAIS],
    ['centre E.Leclerc', PARTOUT, LECLERC],
    ['oulan bator', MONGOLIE, SERVICE],
    ['prie-dieu', EMMA],
    ['porte parole', KISS, NESTLE],
  ],
  brand: [
    ['Blendtec', BLENDTEC],
    ['kit kat', NESTLE, SUPPRIMER],
    ['kitkat', NESTLE, SUPPRIMER],
    ['IKEA', IKEA],
    ['Goldman Sachs', BANQUE],
    ['youtube', SUPPRIMER, NESTLE, BUZZ, BLENDTEC],
    ['Michel et Augustin', JOURNEE, PME, STAGIAIRE, COMMUNAUTE],
    ['De Bijenkorf', BIJENKORF],
    ['Kiss Cool', KISS],
    ['wispa', KISS, COMMUNAUTE],
    ['Air Canada', STAGIAIRE],
    ['e.leclerc', LECLERC, PARTOUT, PATRON],
    ['New York Times', PROFIL, BANQUE, FAN],
    ['seesmic', JOURNEE, PARTOUT],
  ],
  number: [
    ['136,38 dollars', FAN, RETOUR, FANS_ACHETES, HOMAIS, VERBE],
    ['6 000 tweets', STAGIAIRE],
    ['17 %', AMIS],
    ['250 000 fans', FAN, FANS_ACHETES],
    ['280 000 appels', SERVICE],
    ['550 5.1.1', LECLERC, PARTOUT],
    ['27077 cents', RETOUR],
    ['17 mars 2010', NESTLE, SUPPRIMER],
    ['40 millions de dollars', RETOUR],
    ['3 % de part de marché', KISS],
    ['26000 fans', STAGIAIRE, COMMUNAUTE, JOURNEE, PME],
    ['420 000 visites', SUPPRIMER],
    ['cinquante réponses', CINQUANTE],
  ],
  phrase: [
    ['« idée reçue préférée »', EMMA, HOMAIS],
    ['"effet streisand"', SUPPRIMER],
    ['« une porte est une promesse »', PARTOUT],
    ['"le journal de ma peau"', PROFIL],
    ['« Will it blend »', BLENDTEC, BUZZ],
    ['"nous battons des mélodies"', RETOUR],
    ['« meilleur ami de l’homme »', CAVAZZA],
    ['“avis d’un homme qui connaît la marchandise”', HOMAIS],
    ['« ceci est une publicité »', PROFIL],
    ['« un franc succès »', ECRIRE_CAS],
    ['"journal de ma peau', PROFIL],
  ],
  prefix: [
    ['stagi', STAGIAIRE],
    ['carnav', BENAVENT],
    ['mongol', MONGOLIE, SERVICE],
    ['investiss', RETOUR],
    ['communaut', COMMUNAUTE],
    ['faux prof', PROFIL],
    ['kiss co', KISS],
    ['buz', BUZZ],
    ['emma bov', EMMA],
    ['professions libé', LIBERALES],
    ['streis', SUPPRIMER],
    ['pharmac', HOMAIS],
  ],
  typo: [
    ['stagaire', STAGIAIRE],
    ['comunauté', COMMUNAUTE],
    ['carnavall', BENAVENT],
    ['investisement', RETOUR],
    ['bledntec', BLENDTEC],
    ['mongolei', MONGOLIE, SERVICE],
    ['rangemant', IKEA],
    ['nesltlé', NESTLE],
    ['profesions liberales', LIBERALES],
    ['pharmacein', HOMAIS],
    ['suprimer la critque', SUPPRIMER],
    ['bijenkrof', BIJENKORF],
    ['mixuer', BLENDTEC, BUZZ],
    ['hypermaché', LECLERC, ORANGE],
  ],
  question: [
    ['comment répondre à une critique ?', SUPPRIMER, HOMAIS],
    ['faut-il supprimer les commentaires négatifs ?', SUPPRIMER],
    ['combien vaut un fan ?', FAN],
    ['qui répond aux clients le week-end ?', STAGIAIRE, MONGOLIE, PARTOUT],
    ['pourquoi les clients ne veulent pas être nos amis ?', AMIS],
    ['comment écrire une étude de cas ?', ECRIRE_CAS],
    ['est-ce qu’un patron doit tenir un blog ?', PATRON],
    ['que faire quand un colis est perdu ?', ORANGE, PARTOUT, SERVICE],
    ['comment mesurer le retour sur investissement ?', RETOUR],
    ['un avocat a-t-il le droit de faire de la publicité ?', LIBERALES],
    ['comment citer un article de ce site ?', REDACTION],
    ['quelle loi oblige les influenceurs à dire que c’est de la publicité ?', DIRE, PROFIL],
    ['comment abandonner une série ?', SERIE],
    ['peut-on acheter des abonnés ?', FAN, FANS_ACHETES],
  ],
  person: [
    ['Emma Bovary', EMMA, BOVARY],
    ['Homais', HOMAIS],
    ['Yann Gourvennec', FANS_ACHETES],
    ['Christophe Benavent', BENAVENT],
    ['Georges Lewi', BOVARY],
    ['cavazza', CAVAZZA],
    ['Michel-Édouard Leclerc', PATRON, LECLERC],
    ['michel edouard leclerc', PATRON, LECLERC],
    ['Thierry Spencer', KISS, COMMUNAUTE],
    ['Philippe Cahen', CAHEN, CINQUANTE],
    ['M. Lheureux', EMMA],
    ['Maître Eolas', LIBERALES],
    ['Barbra Streisand', SUPPRIMER],
    ['Jonathan Schwartz', PATRON],
  ],
  part: [
    ['9/10', COMMUNAUTE],
    ['1/10', PARTOUT, SERIE],
    ['10/10', PROFIL],
    ['3/10', BUZZ],
    ['2/6', LIBERALES],
    ['10 idées reçues 5/10', STAGIAIRE],
    ['neuvième idée reçue', COMMUNAUTE],
    ['7e idée reçue', AMIS],
    ['dixième et dernière idée reçue', PROFIL],
    ['4/6', BANQUE],
    ['6/10 service client', SERVICE],
  ],
};

/** Where inside an article a result must lead: the words, and the address with its anchor. */
export const ANCHORS: readonly (readonly [query: string, url: string])[] = [
  ['pied bot', `/articles/${HOMAIS}/#succes-reponse`],
  ['revalentia', `/articles/${HOMAIS}/#paye`],
  ['hermine procureur', `/articles/${HOMAIS}/#consultations-reponse`],
  ['coquetiers', `/articles/${EMMA}/#lheureux-reponse`],
  ['abricots', `/articles/${EMMA}/#lettres-reponse`],
  ['bibtex', `/articles/${REDACTION}/#citer-reponse`],
  ['orthographe cérémonie', `/articles/${REDACTION}/#corrections-reponse-3`],
  ['Reddit bénévoles', `/articles/${COMMUNAUTE}/#la-cle-et-le-bail`],
  // Was « épingler charte de modération »: the verdict has neither of the last two words.
  ['épingler en haut de la page', `/articles/${NESTLE}/#avis`],
  ['Masnick Techdirt', `/articles/${SUPPRIMER}/#notes-titre`],
];
