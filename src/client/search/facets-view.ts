import { searchWords } from '../words.ts';
import { mapFacets } from '#outputs/search/facet-table.ts';
import type { FacetCount } from '#outputs/search/facet-counts.ts';
import { FACETS, type FacetName } from '#outputs/search/manifest.ts';
import { countChoices, NO_CHOICES, type Choices } from './address.ts';
import { h, toButton } from './dom.ts';

/** Values of a facet shown at once; the rest is behind a line. */
const SHOWN = 8;

export interface FacetsViewOptions {
  readonly onOpen: () => void;
  readonly onChange: (choices: Choices) => void;
}

/** The choices among results: closed until the reader opens it, because its figures have to be fetched. */
export class FacetsView {
  readonly element: HTMLDetailsElement;
  readonly #body: HTMLElement;
  readonly #onChange: FacetsViewOptions['onChange'];
  #choices: Choices = NO_CHOICES;

  constructor({ onOpen, onChange }: FacetsViewOptions) {
    this.#onChange = onChange;
    this.#body = h('div', { class: 'facets' });
    this.element = h(
      'details',
      { class: 'search-facets', hidden: true },
      h('summary', {}, searchWords.refine),
      this.#body,
    );
    this.element.addEventListener('toggle', () => {
      if (this.element.open) onOpen();
    });
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Shows the choices; without figures, only that there will be some. */
  show(choices: Choices, counts: Readonly<Record<FacetName, readonly FacetCount[]>> | undefined): void {
    this.#choices = choices;
    this.element.hidden = false;
    if (!counts) {
      // Those of an earlier search.
      this.#body.replaceChildren();
      return;
    }
    const focused = document.activeElement?.id ?? '';
    const groups: HTMLElement[] = FACETS.flatMap((facet) =>
      counts[facet].length > 1 || choices[facet].length > 0 ? [this.#toGroup(facet, counts[facet])] : [],
    );
    if (countChoices(choices) > 0)
      groups.push(toButton('search-clear', searchWords.clear, () => this.#onChange(NO_CHOICES)));
    this.#body.replaceChildren(...groups);
    if (focused !== '') document.getElementById(focused)?.focus();
  }

  #toGroup(facet: FacetName, counts: readonly FacetCount[]): HTMLFieldSetElement {
    const lines = counts.map((count, index) => this.#toLine(facet, count, `facette-${facet}-${index}`));
    const rest = lines.slice(SHOWN);
    return h(
      'fieldset',
      { class: 'facet' },
      h('legend', {}, searchWords.facets[facet]),
      ...lines.slice(0, SHOWN),
      rest.length > 0
        ? h(
            'details',
            { class: 'facet-rest', open: counts.slice(SHOWN).some((count) => count.isChosen) },
            h('summary', {}, searchWords.moreValues(rest.length)),
            ...rest,
          )
        : undefined,
    );
  }

  #toLine(facet: FacetName, { value, count, isChosen }: FacetCount, id: string): HTMLElement {
    const box = h('input', { type: 'checkbox', id, checked: isChosen });
    box.addEventListener('change', () => this.#toggle(facet, value, box.checked));
    return h(
      'label',
      { class: 'facet-value', for: id },
      box,
      ` ${value} `,
      h('span', { class: 'facet-count' }, `(${count})`),
    );
  }

  #toggle(facet: FacetName, value: string, isChosen: boolean): void {
    const others = this.#choices[facet].filter((choice) => choice !== value);
    this.#onChange(
      mapFacets((name) => (name === facet ? [...others, ...(isChosen ? [value] : [])] : this.#choices[name])),
    );
  }
}
