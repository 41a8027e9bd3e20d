import { h, toUniqueId } from './dom.ts';

/** A line of the list: what it shows and where it leads. */
export interface Option {
  readonly url: string;
  readonly content: Node;
}

export interface ComboboxParts {
  readonly input: HTMLInputElement;
  /** Name of the list, for screen readers. */
  readonly label: string;
  readonly onChoose: (url: string, inNewTab: boolean) => void;
  /** The reader begins to use the list, or sends it away: lines that are still looked for come too late. */
  readonly onUse: () => void;
  /** Escape where no list is open. */
  readonly onLeave: () => void;
}

/** Keys that use the list. */
const LIST_KEYS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Escape']);
/** Keys of the field itself: the choice goes back to what was typed. */
const BACK_TO_TEXT: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);

/**
 * Editable combobox with a list of proposals, as the ARIA Authoring Practices have it (« list autocomplete with manual
 * selection »): focus stays in the field, arrows move through the list (the down arrow opens it), Home and End through
 * the text, Enter takes the line, Escape closes the list, then leaves the field.
 */
export class Combobox {
  readonly list: HTMLUListElement;
  readonly #input: HTMLInputElement;
  readonly #parts: ComboboxParts;
  #options: readonly HTMLLIElement[] = [];
  #active = -1;

  constructor(parts: ComboboxParts) {
    const { input, label } = parts;
    this.#input = input;
    this.#parts = parts;
    this.list = h('ul', {
      class: 'search-options',
      id: toUniqueId('suggestions'),
      role: 'listbox',
      'aria-label': label,
      hidden: true,
    });
    this.#describeInput();
    input.addEventListener('keydown', (event) => this.#press(event));
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.#click(event));
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** Shows other lines; the one that was chosen stays so where it is among them, wherever in its article it leads. */
  show(options: readonly Option[]): void {
    const chosen = toPath(this.#options[this.#active]);
    this.#options = options.map(({ url, content }, index) =>
      h(
        'li',
        {
          class: 'search-option',
          role: 'option',
          id: `${this.list.id}-${index}`,
          'aria-selected': 'false',
          'data-url': url,
        },
        content,
      ),
    );
    this.list.replaceChildren(...this.#options);
    this.list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    this.#active = -1;
    this.#activate(chosen === '' ? -1 : this.#options.findIndex((option) => toPath(option) === chosen));
  }

  close(): void {
    this.show([]);
  }

  #describeInput(): void {
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
      autocomplete: 'off',
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (LIST_KEYS.has(event.key)) this.#parts.onUse();
    const taken =
      this.#move(event.key, event.altKey) ||
      (event.key === 'Enter' && this.#take()) ||
      (event.key === 'Escape' && this.#dismiss());
    if (taken) event.preventDefault();
  }

  /** @returns whether the key was one of the list's. */
  #move(key: string, withAlt: boolean): boolean {
    if (key === 'ArrowDown' && !this.isOpen && this.#input.value !== '') return this.#reopen();
    if (!this.isOpen) return false;
    if (withAlt) return key === 'ArrowUp' && this.#dismiss();
    if (BACK_TO_TEXT.has(key)) this.#activate(-1);
    const last = this.#options.length - 1;
    if (key === 'ArrowDown') this.#activate(this.#active === last ? -1 : this.#active + 1);
    else if (key === 'ArrowUp') this.#activate(this.#active === -1 ? last : this.#active - 1);
    else return false;
    return true;
  }

  #reopen(): boolean {
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  #take(): boolean {
    const option = this.#options[this.#active];
    if (!this.isOpen || !option) return false;
    this.#parts.onChoose(option.dataset['url'] ?? '', false);
    return true;
  }

  /** The first Escape closes the list; the next is for whoever holds the field. */
  #dismiss(): boolean {
    if (this.isOpen) this.close();
    else this.#parts.onLeave();
    return true;
  }

  #click(event: MouseEvent): void {
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (option) this.#parts.onChoose(option.dataset['url'] ?? '', event.ctrlKey || event.metaKey);
  }

  #activate(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    return this.#input.setAttribute('aria-activedescendant', option.id);
  }
}

function toPath(option: HTMLElement | undefined): string {
  return (option?.dataset['url'] ?? '').split('#')[0] ?? '';
}
