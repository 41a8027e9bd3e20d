import { ContentWriter, type Written } from './content-writer.ts';
import type { ExportPlan } from './import-export.ts';
import { ImportState } from './import-state.ts';
import { ItemImporter } from './item-importer.ts';
import type { LegacyItem } from './legacy.ts';
import { Media } from './media/media.ts';
import type { MediaSource } from './media/media-source.ts';
import { isPrivate, planItems, type PlannedItem } from './plan-items.ts';
import { planPeople } from './plan-people.ts';
import { planTags } from './plan-tags.ts';
import type { Survey } from './survey.ts';
import type { TextConverter } from './text-converter.ts';

/** Where texts that only some could read are written: outside of git and of the content folder. */
export interface PrivateTarget {
  readonly folder: string;
  readonly staging: string;
  readonly media: MediaSource;
}

interface PrivateOptions extends PrivateTarget {
  readonly survey: Survey;
  readonly plan: ExportPlan;
  readonly types: ReadonlyMap<string, 'article' | 'page'>;
  readonly converter: TextConverter;
}

/** Private and protected texts, as drafts in a folder of their own, with their comments and pictures. */
export class PrivateTexts {
  readonly #state: ImportState;
  readonly #writer: ContentWriter;
  readonly #importer: ItemImporter;
  readonly #format: string;
  readonly #items: ReadonlyMap<string, PlannedItem>;

  constructor({ folder, staging, media, survey, plan, types, converter }: PrivateOptions) {
    this.#format = survey.format;
    this.#state = new ImportState(folder);
    this.#writer = new ContentWriter(folder, staging);
    const hidden = survey.items.filter(({ status }) => isPrivate(status));
    const items = planItems(
      { items: hidden.map((item) => ({ ...item, status: 'draft' })) },
      {
        types,
        known: this.#state.listNames(survey.format, hidden),
        places: this.#state.listPlaces(),
        taken: [],
      },
    ).filter(({ outcome }) => outcome !== 'left');
    this.#items = new Map(items.map((item) => [item.id, item]));
    // What these texts lead to is told in no list of the content folder.
    const addresses = plan.addresses.copy();
    this.#importer = new ItemImporter({
      ...{ ...plan, survey, addresses, converter },
      tagSlugs: planTags(survey.terms, new Set(items.flatMap(({ terms }) => terms))).slugs,
      people: planPeople(
        survey.site.authors,
        items.flatMap(({ author = [] }) => author),
      ),
      writer: this.#writer,
      media: new Media({
        source: media,
        addresses,
        write: (file, content) => this.#writer.put(file, content),
      }),
    });
  }

  /** Whether the item is one of them. */
  async add(item: LegacyItem): Promise<boolean> {
    const planned = this.#items.get(item.id);
    if (planned) await this.#importer.add(item, planned);
    return planned !== undefined;
  }

  /** Waits for all that was added. */
  async finishTexts(): Promise<void> {
    await this.#importer.finish();
  }

  finish(isTrial: boolean): Written {
    if (!isTrial) this.#state.addNames(this.#format, [...this.#items.values()]);
    return this.#writer.finish(this.#state, isTrial);
  }
}
