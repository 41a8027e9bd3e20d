import { onSearchShortcut } from './search/shortcut.ts';

/**
 * Ctrl+K, ⌘K and `/` open the search from any page. All that it needs is fetched at the first press; the key `/` is the
 * reader's again in fields, and everywhere once switched off. Where it is not there any more, because the site was
 * published again, the search page is.
 */
onSearchShortcut(() => {
  void import('./search/dialog.ts').then(
    ({ openSearchDialog }) => openSearchDialog(),
    // The menu's link itself: `findPage` would be one more file for every page to load.
    () => document.querySelector<HTMLAnchorElement>('a[data-page="search"]')?.click(),
  );
});
