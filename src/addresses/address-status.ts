import type { Paths } from '#model/paths.ts';
import { toAddressKey } from '#model/address-key.ts';
import { onceByName } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import { getState } from '#model/visibility.ts';
import type { TagData } from '#model/tag.ts';
import { findAddress, type FoundAddress } from '#routes/address-table.ts';
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
/** Tells what became of published addresses. Each is worked out once. */
export class AddressStatuses {
  readonly #context: AddressContext;
  readonly #paths: Paths;
  /** The status of an address without a fragment. */
  readonly get: (address: string) => AddressStatus;

  constructor(context: AddressContext) {
    this.#context = context;
    this.#paths = context.publication.paths;
    const pending = new Set<string>();
    this.get = onceByName((address) => {
      // Redirects that lead round in a circle: checks refuse them.
      if (pending.has(address)) return { kind: 'lost', because: address };
      pending.add(address);
      return this.#find(address);
    });
  }

  #find(address: string): AddressStatus {
    const { alive, redirects } = this.#context;
    // It is there for ever: see `listWorkerFiles`.
    if (alive.has(address) || address === this.#paths.worker) return ALIVE;
    const redirect = redirects.get(toAddressKey(address));
    if (redirect) return redirect.to === undefined ? toGone(redirect.gone) : this.#land(redirect.to);
    const found = findAddress(address, this.#paths);
    if (found?.row.sort === 'short') return this.#findShort(address);
    if (found?.row.sort === 'article') return this.#findArticle(address);
    if (found?.row.sort === 'feed preview') return this.#findPreview(found);
    return found ? (this.#findEmpty(found) ?? this.#findByParent(found)) : LOST;
  }

  /** Where a declared redirect ends, when what it leads to has itself become a part of something else. */
  #land(written: string): AddressStatus {
    const isPage = written.startsWith('/') && !written.includes('#');
    const to = isPage && this.#context.alive.has(toAddressKey(written)) ? toAddressKey(written) : written;
    const status = isPage ? this.get(to) : ALIVE;
    return status.kind === 'moved' || status.kind === 'gone' ? status : { kind: 'moved', to };
  }

  /** Lists that exist only with something to show: the wider list stands for them. */
  #findEmpty({ row, parts: { slug = '' } }: FoundAddress): AddressStatus | undefined {
    const { catalog } = this.#context.publication;
    const isDeclared =
      row.sort === 'site' ||
      row.sort === 'kind' ||
      (row.sort === 'series' && catalog.series.some((one) => one.slug === slug)) ||
      (row.sort === 'tag' && [...catalog.tags.values()].some((tag) => isNamed(tag, slug)));
    return isDeclared && row.whenEmpty !== undefined ? this.#land(row.whenEmpty) : undefined;
  }

  /** What a feed looks like follows the feed; when it is gone, the page of feeds stands for it. */
  #findPreview({ parts: { scope = '' } }: FoundAddress): AddressStatus {
    const { feeds, feedPreview } = this.#paths;
    const status = this.get(scope);
    const to = status.kind === 'moved' && status.to.endsWith('/') ? feedPreview(status.to) : feeds;
    return { kind: 'moved', to: this.#context.alive.has(to) ? to : feeds };
  }

  #findByParent({ row, parts }: FoundAddress): AddressStatus {
    if (!row.parent) return LOST;
    const parent = row.parent.fill(parts);
    const status = this.get(parent);
    if (status.kind === 'alive') return { kind: 'moved', to: parent };
    if (status.kind === 'lost') return { kind: 'lost', because: status.because ?? parent };
    if (status.kind !== 'moved') return status;
    // Its feeds, its book and its pages follow what has moved, each to its own new address.
    const now = row.parent.match(status.to);
    const same = now && row.pattern.fill({ ...parts, ...now });
    const isThere = same !== undefined && this.#context.alive.has(same) && !this.#isWider(status.to, parent);
    return { kind: 'moved', to: isThere ? same : status.to };
  }

  /** Whether a page has articles of other kinds than the part of it that a feed was of: its subscribers asked for none of them. */
  #isWider(to: string, part: string): boolean {
    if (findAddress(part, this.#paths)?.row.sort !== 'part of a thing') return false;
    const { row, parts: { slug = '' } = {} } = findAddress(to, this.#paths) ?? {};
    const { byTag, byAuthor, byFeatured } = this.#context.publication;
    const indexes = row?.sort === 'tag' ? [byTag] : row?.sort === 'person' ? [byAuthor, byFeatured] : [];
    const name = part.split('/').at(-2);
    return indexes.some((index) =>
      index.get(slug)?.some(({ data }) => this.#paths.tagAndKind(slug, data.kind).split('/').at(-2) !== name),
    );
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
    return pages.find(({ address }) => findAddress(address, this.#paths)?.row.sort === 'article')?.address;
  }
}

function isNamed({ slug, former }: TagData, name: string): boolean {
  return slug === name || former.includes(name);
}

function toGone(reason = ''): AddressStatus {
  return { kind: 'gone', reason };
}
