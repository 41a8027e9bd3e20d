import { findPage } from '#client/pages.ts';
import { searchWords } from '../words.ts';
import { SearchFailure, type SearchClient } from './client.ts';
import { Combobox, type Option } from './combobox.ts';
import { h, toMarked, toUniqueId } from './dom.ts';
import { askForIndex, isSavingData } from './early.ts';
import { proposeAll, proposeTitles, type Proposal } from './proposals.ts';
import type { SearchIndex } from './search-index.ts';

const TITLES_AFTER = 60;
const TEXT_AFTER = 220;
const SHORTEST = 2;

export interface SearchBoxOptions {
  readonly client: SearchClient;
  readonly onSubmit: (text: string) => void;
  /** Tells something to whoever does not see the list. */
  readonly onStatus: (words: string) => void;
  /** Escape in the field, where no list is open; the field is emptied otherwise. */
  readonly onLeave?: () => void;
}

/** The field with its proposals: titles and names as soon as a letter is typed, then the full text. */
export class SearchBox {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly #combobox: Combobox;
  readonly #options: SearchBoxOptions;
  #typed = 0;

  constructor(options: SearchBoxOptions) {
    this.#options = options;
    const id = toUniqueId('search');
    this.input = h('input', {
      class: 'search-field',
      id,
      type: 'search',
      name: 'q',
      placeholder: searchWords.placeholder,
      enterkeyhint: 'search',
      spellcheck: 'false',
      autocapitalize: 'none',
    });
    this.#combobox = new Combobox({
      input: this.input,
      label: searchWords.proposals,
      onChoose: (url, inNewTab) => this.#choose(url, inNewTab),
      onUse: () => this.#drop(),
      onLeave: () => (options.onLeave ? options.onLeave() : this.#empty()),
    });
    this.form = h(
      'form',
      { class: 'search-form', role: 'search', action: findPage('search') },
      h('label', { class: 'search-label', for: id }, searchWords.label),
      h(
        'div',
        { class: 'search-line' },
        this.input,
        h('button', { class: 'search-button', type: 'submit' }, searchWords.action),
      ),
      this.#combobox.list,
    );
    this.#listen();
  }

  closeList(): void {
    this.#drop();
    this.#combobox.close();
  }

  /** Fetches what every search needs, unless the reader saves data; what fails is tried again by the search. */
  warm(): void {
    if (isSavingData()) return;
    askForIndex(findPage('search'));
    this.#options.client.use((index) => index.warm()).catch(() => undefined);
  }

  /** Proposals that are still looked for will not be shown. */
  #drop(): void {
    this.#typed += 1;
  }

  #empty(): void {
    this.input.value = '';
  }

  #listen(): void {
    this.input.addEventListener('input', () => {
      this.warm();
      void this.#type();
    });
    // Not at the focus, which also comes to whoever tabs past.
    this.input.addEventListener('pointerdown', () => this.warm());
    this.input.addEventListener('blur', () => this.closeList());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.closeList();
      this.#options.onSubmit(this.input.value);
    });
  }

  async #type(): Promise<void> {
    this.#drop();
    const typed = this.#typed;
    const text = this.input.value;
    if (text.trim().length < SHORTEST) return this.#combobox.close();
    await this.#propose(typed, TITLES_AFTER, (index) => proposeTitles(index, text));
    return this.#propose(typed, TEXT_AFTER, (index) => proposeAll(index, text));
  }

  /** Who is offline learns it while typing; what else fails is no reason to disturb anyone. */
  #tell(error: unknown): undefined {
    if (error instanceof SearchFailure && error.failure === 'offline')
      this.#options.onStatus(searchWords.offline);
  }

  /** Proposals that come after the reader has typed on are dropped. */
  async #propose(
    typed: number,
    delay: number,
    find: (index: SearchIndex) => Promise<readonly Proposal[]>,
  ): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (typed !== this.#typed) return;
    const found = await this.#options.client.use(find).catch((error: unknown) => this.#tell(error));
    if (typed !== this.#typed || !found) return;
    this.#combobox.show(found.map(toOption));
    this.#options.onStatus(searchWords.optionCount(found.length));
  }

  #choose(url: string, inNewTab: boolean): void {
    if (inNewTab) window.open(url, '_blank', 'noopener');
    else location.assign(url);
  }
}

function toOption({ url, title, type, note, lang, result }: Proposal): Option {
  const content = document.createDocumentFragment();
  const kind = result?.record.kindLabel ?? searchWords.types[type];
  content.append(
    h('span', { class: 'option-kind' }, kind),
    ' ',
    h('span', { class: 'option-title', lang, dir: 'auto' }, result ? toMarked(result.answer.title) : title),
  );
  const excerpt = result ? toMarked(result.answer.passage.excerpt) : note;
  if (result || note !== '') content.append(' ', h('span', { class: 'option-note' }, excerpt));
  return { url: result?.url ?? url, content };
}
