const plural = (count: number, one: string, many: string) => `${count}\u00a0${count > 1 ? many : one}`;

/** The words of the search: apart, because browsers are sent nothing else. */
export const search = {
  label: 'Chercher dans les articles',
  placeholder: 'Un mot, un nom, «\u202fune phrase\u202f»',
  action: 'Chercher',
  proposals: 'Propositions',
  loadingBytes: (kilobytes: number) => `Chargement\u00a0: ${kilobytes}\u00a0ko…`,
  searching: 'Recherche en cours…',
  tooShort: 'Encore une lettre ou deux.',
  tooLong: 'Texte long\u00a0: seul son début est cherché.',
  found: (count: number, query: string) =>
    `${plural(count, 'résultat', 'résultats')} pour «\u202f${query}\u202f»`,
  foundOf: (count: number, total: number, query: string) =>
    `${count} sur ${plural(total, 'résultat', 'résultats')} pour «\u202f${query}\u202f»`,
  between: (from: string, to: string) => (from === to ? `, en ${from}` : `, de ${from} à ${to}`),
  nothing: (query: string) => `Rien trouvé pour «\u202f${query}\u202f».`,
  nothingWithFacets: 'Rien avec ces choix. Retirez-en un.',
  nothingHelp: 'Personne n’en a parlé ici, ou pas avec ce mot.',
  nearest: 'Ce qui y ressemble',
  archive: 'Tout est rangé dans les archives',
  instead: 'Résultats pour ',
  ratherSearch: ' —\u00a0chercher plutôt ',
  unknown: (words: readonly string[]) =>
    `Aucun article ne dit ${words.map((word) => `«\u202f${word}\u202f»`).join(' ni ')}.`,
  seeAlso: 'Voir aussi\u00a0: ',
  more: 'Plus de résultats',
  older: (from: string, to: string) =>
    from === to ? `Chercher aussi en ${from}` : `Chercher aussi de ${from} à ${to}`,
  refine: 'Affiner',
  clear: 'Tout retirer',
  facets: { kind: 'Genre', tag: 'Thème', series: 'Série', person: 'Personne', year: 'Année' },
  moreValues: (count: number) => `Et ${plural(count, 'autre', 'autres')}`,
  types: {
    article: 'Article',
    series: 'Série',
    person: 'Personne',
    tag: 'Thème',
    organisation: 'Organisation',
  },
  /** Before what somebody answers. */
  speaker: (name: string) => `${name}\u00a0: `,
  /** A word of `types` in a sentence. */
  inText: (word: string) => word.toLowerCase(),
  part: (part: string, series: string) => `${part} · ${series}`,
  beginning: 'Au début',
  passage: 'Dans le texte',
  verdict: 'Notre avis',
  notes: 'Note',
  fiction: 'Fiction',
  optionCount: (count: number) =>
    count === 0 ? 'Aucune proposition' : plural(count, 'proposition', 'propositions'),
  keyHint: 'Ouvrir la recherche avec la touche /',
  close: 'Fermer',
  dialog: 'Rechercher',
  missing: (path: string) => `Il manque un fichier sur le serveur (${path}).`,
  offline: 'La connexion ne répond pas. Votre texte est gardé\u00a0: réessayez.',
  broken:
    'La recherche a échoué. Le site a peut-être changé depuis l’ouverture de cette page\u00a0: rechargez-la.',
  unsupported: 'Ce navigateur ne sait pas chercher ici.',
  retry: 'Réessayer',
  reload: 'Recharger la page',
  empty: 'Tapez un mot, un nom, «\u202fune phrase\u202f».',
  smallWords: 'Ces mots-là sont partout. Ajoutez-en un.',
  keys: '↑ ↓ pour choisir, Entrée pour ouvrir ou chercher, Échap pour fermer',
  nearPages: 'Vous cherchiez peut-être',
};

/** Parameters of the address of a search. */
export const parameters = {
  kind: 'genre',
  tag: 'theme',
  series: 'serie',
  person: 'personne',
  year: 'annee',
  literal: 'telquel',
};
