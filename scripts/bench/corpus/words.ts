/** Words that the vocabulary is grown from. Verbs are stems of the first group. */

export const MASCULINE = list(`
  marché client réseau message produit public service projet lecteur compte résultat chiffre budget discours problème
  détail conseil pouvoir travail bureau directeur stagiaire journal article dossier courrier téléphone calendrier
  tableau rapport rendez-vous silence bruit doute rire soupir échec succès retard retour départ moment matin soir
  siècle trimestre mois exercice contrat prix coût revenu salaire métier savoir discours récit roman portrait
  dictionnaire proverbe exemple modèle principe système moteur logiciel fichier écran clavier bouton lien formulaire
  sondage panel échantillon indice taux seuil niveau volume format support canal média fil profil abonné internaute
  commentaire avis blâme compliment reproche conflit accord compromis débat sujet thème propos terme sens style ton
  vocabulaire slogan logo dessin film tournage concours cadeau colis guichet magasin rayon quartier village pays
  voisin fournisseur concurrent partenaire patron cadre ouvrier préfet pharmacien notaire fonctionnaire professeur`);

export const FEMININE = list(`
  marque idée entreprise agence campagne page vidéo image publicité réponse question plainte demande offre promesse
  mesure méthode stratégie enquête étude série rubrique colonne phrase parole rumeur réputation confiance crise erreur
  faute excuse justification décision direction équipe réunion présentation diapositive semaine journée année
  décennie époque mode tendance vague courbe moyenne somme dépense facture recette marge croissance perte part cible
  audience foule communauté clientèle lectrice abonnée conversation discussion critique louange colère patience
  mémoire habitude règle charte loi norme limite frontière ville région boutique vitrine caisse livraison commande
  adresse lettre carte enveloppe note table machine application plateforme base donnée statistique preuve hypothèse
  théorie leçon école formation compétence carrière retraite vertu vanité modestie prudence curiosité nuance raison`);

export const VERBS = list(`
  parl regard cherch trouv montr cach compt mesur observ not cit expliqu démontr discut contest accept refus propos repouss
  organis prépar lanc arrêt termin conseill critiqu approuv dénonc vant invent imagin copi imit détourn transform adapt
  simplifi compliqu amélior aggrav répar soign ignor signal annonc publi imprim diffus partag adress livr command factur
  vers rembours gagn évalu estim calcul multipli divis ajout retir remplac déplac install configur programm test vérifi
  contrôl surveill écout interrog rencontr salu invit aid encourag motiv rassur étonn amus lass retard avanc class archiv
  document illustr dessin film photographi racont résum comment désign nomm qualifi compar oppos associ sépar mobilis
  engag dirig gouvern administr négoci sign respect viol tromp mépris conserv gâch rêv souhait tard réclam exig
  dépann arros pouss tir plant cueill coup coll repass frott décor habill déball emball rang vid charg`);

/** Adjectives by how they agree: `-` none but the plural, `e` adds an e, `x` from -eux to -euse, `f` from -if to -ive, `l` doubles its l. */
export const ADJECTIVES = {
  '': list(`utile fragile habile stérile facile difficile simple double triple rare sage tiède timide rapide solide stupide
    sobre célèbre sombre modeste honnête aimable durable capable coupable possible visible sensible risible publique
    unique ironique critique logique pratique statistique numérique technique économique politique médiatique moderne
    énorme conforme sincère austère ordinaire nécessaire solidaire arbitraire contraire volontaire`),
  e: list(`grand petit court lent fort prudent patient évident récent fréquent important constant brillant savant
    méchant charmant étonnant lointain voisin vain certain commun opportun gratuit étroit exact discret parfait
    distrait abstrait concret mondial local global social commercial égal loyal final banal spécial national original`),
  f: list(`actif naïf vif neuf bref collectif excessif décisif offensif subjectif objectif relatif tardif attentif
    créatif négatif positif fictif expressif`),
  x: list(`sérieux curieux ennuyeux coûteux douteux nombreux généreux heureux malheureux précieux furieux anxieux
    laborieux prétentieux ambitieux silencieux vertueux`),
  l: list(`réel annuel mensuel naturel actuel virtuel individuel officiel essentiel partiel éventuel habituel
    professionnel confidentiel rationnel`),
} as const;

export const ADVERBS = list(`
  souvent parfois rarement toujours encore déjà bientôt enfin ensuite volontiers presque surtout autrefois désormais
  ailleurs ensemble seulement vraiment lentement franchement poliment sûrement justement largement gravement`);

export const FIRST_NAMES = list(`
  Adèle Bastien Camille Denise Étienne Fanny Gaspard Hélène Irène Joseph Karine Léon Mathilde Noémie Octave Pauline
  Quentin Rosalie Simon Thérèse Ursule Valentin Winnie Xavier Yvonne`);

export const LAST_NAMES = list(`
  Ancelin Barbotin Chauvelot Dampierre Escoffon Fauvelin Garancier Houdebert Imbertin Jolivard Kerouan Lambrecin
  Marsollier Navarin Ozanneau Patureau Quesnoy Rambourg Sauvageot Tourneux Urbanel Vauquelin Wassenaar Ydelin Zacharin`);

export const ORGANISATIONS = list(`
  Abacom Boréal Cordiane Distribel Elvanor Frémiot Galtier Hexatel Isoplan Javelor Kermadec Lumivor Mercanor Novabel
  Optimar Prodexia Quintal Rovigo Sélénor Transalp Urbania Valmont Westerlin Xylogère Yserine Zéphirel Bellecour
  Castelnor Domitel Euravia`);

export const CITIES = list(
  'Lyon Rouen Nantes Lille Bordeaux Marseille Rennes Dijon Tours Metz Nancy Brest Angers',
);

export const SECTORS = list(
  'Banque Assurance Distribution Agroalimentaire Transports Télécommunications Tourisme Énergie Édition Automobile',
);

function list(words: string): readonly string[] {
  return [...new Set(words.split(/\s+/).filter((word) => word !== ''))];
}
