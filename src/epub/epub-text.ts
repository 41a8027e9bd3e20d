/** French words that only books print; the others are in `text.ts`. */
export const epubText = {
  cover: 'Couverture',
  coverOf: (title: string) => `Couverture : ${title}`,
  titlePage: 'Page de titre',
  introduction: 'Introduction',
  landmarks: 'Repères',
  beginning: 'Début du texte',
  signedBy: 'Par',
  editionOf: (date: string) => `Édition du ${date}.`,
  readOnline: 'La version tenue à jour se lit en ligne :',
  partOnline: 'Cette partie en ligne :',
  accessibility:
    'Texte structuré par des titres, sommaire complet, notes reliées à leurs appels ; chaque image qui porte un sens a un texte de remplacement.',
} as const;
