import type { HeadView, PageEntry } from './entry.ts';

/** What is told of a page without making its props. */
export interface PageDescriptor extends Pick<
  PageEntry,
  'path' | 'template' | 'bodies' | 'quotes' | 'lastModified'
> {
  /** See `PageEntry`. */
  readonly toKey?: () => string;
}

/** What a page shows. */
export type PageContent = Pick<PageEntry, 'head' | 'view'>;

/** A page whose props are made when they are asked for: a build that changes one article makes few. */
export class LazyPage implements PageEntry {
  readonly path: PageEntry['path'];
  readonly template: PageEntry['template'];
  readonly bodies: PageEntry['bodies'];
  readonly quotes: PageEntry['quotes'];
  readonly lastModified: PageEntry['lastModified'];
  readonly toKey: PageEntry['toKey'];
  readonly #make: () => PageContent;
  #made: PageContent | undefined;

  constructor(
    { path, template, bodies, quotes, lastModified, toKey }: PageDescriptor,
    make: () => PageContent,
  ) {
    this.path = path;
    this.template = template;
    this.bodies = bodies;
    this.quotes = quotes;
    this.lastModified = lastModified;
    this.toKey = toKey;
    this.#make = make;
  }

  get head(): HeadView {
    return this.#hold().head;
  }

  get view(): unknown {
    return this.#hold().view;
  }

  /** Made and let go of: the props of ten thousand pages would be half a gigabyte. */
  toJSON(): PageEntry {
    const { head, view } = this.#made ?? this.#make();
    return { ...this, head, view };
  }

  #hold(): PageContent {
    this.#made ??= this.#make();
    return this.#made;
  }
}
