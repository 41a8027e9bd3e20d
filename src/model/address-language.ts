import { getLocale, LANGUAGES } from '#locales/get-locale.ts';

/** What tells of what language the addresses of a publication are made: see `findAddressLanguage`. */
export interface AddressLanguage {
  readonly language: string;
  readonly addresses?: string | undefined;
}

/**
 * The language that the published addresses are made of, by the text of the register, where it is not that of the
 * publication: they do not move when it learns to speak another. Undefined where nothing is published yet.
 */
export function findAddressLanguage(register: string, language: string): string | undefined {
  const own = language.slice(0, 2);
  const found = [own, ...LANGUAGES].find((code) => {
    const { search, feeds } = getLocale(code).addresses;
    return [search, feeds].every((name) => new RegExp(`^/${name}/\\s*$`, 'm').test(register));
  });
  return found === own ? undefined : found;
}
