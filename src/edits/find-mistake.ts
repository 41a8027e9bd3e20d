import { posix } from 'node:path';
import type { Translated } from '#locales/locale.ts';
import { getPaths, listReserved } from '#model/paths.ts';
import { suggest } from '#model/to-findings.ts';
import type { ContentTexts } from './content-texts.ts';
import { listNames, TAGS_FILE } from './find-thing.ts';
import { toAddress } from './link-targets.ts';
import { listTexts } from './name-places.ts';
import { findSources, isSame } from './old-names.ts';
import { findNameMistake } from './known-names.ts';
import { findFile, type SiteFacts } from './plan-rename.ts';
import type { Renaming, Sort } from './renaming.ts';

/** What an author calls each sort. */
export const SORT_WORDS: Readonly<Record<Sort, Translated>> = {
  article: { fr: 'article', en: 'article' },
  series: { fr: 'série', en: 'series' },
  tag: { fr: 'thème', en: 'topic' },
  person: { fr: 'personne', en: 'person' },
  organisation: { fr: 'organisation', en: 'organisation' },
  page: { fr: 'page', en: 'page' },
};

const WHERE_NAMES_ARE: Translated = {
  fr: 'Son nom est celui de son fichier ; celui d’un thème est dans tags.yaml.',
  en: 'Its name is that of its file; that of a topic is in tags.yaml.',
};

/** Why a thing cannot take that name, and what to do; undefined when it can. */
export function findMistake(
  texts: ContentTexts,
  renaming: Renaming,
  site: SiteFacts,
): Translated | undefined {
  const { sort, from, to, merges = false } = renaming;
  const names = listNames(texts, sort);
  if (from === to)
    return {
      fr: `Ancien et nouveau nom sont le même : \`${from}\`.\n→ En écrire deux.`,
      en: `The old and the new name are the same: \`${from}\`.\n→ Write two.`,
    };
  if (merges) return names.includes(to) ? undefined : toUnknown(to, names);
  return findNameMistake(to) ?? findTaken(texts, renaming, site) ?? findOldAddress(texts, renaming, site);
}

export function toUnknown(name: string, names: readonly string[]): Translated {
  const fix = suggest(name, names) ?? WHERE_NAMES_ARE;
  return {
    fr: `Rien ne s’appelle \`${name}\`.\n→ ${fix.fr}`,
    en: `Nothing is called \`${name}\`.\n→ ${fix.en}`,
  };
}

function findTaken(
  texts: ContentTexts,
  { sort, to, from }: Renaming,
  site: SiteFacts,
): Translated | undefined {
  const reserved = listReserved(site);
  if (sort === 'page' && (reserved.has(to) || to === '404'))
    return {
      fr: `Nom que le site garde pour lui : \`${to}\`.\n→ En choisir un autre.`,
      en: `Name that the site keeps for itself: \`${to}\`.\n→ Choose another.`,
    };
  if (listNames(texts, sort).includes(to))
    return {
      fr: `Nom déjà pris : \`${to}\`.\n→ ${sort === 'tag' ? `npm run merge-tags ${from} ${to}, ou un autre nom.` : 'En choisir un autre.'}`,
      en: `Name already taken: \`${to}\`.\n→ ${sort === 'tag' ? `npm run merge-tags ${from} ${to}, or another name.` : 'Choose another.'}`,
    };
  const dir = posix.dirname(findFile(texts, { sort, from, to })?.file ?? '');
  const inTheWay = texts.files.find(({ file, role, slug }) =>
    role === 'comments' && sort === 'article'
      ? slug === to
      : file.startsWith(`${posix.dirname(dir)}/${to}/`) && dir.endsWith(`/${from}`),
  );
  return (
    inTheWay && {
      fr: `Un fichier est déjà là : \`${inTheWay.file}\`.\n→ Le déplacer, ou choisir un autre nom.`,
      en: `A file is already there: \`${inTheWay.file}\`.\n→ Move it, or choose another name.`,
    }
  );
}

/** An address that leads to something else would be taken from its readers. */
function findOldAddress(
  texts: ContentTexts,
  { sort, from, to }: Renaming,
  site: SiteFacts,
): Translated | undefined {
  const paths = getPaths(site);
  const [own, wanted] = [toAddress(sort, from, paths), toAddress(sort, to, paths)];
  const redirects = texts.readData('redirects.yaml');
  const entries = listTexts(redirects);
  const isOther = findSources(texts.read('redirects.yaml'), wanted).some(
    (place) => !entries.some(({ path, value }) => path.join('.') === `${place}.to` && isSame(value, own)),
  );
  const besides = findFile(texts, { sort, from, to })?.file;
  const holder = isOther ? 'redirects.yaml' : findHolder(texts, { wanted, besides });
  const former = sort === 'tag' ? findFormer(texts, { from, to }) : undefined;
  const where = holder ?? former;
  if (!where) return undefined;
  return {
    fr: `Ancienne adresse d’autre chose : \`${wanted}\` (${where}).\n→ Prendre un autre nom.`,
    en: `Former address of something else: \`${wanted}\` (${where}).\n→ Take another name.`,
  };
}

function findHolder(
  texts: ContentTexts,
  { wanted, besides }: { readonly wanted: string; readonly besides: string | undefined },
): string | undefined {
  return texts.files.find(
    ({ file, role }) =>
      role === 'article' &&
      file !== besides &&
      texts.read(file).includes('aliases') &&
      listTexts(texts.readData(file)).some(
        ({ path, value }) => path[0] === 'aliases' && isSame(value, wanted),
      ),
  )?.file;
}

function findFormer(texts: ContentTexts, { from, to }: Pick<Renaming, 'from' | 'to'>): string | undefined {
  const values = listTexts(texts.readData(TAGS_FILE));
  const place = values.find(({ path, value }) => path[1] === 'slug' && value === from)?.path[0];
  return values.some(({ path, value }) => path[1] === 'former' && path[0] !== place && value === to)
    ? TAGS_FILE
    : undefined;
}
