import { expect, it } from 'vitest';
import { toSlug } from '#model/slug.ts';

it.each([
  ['L’œuvre d’Éloïse', 'l-oeuvre-d-eloise'],
  ['第一章', 'di-yi-zhang'],
  ['測定の言葉', 'ce-ding-no-yan-ye'],
  ['한국어 제목', 'hangugeo-jemog'],
  ['Глава первая', 'glava-pervaya'],
  ['Κεφάλαιο', 'kefalaio'],
  ['القاعدة 2026', 'alqaedt-2026'],
  ['שלום', 'slvm'],
  ['हिन्दी', 'hindi'],
  ['Quê hương', 'que-huong'],
  ['🎉 !', ''],
])('%j is %j', (words, slug) => {
  expect(toSlug(words)).toBe(slug);
});

it('parts the words of a name where it is asked', () => {
  expect(toSlug('LinkedIn')).toBe('linkedin');
  expect(toSlug('LinkedIn', { decamelize: true })).toBe('linked-in');
});
