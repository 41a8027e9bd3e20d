import { applyChanges, EditedMeanwhile, type ChangePlace, type ChangeSet } from '#engine/change-set.ts';
import { tellEach } from '#told.ts';
import type { Translated } from '#locales/locale.ts';
import { getPaths } from '#model/paths.ts';
import { findAddressLanguage } from '#model/address-language.ts';
import { REGISTER_FILE } from '#model/feed-identity.ts';
import { siteSchema } from '#model/site.ts';
import { ContentTexts } from './content-texts.ts';
import { findMistake, SORT_WORDS, toUnknown } from './find-mistake.ts';
import { listNames } from './find-thing.ts';
import { toAddress } from './link-targets.ts';
import type { Moved } from './old-names.ts';
import { planRename, type SiteFacts } from './plan-rename.ts';
import type { Renaming, Sort } from './renaming.ts';

export interface RenameRequest {
  /** The content folder. */
  readonly place: ChangePlace;
  /** A name, the file of a thing, or its address. */
  readonly from: string;
  readonly to: string;
  /** Among which a name is looked for. */
  readonly sorts: readonly Sort[];
  /** Makes one of two. */
  readonly merges?: boolean;
  /** Changes nothing. */
  readonly isTrial: boolean;
}

/** What was done, or why nothing was, with what to do. */
export type Renamed = Done | Refused;

type Refused = { readonly refused: Translated };
type Done = {
  readonly sort: Sort;
  readonly redirect: Moved;
  /** Whether the old address leads to the new one. */
  readonly isKept: boolean;
  readonly texts: readonly string[];
  readonly moves: ChangeSet['moves'];
  readonly isTrial: boolean;
};

/** Renames a thing of a content folder everywhere at once. */
export function rename(request: RenameRequest): Renamed {
  const { place, isTrial, merges = false } = request;
  const texts = new ContentTexts(place.folder);
  const site = readSite(texts);
  if (!site)
    return {
      refused: {
        fr: 'site.yaml est illisible.\n→ Le corriger d’abord : npm run check.',
        en: 'site.yaml cannot be read.\n→ Correct it first: npm run check.',
      },
    };
  const found = find(texts, request, site);
  if ('refused' in found) return found;
  const renaming: Renaming = { ...found, to: request.to, merges };
  const mistake = findMistake(texts, renaming, site);
  if (mistake !== undefined) return { refused: mistake };
  const plan = planRename(texts, renaming, site);
  if ('unreadable' in plan)
    return {
      refused: {
        fr: `Fichier que cette commande ne sait pas changer : \`${plan.unreadable}\`.\n→ Le corriger d’abord (npm run check le montre), ou y changer \`${renaming.from}\` soi-même.`,
        en: `File that this command cannot change: \`${plan.unreadable}\`.\n→ Correct it first (npm run check shows it), or change \`${renaming.from}\` in it yourself.`,
      },
    };
  const failure = isTrial ? undefined : apply(place, plan.changes);
  if (failure !== undefined) return { refused: failure };
  const paths = getPaths(site);
  const [from, to] = [found.from, request.to].map((name) => toAddress(found.sort, name, paths));
  return {
    sort: found.sort,
    redirect: { from: from ?? '', to: to ?? '' },
    isKept: plan.isKept,
    texts: plan.changes.texts.map(({ file }) => file),
    moves: plan.changes.moves,
    isTrial,
  };
}

function apply(place: ChangePlace, changes: ChangeSet): Translated | undefined {
  try {
    applyChanges(place, changes);
    return undefined;
  } catch (error) {
    if (!(error instanceof EditedMeanwhile)) throw error;
    return {
      fr: `${error.file} a changé pendant ce temps : rien n’a été renommé.\n→ Relancer.`,
      en: `${error.file} changed in the meantime: nothing was renamed.\n→ Run the command again.`,
    };
  }
}

function readSite(texts: ContentTexts): SiteFacts | undefined {
  const { data } = siteSchema.safeParse(texts.readData('site.yaml'));
  if (!data) return undefined;
  const { url, language, addresses = findAddressLanguage(texts.read(REGISTER_FILE), language) } = data;
  return { url, language, addresses };
}

function find(
  texts: ContentTexts,
  { from, sorts }: RenameRequest,
  site: SiteFacts,
): Pick<Renaming, 'sort' | 'from'> | Refused {
  const paths = getPaths(site);
  const isFound = (sort: Sort, name: string): boolean =>
    name === from || toAddress(sort, name, paths) === from || toAddress(sort, name, paths) === `${from}/`;
  const path = from.replace(/^(?:\.\/)?content\//, '');
  const byFile = texts.files.find(
    ({ file }) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/index.md`),
  );
  const found = sorts.flatMap((sort) =>
    listNames(texts, sort)
      .filter((name) => isFound(sort, name) || (byFile?.role === sort && byFile.slug === name))
      .map((name) => ({ sort, from: name })),
  );
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first) {
    const listed = tellEach((code) =>
      found.map(({ sort }) => `${toAddress(sort, from, paths)} (${SORT_WORDS[sort][code]})`).join(', '),
    );
    return {
      refused: {
        fr: `Plusieurs choses s’appellent \`${from}\`.\n→ Écrire son adresse : ${listed.fr}.`,
        en: `Several things are called \`${from}\`.\n→ Write its address: ${listed.en}.`,
      },
    };
  }
  const names = sorts.flatMap((sort) => listNames(texts, sort));
  return { refused: toUnknown(from, names) };
}
