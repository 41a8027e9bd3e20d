/** The languages that authors are spoken to in, whatever they publish in. */
export type AuthorsCode = 'fr' | 'en';

/** The languages that readers are spoken to in. */
export type LocaleCode = AuthorsCode | 'de';

/**
 * What an author is told, in each language: it stands beside the rule that tells it. Words alone are French, and wait to be
 * written in the others.
 */
export type Told = string | Translated;

/** Words in the languages of authors; in another they read English, until somebody has written theirs. */
export type Translated = Readonly<Record<AuthorsCode, string> & Partial<Record<LocaleCode, string>>>;

/** What an author is told, made for each language. */
export function tellEach(make: (code: AuthorsCode) => string): Translated {
  return { fr: make('fr'), en: make('en') };
}

/** What an author is told, as the words alone that a schema can hold of what it wants; `readWanted` gives them back. */
export function wanted(told: Translated): string {
  return JSON.stringify(told);
}

/** Undefined where a schema has its own words, in English. */
export function readWanted(message: string): Translated | undefined {
  return message.startsWith('{') ? JSON.parse(message) : undefined;
}

/** What to write, as it is to be written. */
export function toWrite(words: string): Translated {
  return { fr: `Écrire \`${words}\`.`, en: `Write \`${words}\`.` };
}
