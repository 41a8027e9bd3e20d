const SCRIPTS_FROM_THE_RIGHT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** What `Intl` takes long to tell, and is asked of each page and paragraph in a language of its own. */
const DIRECTIONS = new Map<string, 'ltr' | 'rtl'>();
const NAMES = new Map<string, Intl.DisplayNames>();
const TAGS = new Map<string, string | undefined>();
const REGIONAL_TAGS = new Map<string, string>();

/** A tag of BCP 47 as it is usually written (`EN-us` → `en-US`); undefined of what is none, or of a language that nobody knows. */
export function toLanguageTag(written: string): string | undefined {
  if (!TAGS.has(written)) TAGS.set(written, findLanguageTag(written));
  return TAGS.get(written);
}

function findLanguageTag(written: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(written)[0] ?? '';
    return toName('fr', new Intl.Locale(tag).language) && tag;
  } catch {
    return undefined;
  }
}

/** The tag that was meant by a name (`english`, `anglais`, `Deutsch`) or by an underscore (`en_US`). */
export function guessLanguageTag(written: string): string | undefined {
  const word = written.trim().toLowerCase();
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));
  const isMeant = (code: string): boolean =>
    ['fr', 'en', code].some((language) => toName(language, code)?.toLowerCase() === word);
  return toLanguageTag(written.trim().replaceAll('_', '-')) ?? codes.find(isMeant);
}

/** What a language is called in another: `fr`, `en` → « anglais ». */
export function toName(language: string, tag: string): string | undefined {
  const known = NAMES.get(language);
  const names = known ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  if (!known) NAMES.set(language, names);
  return names.of(tag);
}

/** Whether two tags are of one language: `en` and `en-GB`. */
export function isSameLanguage(a: string, b: string): boolean {
  return getLanguageCode(a) === getLanguageCode(b);
}

/** `en-GB` → `en`. */
export function getLanguageCode(tag: string): string {
  const end = tag.indexOf('-');
  return (end === -1 ? tag : tag.slice(0, end)).toLowerCase();
}

/** As the Open Graph protocol writes it, with the country where most speak it: `en` → `en_US`. */
export function toRegionalTag(tag: string): string {
  const known = REGIONAL_TAGS.get(tag);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(tag).maximize();
  const found = region === undefined ? language : `${language}_${region}`;
  REGIONAL_TAGS.set(tag, found);
  return found;
}

/** Which way a language is read, by its script. */
function getDirection(tag: string): 'ltr' | 'rtl' {
  const direction =
    DIRECTIONS.get(tag) ??
    (SCRIPTS_FROM_THE_RIGHT.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr');
  DIRECTIONS.set(tag, direction);
  return direction;
}

/** What tells of an element that its language is not the one around it, which is read from the left unless another is given. */
export function toLangAttributes(lang: string | undefined, around = 'en'): LangAttributes {
  if (lang === undefined) return {};
  const dir = getDirection(lang);
  return dir === getDirection(around) ? { lang } : { lang, dir };
}

interface LangAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}
