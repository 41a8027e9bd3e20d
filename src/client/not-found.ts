import { searchWords } from './words.ts';
import { createClient } from './search/client.ts';
import { h, toNameLink } from './search/dom.ts';
import { proposeNearest } from './search/proposals.ts';

const MOST = 5;

/** `<near-pages>`: on a page that was not found, the pages whose names most resemble the address. */
class NearPages extends HTMLElement {
  connectedCallback(): void {
    void this.#propose(toWords(location.pathname));
  }

  async #propose(words: string): Promise<void> {
    if (words === '') return;
    const nearest = await createClient()
      .use((index) => proposeNearest(index, words))
      .catch(() => []);
    if (nearest.length === 0) return;
    const items = nearest.slice(0, MOST).map((name) => h('li', {}, toNameLink(name)));
    this.replaceChildren(h('h2', {}, searchWords.nearPages), h('ul', { class: 'links' }, ...items));
  }
}

/** The words of an address: « /articles/le-buz-ca-se-decide/ » → « le buz ca se decide ». */
function toWords(path: string): string {
  const parts = decode(path)
    .split('/')
    .filter((part) => part !== '' && !/^(?:index\.html?|404\.html)$/u.test(part));
  return (parts.at(-1) ?? '')
    .replace(/\.\w{2,5}$/u, '')
    .replace(/[-_+.]+/gu, ' ')
    .trim();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

customElements.define('near-pages', NearPages);
