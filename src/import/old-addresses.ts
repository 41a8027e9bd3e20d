import { decodeAddress, toAddressKey } from '#model/address-key.ts';

/** Where an address of the old site leads now, or why it is gone. */
export type Destination = { readonly to: string } | { readonly gone: string };

/** Parameters that only count visits, or tell who comes: no page is asked for by them. */
const COUNTERS =
  /^(?:utm_\w+|fbclid|gclid|msclkid|igshid|xtor|spref|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|replytocom|showComment|share|nb|source|sk|isFreemail|publication_id|triedRedirect|triggerShare|(?:access_)?token|email|uuid)$/;
/** Others that hold a key, beside `?m=1`, for telephones. */
const KEY = /^(?=.*[a-f])[\da-f-]{16,}$/i;
/** Hosts on which others write too, and where one of them does. */
const SHARED: ReadonlySet<string> = new Set(['medium.com']);
const AUTHOR = /^\/@[^/]+$/;
/** A text of Medium is known by the number at its end, whatever stands before it: `/@anne/le-pont-1a2b3c4d5e6f`. */
const NUMBERED = /^\/(?:@?[^/]+\/)[^/]*-([\da-f]{11,12})$/;
/** A letter of Substack as its application shares it: `open.substack.com/pub/anne/p/le-pont`. */
const SHARED_LETTER = /^\/pub\/([\w-]+)(\/p\/[^/]+)$/;
/** A letter of Substack is asked for by its name alone: the rest tells who was sent it. */
const LETTER = /^\/p\/[^/]+\/?$/;

/** A blog of Blogger has the same address in each country. */
const COUNTRY = /\.blogspot\.(?:com?\.)?[a-z]{2,3}$/;

/** Host of a site whose address nobody told: a folder of texts that link to one another. */
const NOWHERE = 'localhost.invalid';

/** The addresses that readers of the old site had, whatever way they are written. */
export class OldAddresses {
  readonly #hosts = new Set<string>();
  /** Of shared hosts, what is the site’s own: `/@anne`, and single addresses. */
  readonly #parts = new Set<string>();
  /** Where its relative addresses begin. */
  #origin = `http://${NOWHERE}`;
  readonly #kept = new Set<string>();
  /** By the page of an attachment. */
  readonly #files = new Map<string, URL>();
  readonly #all = new Map<string, { readonly from: string; readonly destination: Destination }>();

  /** The same, to which more can be added apart. */
  copy(): OldAddresses {
    const copy = new OldAddresses();
    copy.#origin = this.#origin;
    for (const host of this.#hosts) copy.#hosts.add(host);
    for (const part of this.#parts) copy.#parts.add(part);
    for (const path of this.#kept) copy.#kept.add(path);
    for (const [key, file] of this.#files) copy.#files.set(key, file);
    for (const [key, one] of this.#all) copy.#all.set(key, one);
    return copy;
  }

  /** Addresses that pages of ours have: no other may stand in their place. */
  keep(paths: Iterable<string>): void {
    for (const path of paths) this.#kept.add(toAddressKey(path));
  }

  /** Addresses below one of these are the site's own. */
  addSite(url: string | undefined): void {
    const parsed = url === undefined ? undefined : URL.parse(url);
    if (!parsed?.host) return;
    if (this.#hosts.size === 0 && /^https?:$/.test(parsed.protocol)) this.#origin = parsed.origin;
    this.#hosts.add(toBareHost(parsed.host));
  }

  /** An address on a host where others write too. */
  addPart(address: string): void {
    const url = URL.parse(address);
    if (url && isShared(url)) for (const part of toParts(url)) this.#parts.add(part);
  }

  /** The pages of those who wrote on such a host. */
  listAuthors(): readonly string[] {
    return [...this.#parts].flatMap((part) => (AUTHOR.test(part) ? [`https://medium.com${part}`] : []));
  }

  hasSite(): boolean {
    return this.#hosts.size > 0;
  }

  isOwn(url: URL): boolean {
    if (isShared(url)) return toParts(url).some((part) => this.#parts.has(part));
    return this.#hosts.size === 0 ? url.host === NOWHERE : this.#hosts.has(toBareHost(url.host));
  }

  /** The first that is told of an address holds. Nothing for addresses of other sites. */
  add(address: string, destination: Destination): void {
    this.#addPath(this.toPath(address), destination);
  }

  /** The same of a text’s own address, whatever host it names: a site had several, one after the other. */
  addElsewhere(address: string, destination: Destination): void {
    const url = this.parse(address);
    this.#addPath(url && toSitePath(url), destination);
  }

  #addPath(from: string | null | undefined, destination: Destination): void {
    // Bytes that no encoding explains: nobody could ask for it.
    if (from === undefined || from === null || from.includes('\uFFFD')) return;
    const key = toAddressKey(from);
    if (this.#findKept(key) === undefined && !this.#all.has(key)) this.#all.set(key, { from, destination });
  }

  get(path: string): Destination | undefined {
    const key = toAddressKey(path);
    const kept = this.#findKept(key);
    return kept === undefined ? this.#all.get(key)?.destination : { to: kept };
  }

  /** The same of a link, whose query may be nothing to the page that it names. */
  find(path: string): Destination | undefined {
    const [page = ''] = path.split('?');
    const [, id] = NUMBERED.exec(page) ?? [];
    return (
      this.get(path) ??
      (isByQuery(page) || !path.includes('?') ? undefined : this.get(page)) ??
      (id === undefined ? undefined : this.get(`/p/${id}`))
    );
  }

  /** Whether a page of ours answers there. */
  isKept(path: string): boolean {
    return this.#findKept(toAddressKey(path)) !== undefined;
  }

  /** The page of ours that answers there. */
  #findKept(key: string): string | undefined {
    return [key, toFolder(key)].find((one) => this.#kept.has(one));
  }

  /** As it was first written. */
  getWritten(path: string): string {
    return this.#all.get(toAddressKey(path))?.from ?? path;
  }

  /** Where the file stands that a page shows. */
  addFile(page: string, file: string): void {
    const path = this.toPath(page);
    const url = this.parse(file);
    if (path !== undefined && url && this.toPath(file) !== path) this.#files.set(toAddressKey(path), url);
  }

  findFile(page: string): URL | undefined {
    const path = this.#files.size === 0 ? undefined : this.toPath(page);
    return path === undefined ? undefined : this.#files.get(toAddressKey(path));
  }

  /** In the order in which they were told; none of a site that stands nowhere. */
  list(): readonly { readonly from: string; readonly destination: Destination }[] {
    return this.hasSite() ? [...this.#all.values()] : [];
  }

  /** The path and the query of an address of the site, decoded; undefined for one of another site or of no site. */
  toPath(address: string, base?: string): string | undefined {
    const url = this.parse(address, base);
    return url && this.isOwn(url) ? toSitePath(url) : undefined;
  }

  /** With the host of the site, where it had none. */
  toWhole(address: string): string {
    return URL.canParse(address) || !this.hasSite() ? address : (this.parse(address)?.href ?? address);
  }

  parse(address: string, base?: string): URL | null {
    const start = base !== undefined && URL.canParse(base) ? base : this.#origin;
    const url = this.#toOwnHost(URL.parse(address.trim(), start));
    if (url && this.isOwn(url)) removeCounters(url);
    return url;
  }

  #toOwnHost(url: URL | null): URL | null {
    const [, name = '', path = ''] =
      (url?.host === 'open.substack.com' && SHARED_LETTER.exec(url.pathname)) || [];
    const host = `${name}.substack.com`;
    return this.#hosts.has(host) ? new URL(path, `https://${host}`) : url;
  }
}

/** Undefined where the address is not of the web. */
function toSitePath(url: URL): string | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  removeCounters(url);
  const path = `${decodeAddress(url.pathname)}${url.search === '?' ? '' : decodeAddress(url.search)}`.replace(
    /^\/{2,}/,
    '/',
  );
  return path.replace(/\s/g, encodeURIComponent).replaceAll('#', '%23');
}

/** Whether its query tells a page, or a file, from others. */
function isByQuery(page: string): boolean {
  return page === '/' || /\.\w+$/.test(page);
}

function removeCounters(url: URL): void {
  if (LETTER.test(url.pathname) && url.searchParams.has('r')) url.search = '';
  const tells = isByQuery(url.pathname);
  for (const [name, value] of [...url.searchParams]) {
    const isCounter = COUNTERS.test(name) && !(tells && name === 'source');
    if (isCounter || (!tells && KEY.test(value)) || (name === 'm' && /^[01]$/.test(value)))
      url.searchParams.delete(name);
  }
}

/** A host where the site has only a part. */
export function isShared({ host }: URL): boolean {
  return SHARED.has(toBareHost(host));
}

/** What of a shared host an address stands for: all of one author, or itself. */
function toParts({ pathname }: URL): readonly string[] {
  const [, author = pathname] = /^(\/@[^/]+)/.exec(pathname) ?? [];
  return [author, pathname];
}

/** Servers answer `/a/index.html` with the page of `/a/`. */
function toFolder(key: string): string {
  return key.replace(/(?<=\/)index\.html$/, '');
}

export function toBareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(COUNTRY, '.blogspot.com');
}
