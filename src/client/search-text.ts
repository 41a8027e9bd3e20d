const plural = (count: number, one: string, many: string) => `${count}\u00a0${count > 1 ? many : one}`;

/** Every French word of the search. Typography is set here; « … » of a query is what the reader typed. */
export const searchText = {
  label: 'Chercher dans les articles',
  placeholder: 'Un mot, un nom, «\u00a0une phrase\u00a0»',
  action: 'Chercher',
  proposals: 'Propositions',
  loadingBytes: (kilobytes: number) => `La recherche se charge : ${kilobytes}\u00a0ko…`,
  searching: 'Recherche en cours…',
  tooShort: 'Encore une lettre ou deux.',
  tooLong: 'Texte long : seuls ses premiers mots sont cherchés.',
  found: (count: number, query: string) =>
    `${plural(count, 'résultat', 'résultats')} pour «\u00a0${query}\u00a0»`,
  foundOf: (count: number, total: number, query: string) =>
    `${count} sur ${plural(total, 'résultat', 'résultats')} pour «\u00a0${query}\u00a0»`,
  between: (from: string, to: string) => (from === to ? `, en ${from}` : `, de ${from} à ${to}`),
  nothing: (query: string) => `Rien trouvé pour «\u00a0${query}\u00a0».`,
  nothingWithFacets: 'Rien avec ces choix. Retirez-en un.',
  nothingHelp: 'Personne n’en a donc parlé ici, ou pas avec ce mot-là.',
  nearest: 'Ce qui y ressemble',
  archive: 'Tout est aussi rangé dans les archives',
  instead: 'Résultats pour ',
  ratherSearch: ' — chercher plutôt ',
  unknown: (words: readonly string[]) =>
    `Aucun article ne dit ${words.map((word) => `«\u00a0${word}\u00a0»`).join(' ni ')}.`,
  seeAlso: 'Voir aussi',
  more: 'Afficher plus de résultats',
  older: (from: string, to: string) =>
    from === to ? `Chercher aussi en ${from}` : `Chercher aussi de ${from} à ${to}`,
  refine: 'Affiner',
  clear: 'Retirer tous les choix',
  facets: { kind: 'Genre', tag: 'Thème', series: 'Série', person: 'Personne', year: 'Année' },
  moreValues: (count: number) => `Et ${plural(count, 'autre', 'autres')}`,
  types: {
    article: 'Article',
    series: 'Série',
    person: 'Personne',
    tag: 'Thème',
    organisation: 'Organisation',
  },
  part: (part: string, series: string) => `${part} · ${series}`,
  beginning: 'Au début',
  passage: 'Dans le texte',
  verdict: 'Avis',
  notes: 'Note',
  optionCount: (count: number) =>
    count === 0 ? 'Aucune proposition' : plural(count, 'proposition', 'propositions'),
  keyHint: 'Ouvrir la recherche avec la touche /',
  close: 'Fermer',
  dialog: 'Rechercher',
  missing: (path: string) =>
    `Un fichier de la recherche manque sur le serveur (${path}). Les archives, elles, sont là.`,
  offline: 'La connexion ne répond pas. Ce que vous avez tapé est gardé : réessayez.',
  unsupported: 'Ce navigateur ne sait pas faire marcher la recherche. Les archives n’en ont pas besoin.',
  retry: 'Réessayer',
  nearPages: 'Vous cherchiez peut-être',
} as const;
