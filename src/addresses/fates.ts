import { toAddressKey } from '../model/address-key.ts';
import type { Edition } from '../model/edition.ts';
import { KIND_PATHS, paths } from '../model/paths.ts';
import { getState } from '../model/publication.ts';
import type { TagData } from '../model/tag.ts';
import type { RedirectIndex } from './redirects.ts';
import type { Register } from './register.ts';

/** What became of an address that was published once. */
export type Fate =
  | { readonly kind: 'alive' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly reason: string }
  /** Published at another instant than the one that is asked for: it is not lost. */
  | { readonly kind: 'waiting' }
  /** Nothing answers; `because` names the address that it hung from, when that is why. */
  | { readonly kind: 'lost'; readonly because?: string };

export interface World {
  readonly edition: Edition;
  /** Every address that answers, folders of feeds included. */
  readonly alive: ReadonlySet<string>;
  readonly redirects: RedirectIndex;
  readonly register: Register;
  /** False when the instant was chosen: what is to come at that instant may well have been published since. */
  readonly strict: boolean;
}

const ALIVE: Fate = { kind: 'alive' };
const LOST: Fate = { kind: 'lost' };
const SHORT = '/s/';
const ARTICLE = '/articles/';
const KINDS = new Set<string>(Object.values(KIND_PATHS).map((path) => `/${path}/`));

/**
 * For each shape of address, the one that it hangs from: a list that shrinks sends to its first page, a month to its
 * year, a feed to its page, a book to its series.
 */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^(.*\/)page\/\d+\/$/, '$1'],
  [/^(\/archives\/\d{4}\/)\d\d\/$/, '$1'],
  [/^\/archives\/\d{4}\/$/, paths.archive],
  [/^\/archives\/flux\/\d+\.xml$/, paths.feed('/', 'atom')],
  [/^(.*\/)(?:rss\.xml|atom\.xml|feed\.json)$/, '$1'],
  [/^(\/(?:series|themes|personnes)\/[^/]+\/)[^/]+(?:\/|\.epub)$/, '$1'],
];

/** Tells what became of published addresses. Each is worked out once. */
export class Fates {
  readonly #world: World;
  readonly #known = new Map<string, Fate>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The fate of an address without a fragment. */
  get(address: string): Fate {
    const known = this.#known.get(address);
    if (known) return known;
    const fate = this.#find(address);
    this.#known.set(address, fate);
    return fate;
  }

  #find(address: string): Fate {
    const { alive, redirects } = this.#world;
    if (alive.has(address)) return ALIVE;
    const redirect = redirects.get(toAddressKey(address));
    if (redirect) return redirect.to === undefined ? toGone(redirect.gone) : this.#land(redirect.to);
    if (address.startsWith(SHORT)) return this.#findShort(address);
    if (address.startsWith(ARTICLE)) return this.#findArticle(address);
    return this.#findList(address) ?? this.#findPreview(address) ?? this.#findByParent(address);
  }

  /** Where a declared redirect ends, when what it leads to has itself become a part of something else. */
  #land(written: string): Fate {
    const isPage = written.startsWith('/') && !written.includes('#');
    const to = isPage && this.#world.alive.has(toAddressKey(written)) ? toAddressKey(written) : written;
    const fate = isPage ? this.get(to) : ALIVE;
    return fate.kind === 'moved' || fate.kind === 'gone' ? fate : { kind: 'moved', to };
  }

  /** Lists that exist only with something to show: the wider list stands for them. */
  #findList(address: string): Fate | undefined {
    const { catalog } = this.#world.edition;
    const slug = address.split('/')[2] ?? '';
    if (KINDS.has(address)) return this.#land(paths.archive);
    if (address === paths.tag(slug) && [...catalog.tags.values()].some((tag) => isNamed(tag, slug)))
      return this.#land(paths.tags);
    const declared = catalog.series.some((one) => one.slug === slug);
    return address === paths.series(slug) && declared ? this.#land(paths.seriesList) : undefined;
  }

  /** What a feed looks like follows the feed; when it is gone, the page of feeds stands for it. */
  #findPreview(address: string): Fate | undefined {
    if (!address.startsWith(paths.feeds) || !address.endsWith('/')) return undefined;
    const fate = this.get(address.slice(paths.feeds.length - 1));
    const to = fate.kind === 'moved' && fate.to.endsWith('/') ? paths.feedPreview(fate.to) : paths.feeds;
    return { kind: 'moved', to: this.#world.alive.has(to) ? to : paths.feeds };
  }

  #findByParent(address: string): Fate {
    const [shape, pattern] = PARENTS.find(([one]) => one.test(address)) ?? [];
    if (shape === undefined || pattern === undefined) return LOST;
    const parent = address.replace(shape, pattern);
    const fate = this.get(parent);
    if (fate.kind === 'alive') return { kind: 'moved', to: parent };
    if (fate.kind === 'lost') return { kind: 'lost', because: fate.because ?? parent };
    return fate.kind === 'moved' ? this.#moveWith(address, parent, fate.to) : fate;
  }

  /** Its feeds, its book and its pages follow what has moved, each to its own new address. */
  #moveWith(address: string, parent: string, to: string): Fate {
    if (!to.endsWith('/') || !to.startsWith('/')) return { kind: 'moved', to };
    const rest = address.slice(parent.length);
    const same = rest.endsWith('.epub') ? paths.book(to.split('/')[2] ?? '') : `${to}${rest}`;
    return this.#world.alive.has(same) && address.startsWith(parent)
      ? { kind: 'moved', to: same }
      : { kind: 'moved', to };
  }

  #findArticle(address: string): Fate {
    const { edition, strict } = this.#world;
    const article = edition.catalog.articles.find(({ slug }) => paths.article(slug) === address);
    const waits = article !== undefined && getState(article, edition.now) === 'scheduled' && !strict;
    return waits ? { kind: 'waiting' } : LOST;
  }

  /** A short address follows the identity that it was given to, whatever became of the page. */
  #findShort(address: string): Fate {
    const page = this.#findPageOf(this.#world.register.lines.get(address)?.owner);
    if (page === undefined) return LOST;
    const fate = this.get(page);
    if (fate.kind === 'alive') return { kind: 'moved', to: page };
    return fate.kind === 'lost' ? { kind: 'lost', because: fate.because ?? page } : fate;
  }

  #findPageOf(owner: string | undefined): string | undefined {
    if (owner === undefined || owner.startsWith('/')) return owner;
    const { edition, register } = this.#world;
    const article = edition.catalog.articles.find(({ id }) => id === owner);
    if (article) return paths.article(article.slug);
    const pages = [...register.lines.values()].filter((line) => line.owner === owner);
    return pages.find(({ address }) => address.startsWith(ARTICLE))?.address;
  }
}

function isNamed({ slug, former }: TagData, name: string): boolean {
  return slug === name || former.includes(name);
}

function toGone(reason = ''): Fate {
  return { kind: 'gone', reason };
}
