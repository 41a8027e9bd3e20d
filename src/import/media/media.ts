import type { OldAddresses } from '../old-addresses.ts';
import type { Translated } from '#locales/locale.ts';
import type { MediaSource } from './media-source.ts';
import { findPictureEnd, toPicturePath } from './picture-path.ts';

/** A picture that was asked for, as the report lists it. */
export interface MediaRow {
  readonly from: string;
  readonly to?: string;
  readonly state: 'got' | 'left';
  readonly reason?: Translated;
}

/** Sizes that WordPress makes of a picture: `pont-300x200.jpg`, `pont-scaled.jpg`. */
const SIZE = /-\d{2,4}x\d{2,4}(?=\.[a-z]{3,4}$)/i;
const ANY_SIZE = /-(?:\d{2,4}x\d{2,4}|scaled)(?=\.[a-z]{3,4}$)/i;

interface MediaOptions {
  readonly source: MediaSource;
  readonly addresses: OldAddresses;
  readonly write: (file: string, content: Buffer) => void;
}

/** The pictures that texts show: each is got once, and put at its whole old path. */
export class Media {
  readonly #options: MediaOptions;
  readonly #rows = new Map<string, MediaRow>();
  /** By its address without its size, where one was put. */
  readonly #whole = new Map<string, string>();
  /** By the file in lower case, the address that it came from. */
  readonly #places = new Map<string, string>();

  constructor(options: MediaOptions) {
    this.#options = options;
  }

  /** In the order in which texts name them. */
  listRows(): readonly MediaRow[] {
    return [...this.#rows.values()];
  }

  /** Gets what is not got yet. */
  async prepare(addresses: readonly string[], base: string | undefined): Promise<void> {
    for (const address of addresses) {
      const url = this.#parse(address, base);
      if (!url || this.#rows.has(url.href)) continue;
      this.#rows.set(url.href, {
        from: url.href,
        state: 'left',
        reason: { fr: 'en cours', en: 'in progress' },
      });
      this.#rows.set(url.href, await this.#get(url));
    }
  }

  /** How our Markdown names a picture that was got. */
  find(address: string, base: string | undefined): string | undefined {
    const url = this.#parse(address, base);
    const to = url && this.#rows.get(url.href)?.to;
    return to === undefined ? undefined : `/${to}`;
  }

  /** The file of a picture, where it was got in any of its sizes. */
  findWhole(address: string): string | undefined {
    const url = this.#parse(address, undefined);
    return url && this.#whole.get(toSizeless(url));
  }

  #parse(address: string, base: string | undefined): URL | undefined {
    const url = this.#options.addresses.parse(address, base);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    const file = this.#options.addresses.findFile(url.href);
    if (file !== undefined) return file;
    url.hash = '';
    return url;
  }

  async #get(url: URL): Promise<MediaRow> {
    const from = url.href;
    const whole = new URL(url);
    whole.pathname = url.pathname.replace(SIZE, '');
    let reason: Translated | undefined;
    for (const one of whole.href === from ? [url] : [whole, url]) {
      const got = await this.#options.source.get(one);
      if ('reason' in got) {
        reason = got.reason;
        continue;
      }
      const end = await findPictureEnd(got.content);
      if (end === undefined) {
        reason = { fr: 'n’est pas une image que les pages montrent', en: 'is no picture that pages show' };
        continue;
      }
      const to = this.#toPlace(one, end);
      this.#options.write(to, got.content);
      this.#whole.set(toSizeless(url), to);
      return { from, to, state: 'got' };
    }
    return { from, state: 'left', ...(reason && { reason }) };
  }

  /** Two addresses never have one file, on disks that take capitals for small letters too. */
  #toPlace(url: URL, end: string): string {
    const wanted = toPicturePath(url, { end, isOwn: this.#options.addresses.isOwn(url) });
    let to = wanted;
    for (let count = 2; (this.#places.get(to.toLowerCase()) ?? url.href) !== url.href; count += 1)
      to = wanted.replace(/(?=\.[a-z]+$)/, `-${count}`);
    this.#places.set(to.toLowerCase(), url.href);
    return to;
  }
}

function toSizeless({ host, pathname }: URL): string {
  return `${host}${pathname.replace(ANY_SIZE, '')}`;
}
