/**
 * Queries written on 30 November 2026 from the built pages, before a look at the other tables or at the code of the search,
 * by somebody else than those of from-pages-table.ts, each with the addresses of which any is a right first answer. Of 87, one
 * is left out: « parapluies -fan » expects an article that has the word « fans »; one sentence has left its page since, and is another.
 *
 * recall@1 and recall@5 before anything was changed: 93.0 % and 95.3 % (captions 33 and 50 %: what drawings show was in no
 * index; emoji 75 %: « perdu » was not « perdre »); after: 98.8 % and 100 %.
 */
export const READ_AGAIN: Readonly<
  Record<string, readonly (readonly [query: string, ...expected: string[]])[]>
> = {
  names: [
    ['zola', 'au-bonheur-des-dames'],
    ['maître eolas', 'internet-peut-il-changer-les-professions-liberales'],
    ['Vauquelin', 'cesar-birotteau'],
    ['devumi', 'un-fan-c-est-un-client'],
    ['barbra streisand', 'supprimer-la-critique-la-fait-taire'],
    ['sinar mas', 'nestle-et-la-video-retiree'],
    ['gaudissart finot', 'cesar-birotteau'],
    ['radian6', 'social-media-management-day-2011'],
    ['mme bordin', 'entretien-avec-bouvard-et-pecuchet'],
  ],
  questions: [
    [
      "faut-il répondre à quelqu'un que l'on est en train de secourir ?",
      'mondial-assistance-le-motard-de-mongolie',
    ],
    [
      'combien de minutes par jour passe-t-on sur facebook ?',
      'nos-clients-veulent-etre-nos-amis',
      'social-media-management-day-2011',
    ],
    ['à quelle heure faut-il publier ?', 'entretien-avec-bouvard-et-pecuchet'],
    ['peut-on acheter des fans ?', 'gourvennec-les-fans-achetes', 'un-fan-c-est-un-client'],
    [
      'un médecin a-t-il le droit de faire de la publicité ?',
      'internet-peut-il-changer-les-professions-liberales',
    ],
    ["qui a inventé l'expression effet streisand ?", 'supprimer-la-critique-la-fait-taire'],
    ["pourquoi n'y a-t-il pas de cookies sur ce site ?", 'la-redaction-repond', 'confidentialite'],
    ["comment signaler une faute d'orthographe ?", 'la-redaction-repond'],
    ['comment préparer ses questions avant un entretien ?', 'ecrire-un-entretien'],
    ["l'entreprise est-elle responsable de ce que dit son assistant automatique ?", 'un-stagiaire-suffira'],
    ['pourquoi cadbury a-t-il arrêté kiss cool ?', 'kiss-cool-le-bonbon-regrette'],
    ['que vaut un fan ?', 'un-fan-c-est-un-client', 'gourvennec-les-fans-achetes'],
  ],
  kinds: [
    ['note de lecture balzac', 'cesar-birotteau'],
    ['étude de cas colis', 'orange-et-kiala-le-colis-fantome'],
    ['entretien fromage', 'entretien-avec-bouvard-et-pecuchet'],
    ['guide série', 'tenir-une-serie'],
    ['compte rendu seesmic', 'social-media-management-day-2011'],
    ['essai avocats', 'internet-peut-il-changer-les-professions-liberales'],
    ['revue de web carnaval', 'benavent-l-ecoute-et-le-carnaval'],
    ['lu ailleurs téléphone', 'cavazza-le-meilleur-ami-de-l-homme'],
    ['études de cas livraison', 'orange-et-kiala-le-colis-fantome'],
  ],
  misspellings: [
    ['cesar biroteau', 'cesar-birotteau'],
    ['greenpece', 'nestle-et-la-video-retiree', 'organisations/greenpeace'],
    ['mongollie motar', 'mondial-assistance-le-motard-de-mongolie'],
    ['bijenkroft', 'de-bijenkorf-le-pilote', 'organisations/de-bijenkorf'],
    ['prospetus', 'cesar-birotteau'],
    ['dictionaire flobert', 'le-dictionnaire-de-flaubert'],
    ['coulomier', 'leclerc-coulommiers-l-adresse-qui-n-existait-pas'],
    ['camerounnais', 'le-divers'],
  ],
  'by ear': [
    ['omais', 'entretien-avec-homais', 'personnes/homais'],
    ['karnaval', 'benavent-l-ecoute-et-le-carnaval'],
    ['mikseur', 'blendtec-le-mixeur-qui-fait-vendre'],
    ['stajière', 'un-stagiaire-suffira'],
    ['transparance', 'themes/transparence', 'dire-qui-parle', 'personne-ne-verra-que-le-profil-est-faux'],
    ['kimiste parfumeur', 'cesar-birotteau'],
    ['fromajé', 'entretien-avec-bouvard-et-pecuchet'],
    ['aiku', 'internet-peut-il-changer-le-patron'],
  ],
  quotations: [
    ['« les annonceurs naïfs risquent de se faire manger »', 'benavent-l-ecoute-et-le-carnaval'],
    ['on doit croire tout ce qui est imprimé', 'le-dictionnaire-de-flaubert'],
    ['« la jambe ne lit pas les journaux »', 'entretien-avec-homais'],
    ['la parole humaine est comme un chaudron fêlé', 'le-retour-sur-investissement-au-centime'],
    ['confusion entre précision et exactitude', 'gourvennec-les-fans-achetes'],
    ["croire que l'on en a une", 'deniaud-les-mauvaises-strategies'],
    ["personne ne s'occupe de ce qui ne réussit point", 'cesar-birotteau'],
    ['la question de la maison contre elle-même', 'de-bijenkorf-le-pilote'],
  ],
  exclusions: [
    [
      'leclerc -coulommiers',
      'internet-peut-il-changer-le-patron',
      'personnes/michel-edouard-leclerc',
      'organisations/e-leclerc',
    ],
    ['wispa -kiss', 'ecrire-une-etude-de-cas'],
    ['interview -homais', 'entretien-avec-bouvard-et-pecuchet', 'entretien-avec-emma-bovary'],
  ],
  emoji: [
    ['🍫 kit kat', 'nestle-et-la-video-retiree'],
    ['colis 📦 perdu', 'orange-et-kiala-le-colis-fantome'],
    ['mongolie 🏍️', 'mondial-assistance-le-motard-de-mongolie'],
    ['zola 🎈🎈', 'au-bonheur-des-dames'],
  ],
  captions: [
    ["coupe d'un mixeur en trois étages", 'blendtec-le-mixeur-qui-fait-vendre'],
    ['règle graduée de 0 à 270,77 dollars', 'le-retour-sur-investissement-au-centime'],
    ['deux cadrans paris oulan-bator', 'mondial-assistance-le-motard-de-mongolie'],
    [
      "une enveloppe part vers une porte qui n'est pas là",
      'leclerc-coulommiers-l-adresse-qui-n-existait-pas',
    ],
    ['division posée appels par personne', 'le-service-client-n-a-rien-a-faire-la'],
    ['croyance confirmée, corrigée ou jetée', 'de-bijenkorf-le-pilote'],
  ],
  comments: [
    ['mot de passe le matin', 'nestle-et-la-video-retiree'],
    ['colis scanné', 'orange-et-kiala-le-colis-fantome'],
    ['affiché en salle de garde', 'entretien-avec-homais'],
    ['trente-deux degrés manquants', 'entretien-avec-homais'],
    ['remis en main propre', 'orange-et-kiala-le-colis-fantome'],
    ['un sport qui se pratique assis', 'nestle-et-la-video-retiree'],
  ],
  sources: [
    ['rfc 3463', 'leclerc-coulommiers-l-adresse-qui-n-existait-pas'],
    ['the follower factory', 'un-fan-c-est-un-client'],
    ['moffatt air canada', 'un-stagiaire-suffira'],
    ['from anna to alexa', 'ikea-le-rangement-en-debat'],
    ['décret 2020-1662', 'internet-peut-il-changer-les-professions-liberales'],
    ['bons baisers de mongolie', 'mondial-assistance-le-motard-de-mongolie'],
  ],
  dates: [
    [
      '17 mars 2010',
      'nestle-et-la-video-retiree',
      'supprimer-la-critique-la-fait-taire',
      'le-buzz-ca-se-decide',
    ],
    ['1837', 'cesar-birotteau'],
    ['10 novembre 2009', 'orange-et-kiala-le-colis-fantome', 'il-faut-etre-partout'],
    ['séisme mars 2011', 'un-stagiaire-suffira', 'social-media-management-day-2011'],
    ['2 avril 2019', 'il-faut-etre-partout'],
  ],
  pages: [
    ['mythologue', 'personnes/georges-lewi'],
    ['réseau belge de points de retrait', 'organisations/kiala'],
  ],
};
