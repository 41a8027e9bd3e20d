import { instant } from '#fields.ts';
import type { Told, Translated } from '#locales/locale.ts';
import { toName, TakenNames } from './names.ts';
import type { LegacyStatus } from './legacy.ts';
import type { Survey, SurveyedItem } from './survey.ts';

export type Outcome = 'imported' | 'draft' | 'left';

/** What becomes of an item. */
export interface PlannedItem extends SurveyedItem {
  /** Place in the export, from 0: by it both readings agree. */
  readonly index: number;
  readonly outcome: Outcome;
  readonly becomes: 'article' | 'page' | undefined;
  readonly name: string;
  /** From `content/`, without its ending; empty for what is left. */
  readonly path: string;
  readonly why: Told | undefined;
}

export interface ItemRules {
  /** Types of the platform and what they become: `--map`. */
  readonly types: ReadonlyMap<string, 'article' | 'page'>;
  /** The name that an earlier run gave to an item, by its id. */
  readonly known: ReadonlyMap<string, string>;
  /** Where earlier runs put articles, by their name: a draft that was published since stays there. */
  readonly places: ReadonlyMap<string, string>;
  /** Names that texts of the folder have already, and that are not ours; and those that the site keeps for itself. */
  readonly taken: readonly string[];
  /** When the import is run: what is dated later had no readers. */
  readonly now?: Date | undefined;
}

/** A draft without a date stands among the latest texts, and here where no text has one. */
const NO_YEAR = '0000';
const DRAFTS: Partial<Readonly<Record<LegacyStatus, Translated>>> = {
  draft: { fr: 'brouillon', en: 'draft' },
  pending: { fr: 'en attente de relecture', en: 'pending review' },
  scheduled: { fr: 'programmé, jamais paru', en: 'scheduled, never published' },
};
const LEFT: Partial<Readonly<Record<LegacyStatus, Translated>>> = {
  private: { fr: 'privé', en: 'private' },
  protected: { fr: 'protégé par un mot de passe', en: 'protected by a password' },
  trash: { fr: 'à la corbeille', en: 'in the bin' },
};
/** What only WordPress has a use for: nobody would make an article of it. */
const OF_WORDPRESS: readonly { readonly types: RegExp; readonly why: Translated }[] = [
  {
    types: /^(?:nav_menu_item|wp_navigation)$/,
    why: {
      fr: 'entrée de menu : le menu se fait ici de lui-même',
      en: 'menu entry: the menu makes itself here',
    },
  },
  {
    types: /^wp_block$/,
    why: {
      fr: 'bloc réutilisable : son texte est dans ceux qui le montrent',
      en: 'reusable block: its text is in those that show it',
    },
  },
  {
    types: /^(?:revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/,
    why: { fr: 'réglage de WordPress, qui n’est pas un texte', en: 'setting of WordPress, which is no text' },
  },
];
const OWN: ReadonlyMap<string, 'article' | 'page'> = new Map([
  ['post', 'article'],
  ['page', 'page'],
]);

/** Whether only some could read it. */
export function isPrivate(status: string): boolean {
  return status === 'private' || status === 'protected';
}

/** The outcome and the place of every item, in the order of the export. */
export function planItems({ items }: Pick<Survey, 'items'>, rules: ItemRules): readonly PlannedItem[] {
  // Articles and pages have no name in common: comments are filed under it.
  const names = new TakenNames(rules.taken);
  for (const item of items) {
    const known = rules.known.get(item.id);
    const becomes = toKind(item.type, rules);
    if (known !== undefined && becomes) names.reserve(known);
  }
  const hidden = new Map(
    items.flatMap(({ id, status }) => (isPrivate(status) ? [[id, status] as const] : [])),
  );
  const latest = items.flatMap((item) => findYear(item) ?? []).reduce(toLater, NO_YEAR);
  // Dates are those of readers, wherever they were.
  const latestToday = rules.now && new Date(rules.now.getTime() + 86_400_000).toISOString();
  return items.map((written, index) => {
    const item = inherit(written, hidden);
    const becomes = toKind(item.type, rules);
    const { outcome, why } = toOutcome(item, becomes, latestToday);
    if (becomes === undefined || outcome === 'left')
      return { ...item, index, outcome, why, becomes, name: '', path: '' };
    const name = rules.known.get(item.id) ?? names.take(toWantedName(item));
    const place = rules.places.get(name) ?? `articles/${findYear(item) ?? latest}/${name}`;
    const path = becomes === 'page' ? `pages/${name}` : place;
    return { ...item, index, outcome, why, becomes, name, path };
  });
}

/** A date that our fields take; undefined for `0000-00-00` and its like. */
export function toDate(written: string | undefined): string | undefined {
  return instant.safeParse(written).data;
}

/** Who may not read a text may not know of its pictures. */
function inherit(item: SurveyedItem, hidden: ReadonlyMap<string, LegacyStatus>): SurveyedItem {
  const status = item.type === 'attachment' ? hidden.get(item.parent ?? '') : undefined;
  return status === undefined ? item : { ...item, status };
}

function toKind(type: string, { types }: ItemRules): 'article' | 'page' | undefined {
  return types.get(type) ?? OWN.get(type);
}

function toOutcome(
  item: SurveyedItem,
  becomes: 'article' | 'page' | undefined,
  latest: string | undefined,
): { readonly outcome: Outcome; readonly why: Told | undefined } {
  const { status, isEmpty, type } = item;
  if (type === 'attachment')
    return {
      outcome: 'left',
      why: {
        fr: 'aucun texte ne la montre, ou elle n’a pas été récupérée',
        en: 'no text shows it, or it was not retrieved',
      },
    };
  const left = LEFT[status];
  if (left !== undefined) return { outcome: 'left', why: left };
  if (becomes === undefined)
    return {
      outcome: 'left',
      why: item.reason ??
        OF_WORDPRESS.find(({ types }) => types.test(type))?.why ?? {
          fr: `type « ${type} », que --map ${type}=article reprend`,
          en: `type “${type}”, which --map ${type}=article takes in`,
        },
    };
  if (status === 'auto-draft' && isEmpty)
    return { outcome: 'left', why: { fr: 'brouillon automatique, vide', en: 'automatic draft, empty' } };
  if (status !== 'published')
    return {
      outcome: 'draft',
      why: item.reason ?? DRAFTS[status] ?? { fr: 'brouillon automatique', en: 'automatic draft' },
    };
  if (isEmpty) return { outcome: 'draft', why: { fr: 'sans texte', en: 'without text' } };
  if (becomes === 'article' && toDate(item.date) === undefined)
    return { outcome: 'draft', why: { fr: 'sans date lisible', en: 'without a date that can be read' } };
  const date = toDate(item.date);
  if (latest !== undefined && date !== undefined && date > latest)
    return { outcome: 'draft', why: DRAFTS.scheduled };
  return { outcome: 'imported', why: item.reason };
}

function toWantedName({ slug = '', title, date, id }: SurveyedItem): string {
  const name = [slug, title, date?.slice(0, 10) ?? '', id].map(toName).find((one) => one !== '') ?? 'texte';
  return name === 'index' ? 'texte-index' : name;
}

function findYear({ date, updated }: SurveyedItem): string | undefined {
  return (toDate(date) ?? toDate(updated))?.slice(0, 4);
}

function toLater(one: string, other: string): string {
  return one > other ? one : other;
}
