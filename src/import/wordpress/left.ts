import type { LegacyItem } from '#import/legacy.ts';
import type { Translated } from '#locales/locale.ts';

/** What only WordPress shows, each kind once with its number. */
export function toLeft(left: readonly string[]): LegacyItem['left'] {
  return Map.groupBy(left, (what) => what)
    .entries()
    .map(([what, { length }]) => ({
      what,
      value: `${length}`,
      reason: toReason(what),
    }))
    .toArray();
}

function toReason(what: string): Translated {
  if (what === '[gallery]')
    return {
      fr: 'l’export n’a pas toutes ses images',
      en: 'the export does not have all its pictures',
    };
  return what.startsWith('[')
    ? {
        fr: 'seul WordPress sait le montrer ; laissé tel quel dans le texte',
        en: 'only WordPress can show it; left as it is in the text',
      }
    : { fr: 'seul WordPress sait le montrer', en: 'only WordPress can show it' };
}
