import { askForIndex, isSavingData, findEngine } from './search/early.ts';
import { onSearchShortcut } from './search/shortcut.ts';

/** The menu's link itself: `findPage` would be one more file for every page to load. */
const link = document.querySelector<HTMLAnchorElement>('a[data-page="search"]');

/**
 * Ctrl+K, ⌘K and `/` open the search from any page. All that it needs is fetched at the first press, side by side; the key
 * `/` is the reader's again in fields, and everywhere once switched off. Where it is not there any more, because the site
 * was published again, the search page is.
 */
function open(): void {
  if (link && !isSavingData()) askForIndex(link.pathname);
  void import('./search.ts').then(
    (search) => search.openSearchDialog(),
    () => link?.click(),
  );
}

// The search page has its own field, and may have been asked something: there this runs before the page is read.
if (findEngine() === undefined) onSearchShortcut(open);
else if (new URLSearchParams(location.search).has('q')) askForIndex(findOwnPath());

/** As the page itself tells it: a reader may have come by `index.html`, or without the slash. */
function findOwnPath(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical ? new URL(canonical.href).pathname : location.pathname;
}
