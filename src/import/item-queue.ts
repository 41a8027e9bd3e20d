import type { ConvertedTexts, FoundAddresses, ItemTexts, NamedAddresses } from './convert/item-texts.ts';
import type { LegacyItem } from './legacy.ts';
import { isPublicComment } from './plan-comments.ts';
import type { PlannedItem } from './plan-items.ts';
import type { TextConverter } from './text-converter.ts';

/** Items on their way through the thread: enough to keep it busy, few enough to be held. */
const AHEAD = 24;
const NO_TEXTS: ConvertedTexts = {
  body: { markdown: '', text: '', lead: '', left: [], changed: [] },
  ...{ excerpt: '', comments: [], used: [] },
};

export interface QueuedItem {
  readonly item: LegacyItem;
  readonly plan: PlannedItem;
}

type ListedAddresses = ReturnType<TextConverter['listAddresses']> | undefined;

interface QueueOptions {
  readonly converter: TextConverter;
  /** Of the publication. */
  readonly language: string;
  /** Gets the pictures, and finds where addresses lead now. */
  readonly lookUp: (queued: QueuedItem, named: NamedAddresses) => Promise<FoundAddresses>;
  readonly write: (queued: QueuedItem, texts: ConvertedTexts) => Promise<void>;
}

/** Has the texts of items converted side by side; looks up what they name, and writes them, one after the other. */
export class ItemQueue {
  readonly #options: QueueOptions;
  readonly #listed: (QueuedItem & { readonly listed: ListedAddresses })[] = [];
  readonly #converted: (QueuedItem & { readonly converted: Promise<ConvertedTexts> })[] = [];

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  async add(queued: QueuedItem): Promise<void> {
    const texts = toTexts(queued, this.#options.language);
    const listed = texts ? this.#options.converter.listAddresses(texts) : undefined;
    listed?.catch(() => undefined);
    this.#listed.push({ ...queued, listed });
    if (this.#listed.length > AHEAD) await this.#convertFirst();
    if (this.#converted.length > AHEAD) await this.#writeFirst();
  }

  async finish(): Promise<void> {
    while (this.#listed.length > 0) await this.#convertFirst();
    while (this.#converted.length > 0) await this.#writeFirst();
  }

  async #convertFirst(): Promise<void> {
    const first = this.#listed.shift();
    if (!first) return;
    const { item, plan } = first;
    const { key, named } = (await first.listed) ?? { named: { pictures: [], links: [] } };
    const found = await this.#options.lookUp({ item, plan }, named);
    const converted =
      key === undefined ? Promise.resolve(NO_TEXTS) : this.#options.converter.convert(key, found);
    converted.catch(() => undefined);
    this.#converted.push({ item, plan, converted });
  }

  async #writeFirst(): Promise<void> {
    const first = this.#converted.shift();
    if (first) await this.#options.write(first, await first.converted);
  }
}

/** Undefined where there is no HTML to convert. */
function toTexts({ item, plan }: QueuedItem, language: string): ItemTexts | undefined {
  if (plan.outcome === 'left') return undefined;
  const { address: base, body, excerpt = '' } = item;
  const html = body.format === 'html' ? body.html : '';
  const comments = item.comments.filter(isPublicComment).map((one) => one.html);
  return html === '' && excerpt === '' && comments.length === 0
    ? undefined
    : { base, language, body: html, excerpt, comments };
}
