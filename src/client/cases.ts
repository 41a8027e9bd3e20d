const FILTERS = ['organisation', 'secteur', 'annee'] as const;

/** The table of cases, sorted and filtered in place; its state is in the address, so that it can be sent and Back works. */
class CaseTable extends HTMLElement {
  connectedCallback(): void {
    const heads = [...this.querySelectorAll<HTMLElement>('thead th')];
    for (const head of heads) this.#addSort(head);
    this.#addFilters(heads);
    this.#apply();
    addEventListener('popstate', () => this.#apply());
  }

  #addSort(head: HTMLElement): void {
    const button = document.createElement('button');
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const key = head.dataset['key'] ?? '';
      const down = head.getAttribute('aria-sort') === 'ascending';
      this.#go({ tri: down ? `-${key}` : key });
    });
    head.replaceChildren(button);
  }

  #addFilters(heads: readonly HTMLElement[]): void {
    const form = document.createElement('div');
    form.className = 'case-filters';
    for (const filter of FILTERS) {
      const select = document.createElement('select');
      select.name = filter;
      const values = [...new Set(this.#rows().flatMap((row) => readValues(row, filter, heads)))].sort(
        (a, b) => a.localeCompare(b, 'fr'),
      );
      select.append(
        new Option(this.dataset['all'] ?? '', ''),
        ...values.map((value) => new Option(value, value)),
      );
      select.addEventListener('change', () => this.#go({ [filter]: select.value }));
      const label = document.createElement('label');
      label.append(`${this.dataset[filter] ?? ''}\u00a0: `, select);
      form.append(label);
    }
    this.prepend(form);
  }

  #go(change: Readonly<Record<string, string>>): void {
    const url = new URL(location.href);
    for (const [key, value] of Object.entries(change)) {
      if (value) url.searchParams.set(key, value);
      else url.searchParams.delete(key);
    }
    history.pushState(null, '', url);
    this.#apply();
  }

  #apply(): void {
    const state = new URLSearchParams(location.search);
    const heads = [...this.querySelectorAll<HTMLElement>('thead th')];
    for (const select of this.querySelectorAll('select')) select.value = state.get(select.name) ?? '';
    for (const row of this.#rows())
      row.hidden = FILTERS.some(
        (filter) => state.get(filter) && !readValues(row, filter, heads).includes(state.get(filter) ?? ''),
      );
    this.#sort(state.get('tri') ?? '-date', heads);
  }

  #sort(order: string, heads: readonly HTMLElement[]): void {
    const down = order.startsWith('-');
    const column = heads.findIndex((head) => head.dataset['key'] === order.replace('-', ''));
    if (column < 0) return;
    heads.forEach((head, index) =>
      index === column
        ? head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        : head.removeAttribute('aria-sort'),
    );
    const rows = this.#rows().sort((a, b) =>
      readCell(a, column).localeCompare(readCell(b, column), 'fr', { numeric: true }),
    );
    this.querySelector('tbody')?.append(...(down ? rows.reverse() : rows));
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }
}

function readCell(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['value'] ?? cell?.textContent?.trim() ?? '';
}

function readValues(
  row: HTMLTableRowElement,
  filter: (typeof FILTERS)[number],
  heads: readonly HTMLElement[],
): string[] {
  if (filter === 'annee') return [readCell(row, 0).slice(0, 4)];
  const column = heads.findIndex((head) => head.dataset['key'] === filter);
  const links = [...(row.cells[column]?.querySelectorAll('a') ?? [])];
  return links.length > 0 ? links.map((link) => link.textContent?.trim() ?? '') : [readCell(row, column)];
}

customElements.define('case-table', CaseTable);
