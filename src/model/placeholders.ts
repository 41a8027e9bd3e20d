/** What stands in a new text until its author has written it: to be published by nobody. */
export const PLACEHOLDERS = { paragraph: 'Le premier paragraphe.', alt: 'Ce que l’image montre' } as const;
