import { KINDS } from '#kinds/kinds.ts';
import type { Paths } from '#model/paths.ts';
import { toAddressKey } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { atom } from '#outputs/feeds/atom.ts';
import { FEED_FORMATS, toFeedPath } from '#outputs/feeds/formats.ts';
import { getState } from '#model/visibility.ts';
import type { TagData } from '#model/tag.ts';
import type { RedirectIndex } from './redirects.ts';
import type { Register } from './register.ts';

/** What became of an address that was published once. */
export type AddressStatus =
  | { readonly kind: 'alive' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly reason: string }
  /** Published at another instant than the one that is asked for: it is not lost. */
  | { readonly kind: 'waiting' }
  /** Nothing answers; `because` names the address that it hung from, when that is why. */
  | { readonly kind: 'lost'; readonly because?: string };

export interface AddressContext {
  readonly publication: Publication;
  /** Every address that answers, folders of feeds included. */
  readonly alive: ReadonlySet<string>;
  readonly redirects: RedirectIndex;
  readonly register: Register;
  /** False when the instant was chosen: what is to come at that instant may well have been published since. */
  readonly strict: boolean;
}

const ALIVE: AddressStatus = { kind: 'alive' };
const LOST: AddressStatus = { kind: 'lost' };
const FEED_FILE = new RegExp(`^(.*/)(?:${FEED_FORMATS.map(({ file }) => RegExp.escape(file)).join('|')})$`);

/**
 * For each shape of address, the one that it hangs from: a list that shrinks sends to its first page, a month to its
 * year, a feed to its page, a book to its series.
 */
function listParents({
  locale: { addresses: names },
  paths,
}: Publication): readonly (readonly [RegExp, string])[] {
  const { archive } = paths;
  const owners = [names.series, names.tags, names.people].join('|');
  return [
    [new RegExp(`^(.*/)${names.page}/\\d+/$`), '$1'],
    [new RegExp(`^(${archive}\\d{4}/)\\d\\d/$`), '$1'],
    [new RegExp(`^${archive}\\d{4}/$`), archive],
    [new RegExp(`^${archive}${names.feeds}/\\d+\\.xml$`), toFeedPath(paths.home, atom)],
    [FEED_FILE, '$1'],
    [new RegExp(`^(/(?:${owners})/[^/]+/)[^/]+(?:/|\\.epub)$`), '$1'],
  ];
}

/** Tells what became of published addresses. Each is worked out once. */
export class AddressStatuses {
  readonly #context: AddressContext;
  readonly #paths: Paths;
  readonly #parents: ReturnType<typeof listParents>;
  readonly #kinds: ReadonlySet<string>;
  readonly #known = new Map<string, AddressStatus>();

  constructor(context: AddressContext) {
    this.#context = context;
    this.#paths = context.publication.paths;
    this.#parents = listParents(context.publication);
    this.#kinds = new Set(KINDS.map((kind) => this.#paths.kind(kind)));
  }

  /** The status of an address without a fragment. */
  get(address: string): AddressStatus {
    const known = this.#known.get(address);
    if (known) return known;
    const status = this.#find(address);
    this.#known.set(address, status);
    return status;
  }

  #find(address: string): AddressStatus {
    const { alive, redirects } = this.#context;
    if (alive.has(address)) return ALIVE;
    const redirect = redirects.get(toAddressKey(address));
    if (redirect) return redirect.to === undefined ? toGone(redirect.gone) : this.#land(redirect.to);
    if (address.startsWith(this.#paths.shorts)) return this.#findShort(address);
    if (address.startsWith(this.#paths.articles)) return this.#findArticle(address);
    return this.#findList(address) ?? this.#findPreview(address) ?? this.#findByParent(address);
  }

  /** Where a declared redirect ends, when what it leads to has itself become a part of something else. */
  #land(written: string): AddressStatus {
    const isPage = written.startsWith('/') && !written.includes('#');
    const to = isPage && this.#context.alive.has(toAddressKey(written)) ? toAddressKey(written) : written;
    const status = isPage ? this.get(to) : ALIVE;
    return status.kind === 'moved' || status.kind === 'gone' ? status : { kind: 'moved', to };
  }

  /** Lists that exist only with something to show: the wider list stands for them. */
  #findList(address: string): AddressStatus | undefined {
    const { catalog } = this.#context.publication;
    const slug = address.split('/')[2] ?? '';
    if (this.#kinds.has(address)) return this.#land(this.#paths.archive);
    if (address === this.#paths.tag(slug) && [...catalog.tags.values()].some((tag) => isNamed(tag, slug)))
      return this.#land(this.#paths.tags);
    const declared = catalog.series.some((one) => one.slug === slug);
    return address === this.#paths.series(slug) && declared ? this.#land(this.#paths.seriesList) : undefined;
  }

  /** What a feed looks like follows the feed; when it is gone, the page of feeds stands for it. */
  #findPreview(address: string): AddressStatus | undefined {
    if (!address.startsWith(this.#paths.feeds) || !address.endsWith('/')) return undefined;
    const status = this.get(address.slice(this.#paths.feeds.length - 1));
    const to =
      status.kind === 'moved' && status.to.endsWith('/')
        ? this.#paths.feedPreview(status.to)
        : this.#paths.feeds;
    return { kind: 'moved', to: this.#context.alive.has(to) ? to : this.#paths.feeds };
  }

  #findByParent(address: string): AddressStatus {
    const [shape, pattern] = this.#parents.find(([one]) => one.test(address)) ?? [];
    if (shape === undefined || pattern === undefined) return LOST;
    const parent = address.replace(shape, pattern);
    const status = this.get(parent);
    if (status.kind === 'alive') return { kind: 'moved', to: parent };
    if (status.kind === 'lost') return { kind: 'lost', because: status.because ?? parent };
    return status.kind === 'moved' ? this.#moveWith(address, parent, status.to) : status;
  }

  /** Its feeds, its book and its pages follow what has moved, each to its own new address. */
  #moveWith(address: string, parent: string, to: string): AddressStatus {
    if (!to.endsWith('/') || !to.startsWith('/')) return { kind: 'moved', to };
    const rest = address.slice(parent.length);
    const same = rest.endsWith('.epub') ? this.#paths.epub(to.split('/')[2] ?? '') : `${to}${rest}`;
    return this.#context.alive.has(same) && address.startsWith(parent)
      ? { kind: 'moved', to: same }
      : { kind: 'moved', to };
  }

  #findArticle(address: string): AddressStatus {
    const { publication, strict } = this.#context;
    const article = publication.catalog.articles.find(({ slug }) => this.#paths.article(slug) === address);
    const waits = article !== undefined && getState(article, publication.now) === 'scheduled' && !strict;
    return waits ? { kind: 'waiting' } : LOST;
  }

  /** A short address follows the identity that it was given to, whatever became of the page. */
  #findShort(address: string): AddressStatus {
    const page = this.#findPageOf(this.#context.register.lines.get(address)?.owner);
    if (page === undefined) return LOST;
    const status = this.get(page);
    if (status.kind === 'alive') return { kind: 'moved', to: page };
    return status.kind === 'lost' ? { kind: 'lost', because: status.because ?? page } : status;
  }

  #findPageOf(owner: string | undefined): string | undefined {
    if (owner === undefined || owner.startsWith('/')) return owner;
    const { publication, register } = this.#context;
    const article = publication.catalog.articles.find(({ id }) => id === owner);
    if (article) return this.#paths.article(article.slug);
    const pages = [...register.lines.values()].filter((line) => line.owner === owner);
    return pages.find(({ address }) => address.startsWith(this.#paths.articles))?.address;
  }
}

function isNamed({ slug, former }: TagData, name: string): boolean {
  return slug === name || former.includes(name);
}

function toGone(reason = ''): AddressStatus {
  return { kind: 'gone', reason };
}
