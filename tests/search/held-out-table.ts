import type { Category } from './queries.ts';
import type { Line } from './query-table.ts';

const BANQUE = 'internet-peut-il-changer-la-banque';
const BENAVENT = 'benavent-l-ecoute-et-le-carnaval';
const BIJENKORF = 'de-bijenkorf-le-pilote';
const BLENDTEC = 'blendtec-le-mixeur-qui-fait-vendre';
const BUZZ = 'le-buzz-ca-se-decide';
const CAHEN = 'cahen-les-questions-qu-on-n-ose-pas';
const CAVAZZA = 'cavazza-le-meilleur-ami-de-l-homme';
const CINQUANTE = 'cinquante-reponses';
const COMMUNAUTE = 'toute-marque-doit-animer-sa-communaute';
const DENIAUD = 'deniaud-les-mauvaises-strategies';
const DIRE = 'dire-qui-parle';
const DIVERS = 'le-divers';
const ECRIRE_CAS = 'ecrire-une-etude-de-cas';
const ECRIRE_ENTRETIEN = 'ecrire-un-entretien';
const EMMA = 'entretien-avec-emma-bovary';
const BOVARY = 'les-nouveaux-bovary';
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
const PROFIL = 'personne-ne-verra-que-le-profil-est-faux';
const REDACTION = 'la-redaction-repond';
const RETOUR = 'le-retour-sur-investissement-au-centime';
const SERIE = 'tenir-une-serie';
const SERVICE = 'le-service-client-n-a-rien-a-faire-la';
const STAGIAIRE = 'un-stagiaire-suffira';
const VERBE = 'un-verbe-pour-un-bouton';

/**
 * Queries written by reading the articles, before any of them was searched. Their first run (93 % and 98 %) showed which
 * kinds of queries had no rule yet; what still fails is left as it is.
 */
export const HELD_OUT: Readonly<Record<Category, readonly Line[]>> = {
  plain: [
    ['ethnologue cannibales', BENAVENT],
    ['fait divers', DIVERS, LIBERALES],
    ['gardien de musée squelette', RETOUR],
    ['assistante virtuelle', IKEA],
    ['commerce relais', ORANGE],
    ['ballon d’essai', PATRON],
    ['veille concurrentielle', DENIAUD],
    ['signaux faibles prospective', CINQUANTE],
    ['meuble de caisse', KISS],
    ['permis de conduire examinateur', BLENDTEC],
    ['poupées baladeurs', BLENDTEC],
    ['bulle des fans', FANS_ACHETES],
  ],
  'no accents': [
    ['presse etudiante mixeur', BLENDTEC],
    ['chaudron fele', RETOUR],
    ['traducteurs decodeurs ethnographes', BENAVENT],
    ['medecin plaque notaire', LIBERALES],
    ['hotelier epicier informaticien', PATRON],
    ['deguisement ou masque', BENAVENT],
    ['prospectiviste echec petrole', CINQUANTE],
    ['cle du bureau chef de rayon', BIJENKORF],
    ['benevoles fermes le meme jour', COMMUNAUTE],
    ['etoile devenue coeur', VERBE],
    ['decalage horaire', MONGOLIE],
  ],
  accents: [
    ['procès', RETOUR, SERVICE, PROFIL],
    ['passait pour un modèle', PATRON],
    ['médiane', RETOUR],
    ['pièce de monnaie', RETOUR],
    ['réglé par la machine', DIRE],
    ['grâce à', RETOUR, COMMUNAUTE, ECRIRE_CAS],
    ['côté dossier', MONGOLIE],
    ['dièse', DIVERS],
    ['fêlé', RETOUR],
    ['accidenté', MONGOLIE],
    ['à côté de son produit', BLENDTEC],
    ['arrêt de la publicité', KISS],
  ],
  elision: [
    ['l’ethnologue', BENAVENT],
    ["d'orem", BLENDTEC],
    ['l’interrogatoire publicitaire', IKEA],
    ["qu'un lapin", KISS],
    ['jusqu’au premier qui avait essayé', DENIAUD],
    ["l'expéditeur sourd", ORANGE],
    ['d’avocat blog', LIBERALES],
    ['lassisteur', MONGOLIE],
    ["l'aveu d'impuissance", DENIAUD],
    ['s’intéresser aux flux', REDACTION],
    ["aujourd'hui tableaux j'aime", VERBE],
    ['n’importe où clés', IKEA],
  ],
  ligature: [
    ['connaitre par cœur une pastille', KISS],
    ['coeur de twitter', VERBE],
    ['le cheque est arrive coup de cœur', DIRE],
    ['entre dans les moeurs', ORANGE],
    ['d’un oeil le dossier médical', MONGOLIE],
    ['animer avec cœur un chagrin', COMMUNAUTE],
    ['coeur étoile', VERBE],
    ['œil dossier', MONGOLIE],
    ['moeurs colis', ORANGE],
    ['un cœur tant de pouces', VERBE],
  ],
  inflection: [
    ['évacué par avion', MONGOLIE],
    ['broyer des planches', BLENDTEC],
    ['additionner des devises', VERBE],
    ['mixer un téléphone', BLENDTEC],
    ['barres chocolatées', KISS, COMMUNAUTE],
    ['notaires', LIBERALES],
    ['plaisanteries additionnées', BENAVENT],
    ['rangements débattus', IKEA],
    ['patrons qui bloguent', PATRON],
    ['magasins témoins', BIJENKORF],
    ['promesses de cadeaux', ORANGE],
    ['réunir ses membres', COMMUNAUTE, KISS],
  ],
  hyphen: [
    ['porte parole', KISS, NESTLE],
    ['mot dièse', DIVERS],
    ['marques pages', ORANGE, REDACTION],
    ['Oulan-Bator', MONGOLIE, SERVICE],
    ['demi heure par jour', PATRON],
    ['csl json', REDACTION],
    ['lave vaisselle', COMMUNAUTE],
    ['Grande Bretagne', KISS, COMMUNAUTE],
    ['peut-être est-ce que la place est prise', CAVAZZA],
    ['week end', MONGOLIE, STAGIAIRE, PARTOUT],
    ['quatre vingts millions d’années', RETOUR],
  ],
  brand: [
    ['Halls', KISS],
    ['IKEA Family Live', IKEA],
    ['Mondelez', KISS],
    ['UPS', ORANGE],
    ['Mondial Relay', ORANGE],
    ['Marketing VIP Lounge', BIJENKORF],
    ['Syncapse', FAN, RETOUR],
    ['Oracle', PATRON],
    ['socialmedia.org', DIRE, FANS_ACHETES],
    ['Media Aces', DIRE],
    ['Kawa', CAHEN, CINQUANTE],
    ['TechEye', PATRON],
    ['Visionary Marketing', FANS_ACHETES],
    ['Journal officiel', DIVERS, LIBERALES, STAGIAIRE, DIRE],
  ],
  number: [
    ['7 519 abonnés', PATRON],
    ['7519', PATRON],
    ['270,77 dollars', RETOUR, FAN],
    ['27 077 cents', RETOUR],
    ['41 millions de barres', KISS],
    ['20%', KISS],
    ['9 000 dollars', FANS_ACHETES, FAN],
    ['loi du 9 juin 2023', DIRE, PROFIL, BUZZ],
    ['24 heures sur 24', MONGOLIE],
    ['12 juin 2023', COMMUNAUTE],
    ['2,8 millions', RETOUR],
    ['décret 2020-1662', LIBERALES],
    ['19 avril 2010', VERBE],
    ['quinze mille visiteurs', LIBERALES],
  ],
  phrase: [
    ['« le tuyau et la chose »', DIVERS],
    ['"Précis n’est pas exact"', RETOUR],
    ['« ne nous répondez pas »', ORANGE],
    ['« Celui qui promet répond »', ORANGE],
    ['"une dette contractée dans l\'enthousiasme"', SERIE],
    ['« Je travaille pour cette entreprise »', DIRE],
    ['"Sauvons Kiss Cool"', KISS, COMMUNAUTE],
    ['« bouche à oreille »', LIBERALES],
    ['« l’amour s’achète »', FANS_ACHETES],
    ['« qui est là »', MONGOLIE],
    ['“moteur de recherche”', SERIE],
  ],
  prefix: [
    ['ethnolo', BENAVENT],
    ['mixe', BLENDTEC],
    ['prospectiv', CINQUANTE],
    ['néerl', BIJENKORF],
    ['assistante virt', IKEA],
    ['colis fant', ORANGE],
    ['mot-diè', DIVERS],
    ['tenir une sé', SERIE],
    ['retour sur inv', RETOUR],
    ['pilot', BIJENKORF],
    ['cavaz', CAVAZZA],
    ['le tél', CAVAZZA],
  ],
  typo: [
    ['ethnolgue', BENAVENT],
    ['neerlandias', BIJENKORF],
    ['asistante virtuele', IKEA],
    ['blentec', BLENDTEC],
    ['cadburry', KISS],
    ['chirurgein', LIBERALES],
    ['notaiire', LIBERALES],
    ['fideltié récompense', ORANGE],
    ['profesion libérale', LIBERALES],
    ['courrriel québec', DIVERS],
    ['prospectivsite', CINQUANTE],
    ['syncaspe', FAN, RETOUR],
    ['michel et agustin', JOURNEE, COMMUNAUTE, STAGIAIRE],
  ],
  question: [
    ['comment préparer un entretien ?', ECRIRE_ENTRETIEN],
    ['pourquoi Cadbury a-t-il retiré Kiss Cool ?', KISS],
    ['quand un médecin a-t-il le droit de communiquer ?', LIBERALES],
    ['comment savoir si un entretien est inventé ?', REDACTION, ECRIRE_ENTRETIEN],
    ['qu’est-ce qu’une mauvaise stratégie ?', DENIAUD],
    ['est-ce que ce site met des cookies ?', REDACTION],
    ['à quoi sert un projet pilote ?', BIJENKORF],
    ['quelle est la valeur d’un fan Facebook ?', FAN, RETOUR],
    ['faut-il dire qu’on est payé par une marque ?', DIRE],
    ['que vaut l’écoute des réseaux sociaux ?', BENAVENT],
    ['peut-on répondre à un client la nuit ?', MONGOLIE],
    ['comment dit-on hashtag en français ?', DIVERS],
    ['y a-t-il une lettre d’information ?', REDACTION],
  ],
  person: [
    ['Bill Marriott', PATRON],
    ['Schwartz', PATRON],
    ['Andy Sernovitz', DIRE],
    ['sernovits', DIRE],
    ['Cédric Deniaud', DENIAUD],
    ['cedric deniaud', DENIAUD],
    ['Jean-Marie David', MONGOLIE],
    ['jean marie david', MONGOLIE],
    ['P. Cahen', CAHEN, CINQUANTE],
    ['M.-É. Leclerc', PATRON, LECLERC],
    ['Faurie Christophe', BIJENKORF, PATRON, LIBERALES, BLENDTEC, BANQUE, RETOUR],
    ['fred cavaza', CAVAZZA],
    ['Raymond Chen', BLENDTEC],
    ['Flaubert', RETOUR, EMMA, BOVARY],
    ['Homais pharmacien', HOMAIS],
  ],
  part: [
    ['5/10', STAGIAIRE],
    ['8/10', RETOUR],
    ['7/10', AMIS],
    ['huitième idée reçue', RETOUR],
    ['5e idée reçue', STAGIAIRE],
    ['idée reçue n° 8', RETOUR],
    ['partie 9/10', COMMUNAUTE],
    ['1/6', 'internet-peut-il-changer-les-pme'],
    ['cinquième idée', STAGIAIRE],
    ['septième idée reçue', AMIS],
  ],
};
