/** The languages that authors are spoken to in, whatever they publish in: of one more here, the compiler asks for each message. */
export type AuthorsCode = 'fr' | 'en';

/** The languages that readers are spoken to in. */
export type LocaleCode = AuthorsCode | 'de';

/** What an author is told; words alone need no translation: a name, or what is in the language of its reader already. */
export type Told = string | Translated;

/** Words in the languages of authors; in another they read English, until somebody has written theirs. */
export type Translated = Readonly<Record<AuthorsCode, string> & Partial<Record<LocaleCode, string>>>;

const CODES: Readonly<Partial<Record<string, AuthorsCode>>> = { fr: 'fr', en: 'en' };

/** The language in which the author of a publication is told: of `fr-CA`, French; of one that authors are not spoken to in, English. */
export function toAuthorsCode(language: string): AuthorsCode {
  return CODES[language.slice(0, 2)] ?? 'en';
}

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

/** “Did you mean `authors`?” */
export function toMeant(near: string): Translated {
  return { fr: `Vouliez-vous dire \`${near}\` ?`, en: `Did you mean \`${near}\`?` };
}
