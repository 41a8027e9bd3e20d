import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale, LocaleCode, OwnWords } from './locale.ts';
import { listFixedWords, withOwnWords } from './own-words.ts';

const LOCALES: Readonly<Record<LocaleCode, Locale>> = { fr, en, de };
const known = new Map<string, Locale>(Object.entries(LOCALES));

/** The codes of the languages that readers can be spoken to in. */
export const LANGUAGES = [...known.keys()] as const;

export function hasLocale(language: string): boolean {
  return known.has(language.slice(0, 2));
}

/** The locale of `fr`, of `fr-CA` … @throws for a language that has none: `site.yaml` was to be refused. */
export function getLocale(language: string): Locale {
  const locale = known.get(language.slice(0, 2));
  if (!locale) throw new Error(`No locale for “${language}”`);
  return locale;
}

/** The same with the words of a publication, where it has some, and the addresses that it keeps. */
export function getOwnLocale({ language, words, kinds, addresses = language }: OwnWords): Locale {
  const locale = getLocale(language);
  return {
    ...locale,
    words: withOwnWords(locale.words, words),
    kinds,
    addresses: getLocale(addresses).addresses,
  };
}

/**
 * The owner’s words for the search: those of `search.` and a name; where pages have the same words, it follows theirs. A
 * group with one of them is whole.
 */
export function toOwnSearchWords({ language, words: own }: OwnWords): Partial<Locale['search']> {
  const { words, search } = getLocale(language);
  const same = new Map(listFixedWords(words).map(([name, word]) => [word, name]));
  const changed = listFixedWords(search).flatMap(([name, word]): (readonly [string, string])[] => {
    const other = own[`search.${name}`] ?? own[same.get(word) ?? ''];
    return other === undefined ? [] : [[name, other]];
  });
  const groups = new Set(changed.map(([name]) => name.split('.')[0]));
  const all = Object.entries(withOwnWords(search, Object.fromEntries(changed)));
  return Object.fromEntries(all.filter(([name]) => groups.has(name)));
}

/** Whose words are set around a text: those of its language where there are some, or else those of its publication, whose addresses it has. */
export function getTextLocale(language: string, publication: Locale): Locale {
  const code = language.split('-', 1)[0] ?? '';
  const own = code === publication.code ? publication : (known.get(code) ?? publication);
  return { ...own, addresses: publication.addresses };
}
