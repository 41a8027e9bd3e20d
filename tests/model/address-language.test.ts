import { describe, expect, it } from 'vitest';
import { findAddressLanguage } from '#model/address-language.ts';
import { getPaths } from '#model/paths.ts';

const FRENCH = '# Toutes les adresses\n/\n/entretiens/\n/flux/\n/recherche/\n/search/\n';

describe('the language of addresses', () => {
  it('stays that of the addresses already published', () => {
    expect(findAddressLanguage(FRENCH, 'en')).toBe('fr');
    expect(findAddressLanguage(FRENCH.replaceAll('\n', '\r\n'), 'en-GB')).toBe('fr');
    expect(getPaths({ language: 'en', addresses: 'fr' }).kind('interview')).toBe('/entretiens/');
  });

  it('is that of the publication where nothing else is published', () => {
    for (const register of ['', '/\n/2010/03/billet/\n/feed/\n', '/\n/feeds/\n/search/\n/recherche/\n'])
      expect(findAddressLanguage(register, 'en')).toBeUndefined();
    expect(findAddressLanguage(FRENCH, 'fr-CA')).toBeUndefined();
    expect(getPaths({ language: 'en' }).kind('interview')).toBe('/interviews/');
  });
});
