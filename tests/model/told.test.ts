import { expect, it } from 'vitest';
import { tell } from '#locales/tell.ts';
import { toTold } from '#model/problem.ts';

it('tells a finding in the language of the publication', () => {
  const finding = { message: { fr: 'Faux.', en: 'Wrong.' }, fix: { fr: 'Le dire.', en: 'Say so.' } };
  expect(toTold(finding, 'en-GB')).toEqual({ message: 'Wrong.', fix: 'Say so.' });
  expect(toTold(finding, 'fr-CA')).toEqual({ message: 'Faux.', fix: 'Le dire.' });
  // Not written yet.
  expect(toTold(finding, 'de')).toEqual({ message: 'Wrong.', fix: 'Say so.' });
  // Nobody speaks it: site.yaml is refused, in English.
  expect(toTold(finding, 'it')).toEqual({ message: 'Wrong.', fix: 'Say so.' });
  expect(tell('Blogger', 'en')).toBe('Blogger');
});
