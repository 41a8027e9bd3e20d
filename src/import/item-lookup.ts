import type { Picture } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { cleanLine } from './convert/clean-text.ts';
import { NOT_GOT, type ConversionContext, type Left } from './convert/conversion.ts';
import type { FoundAddresses, NamedAddresses } from './convert/item-texts.ts';
import { findLink, noteLink } from './find-links.ts';
import { toBareName } from './list-headings.ts';
import type { ExportPlan } from './import-export.ts';
import { toCommentAnchor } from '#model/paths.ts';
import type { LegacyItem } from './legacy.ts';
import type { Media } from './media/media.ts';
import type { PlannedItem } from './plan-items.ts';
import { toItemPath } from './register-addresses.ts';

/** What a picture at the head shows, where nobody told. */
const COVER: Translated = { fr: 'Image de tête', en: 'Cover picture' };

interface LookupOptions extends Pick<
  ExportPlan,
  'items' | 'paths' | 'anchors' | 'addresses' | 'siteUrl' | 'language'
> {
  readonly media: Media;
}

/** The picture at the head of a text, as our fields name it; or what is told of one that was not got. */
export interface FoundCover {
  readonly picture: Picture | undefined;
  readonly left: readonly Left[];
}

/** Where the links of items lead now, and the pictures that they show. */
export class ItemLookup {
  readonly #options: LookupOptions;
  readonly #byId: ReadonlyMap<string, PlannedItem>;
  readonly #byPath: ReadonlyMap<string, PlannedItem>;

  constructor(options: LookupOptions) {
    const { items, paths } = options;
    this.#options = options;
    this.#byId = new Map(items.map((item) => [item.id, item]));
    this.#byPath = new Map(
      items.flatMap((item) => (item.outcome === 'imported' ? [[toItemPath(item, paths), item]] : [])),
    );
  }

  getItem(id: string): PlannedItem | undefined {
    return this.#byId.get(id);
  }

  /** To be called in the order of the export: of two pictures with one name, the first has it. */
  async find(item: LegacyItem, { pictures, links }: NamedAddresses): Promise<FoundAddresses> {
    const context = this.createContext(item.address);
    await this.#options.media.prepare(pictures, item.address);
    return {
      pictures: new Map(
        pictures.flatMap((one) => {
          const picture = context.findPicture(one);
          return picture === undefined ? [] : [[one, picture] as const];
        }),
      ),
      links: new Map(links.map((one) => [one, context.findLink(one)])),
    };
  }

  createContext(base: string | undefined): ConversionContext {
    const { addresses, siteUrl, media, language } = this.#options;
    const context = {
      ...{ addresses, siteUrl },
      findComment: (path: string, id: string) => this.#findComment(path, id),
      findHeading: (path: string, name: string) => this.#findHeading(path, name),
    };
    return {
      ...{ base, language },
      findLink: (address) => findLink(address, base, context),
      findPicture: (address) => media.find(address, base),
    };
  }

  /** Tells that links of a text are used, in the order in which they are. */
  note(links: Iterable<string>, base: string | undefined): void {
    for (const one of links) noteLink(one, base, this.#options);
  }

  async prepareCover(item: LegacyItem): Promise<void> {
    const from = this.#toCoverAddress(item);
    if (from !== undefined && /^https?:|\//.test(from))
      await this.#options.media.prepare([from], item.address);
  }

  findCover(item: LegacyItem): FoundCover {
    const from = this.#toCoverAddress(item);
    if (from === undefined) return { picture: undefined, left: [] };
    const src = this.#options.media.find(from, item.address);
    if (src === undefined)
      return {
        picture: undefined,
        left: [{ what: { fr: 'image de tête', en: 'cover picture' }, value: from, reason: NOT_GOT }],
      };
    const { title = '' } = this.#byId.get(item.cover ?? '') ?? {};
    const alt = cleanLine(item.coverAlt ?? '') || title || tell(COVER, this.#options.language);
    const credit = cleanLine(item.coverCredit ?? '');
    return { picture: { src, alt, ...(credit === '' ? {} : { credit }) }, left: [] };
  }

  /** The file of an attachment, where its id is told. */
  #toCoverAddress({ cover }: LegacyItem): string | undefined {
    return cover === undefined ? undefined : (this.#byId.get(cover)?.fileAddress ?? cover);
  }

  #findHeading(path: string, name: string): string | undefined {
    const wanted = toBareName(name);
    return this.#byPath.get(path)?.headings.find(({ names }) => names.includes(wanted))?.anchor;
  }

  /** Only of texts whose comments are shown. */
  #findComment(path: string, id: string): string | undefined {
    const ids = this.#byPath.get(path)?.publicComments;
    return ids?.includes(id) === true ? toCommentAnchor(id, this.#options.anchors) : undefined;
  }
}
