import { SearchPage } from './search/search-page.ts';

export { openSearchDialog } from './search/dialog.ts';

/** `<site-search>`: the search page, in an element that is empty without JavaScript. Reads nothing before a search. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    new SearchPage().mount(this);
  }
}

customElements.define('site-search', SiteSearch);
