import type { Kind } from '#model/article.ts';

export interface KindWords {
  readonly name: string;
  readonly plural: string;
  readonly description: string;
  /** The part of an address that names its list. */
  readonly address: string;
}

export const kinds: Readonly<Record<Kind, KindWords>> = {
  interview: {
    name: 'Entretien',
    plural: 'Entretiens',
    description: 'Des questions, des réponses, et le nom de qui les donne.',
    address: 'entretiens',
  },
  'case-study': {
    name: 'Étude de cas',
    plural: 'Études de cas',
    description: 'Ce qui s’est passé, jour par jour, ce que l’on en a dit, et ce que nous en pensons.',
    address: 'etudes-de-cas',
  },
  essay: {
    name: 'Essai',
    plural: 'Essais',
    description: 'Une idée reçue, dans sa meilleure version, puis ce qu’il en reste.',
    address: 'essais',
  },
  excerpt: {
    name: 'Revue de web',
    plural: 'Revue de web',
    description: 'Ce que d’autres ont écrit, cité court, daté, et discuté.',
    address: 'revue-de-web',
  },
  'event-report': {
    name: 'Compte rendu',
    plural: 'Comptes rendus',
    description: 'Qui parlait, de quoi, et combien étaient dans la salle.',
    address: 'comptes-rendus',
  },
  'book-review': {
    name: 'Note de lecture',
    plural: 'Notes de lecture',
    description: 'Des livres que nous avons lus jusqu’au bout.',
    address: 'notes-de-lecture',
  },
  guide: {
    name: 'Guide',
    plural: 'Guides',
    description: 'Écrire ici : un entretien, une étude de cas, une série.',
    address: 'guides',
  },
};
