import type { Translated } from '#locales/locale.ts';
import { slug as slugSchema } from '#fields.ts';
import { toSlug as toName } from '#model/slug.ts';
import { findNear } from '#model/to-findings.ts';
import type { ContentTexts } from './content-texts.ts';
import { listNames, TAGS_FILE } from './find-thing.ts';
import { listTexts } from './name-places.ts';
import type { Sort } from './renaming.ts';

/** Characters of a file name that any disk and any address can carry. */
export const LONGEST = 100;

/** A name that exists, or what is wrong with one that does not, and the one that it resembles. */
export type FoundName =
  { readonly name: string } | { readonly unknown: string; readonly near: string | undefined };

/** The name of the thing that some words call, as its file or as its title does: « Emma Bovary ». */
export function findKnown(texts: ContentTexts, sort: Sort, words: string): FoundName {
  const names = listNames(texts, sort);
  const slug = toSlug(words);
  if (names.includes(words)) return { name: words };
  const titles = listTitles(texts, sort);
  const titled = [...titles].find(([title]) => toSlug(title) === slug)?.[1];
  const found = titled ?? names.find((name) => name === slug);
  if (found !== undefined) return { name: found };
  const near = findNear(slug, [...names, ...[...titles.keys()].map(toSlug)]);
  const named = [...titles].find(([title]) => toSlug(title) === near)?.[1];
  return { unknown: words, near: named ?? near };
}

/** What is wrong with a name by itself. */
export function findNameMistake(name: string): Translated | undefined {
  if (name.length > LONGEST)
    return {
      fr: `Adresse de ${name.length} caractères (${LONGEST} au plus).\n→ En écrire une courte.`,
      en: `Address of ${name.length} characters (${LONGEST} at most).\n→ Write a short one.`,
    };
  const { success } = slugSchema.safeParse(name);
  const right = toName(name);
  if (!success)
    return {
      fr: `Nom qui ne peut pas être une adresse : \`${name}\`.\n→ ${right === '' ? 'Des minuscules sans accent, des chiffres, des traits d’union.' : `Écrire \`${right}\`.`}`,
      en: `Name that cannot be an address: \`${name}\`.\n→ ${right === '' ? 'Lower-case letters without accents, digits, hyphens.' : `Write \`${right}\`.`}`,
    };
  return name === 'index'
    ? {
        fr: 'Un texte nommé « index » aurait le nom de son dossier.\n→ Prendre un autre nom.',
        en: 'A text named “index” would have the name of its folder.\n→ Take another name.',
      }
    : undefined;
}

export function toSlug(words: string): string {
  return toName(words, { decamelize: true });
}

/** Names, labels and titles, each with the slug of what has it. */
function listTitles(texts: ContentTexts, sort: Sort): ReadonlyMap<string, string> {
  if (sort === 'tag') {
    const values = listTexts(texts.readData(TAGS_FILE));
    const slugs = new Map(
      values.flatMap(({ path, value }) => (path[1] === 'slug' ? [[path[0], value]] : [])),
    );
    return new Map(
      values.flatMap(({ path, value }) => (path[1] === 'label' ? [[value, slugs.get(path[0]) ?? '']] : [])),
    );
  }
  const files = texts.files.filter(({ role }) => role === sort);
  return new Map(
    files.flatMap(({ file, slug }) =>
      listTexts(texts.readData(file)).flatMap(({ path, value }): [string, string][] =>
        path.length === 1 && (path[0] === 'name' || path[0] === 'title') ? [[value, slug]] : [],
      ),
    ),
  );
}
