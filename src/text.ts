/** Every word that a page, a feed or a script shows to readers. Typography is already set here. */
export const text = {
  notes: 'Notes',
  noteBack: (reference: string) => `Retour à l’appel de note ${reference}`,
} as const;
