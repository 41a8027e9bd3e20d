const LANGUAGE = document.documentElement.lang;

/** The table of cases, sorted and filtered in place; its state is in the address, so that it can be sent and Back works. */
class CaseTable extends HTMLElement {
  #isWhole = false;
  /** The parameter that tells the order. */
  readonly #sortName = this.dataset['sort'] ?? '';

  connectedCallback(): void {
    for (const head of this.#heads()) this.#addSort(head);
    for (const select of this.#selects())
      select.addEventListener('change', () => this.#go({ [select.name]: select.value }));
    this.querySelector('.case-none button')?.addEventListener('click', () =>
      this.#go(Object.fromEntries(this.#selects().map(({ name }) => [name, '']))),
    );
    addEventListener('popstate', () => void this.#apply());
    void this.#apply();
  }

  #addSort(head: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const key = head.dataset['key'] ?? '';
      this.#go({ [this.#sortName]: head.getAttribute('aria-sort') === 'ascending' ? `-${key}` : key });
    });
    head.replaceChildren(button);
  }

  #go(change: Readonly<Record<string, string>>): void {
    const url = new URL(location.href);
    for (const [key, value] of Object.entries(change)) {
      if (value) url.searchParams.set(key, value);
      else url.searchParams.delete(key);
    }
    history.pushState(null, '', url);
    void this.#apply();
  }

  async #apply(): Promise<void> {
    const state = new URLSearchParams(location.search);
    const selects = this.#selects();
    for (const select of selects) select.value = state.get(select.name) ?? '';
    if (state.has(this.#sortName) || selects.some((select) => select.value !== '')) await this.#fetchOthers();
    for (const row of this.#rows())
      row.hidden = selects.some(({ name, value }) => value && !this.#readValues(row, name).includes(value));
    this.#sort(state.get(this.#sortName) ?? `-${this.#heads()[0]?.dataset['key']}`);
    this.#count();
  }

  /** The rows of the other pages, once they are needed: a choice is made among all the cases. */
  async #fetchOthers(): Promise<void> {
    if (this.#isWhole || !document.querySelector('.paging')) return;
    this.#isWhole = true;
    const rows: Element[] = [];
    try {
      for (let next = this.dataset['first']; next;) {
        const page = new DOMParser().parseFromString(await (await fetch(next)).text(), 'text/html');
        rows.push(...page.querySelectorAll('case-table tbody tr'));
        next = page.querySelector('.paging [rel="next"]')?.getAttribute('href') ?? '';
      }
    } catch {
      this.#isWhole = false;
      return;
    }
    this.querySelector('tbody')?.replaceChildren(...rows);
    document.querySelector('.paging')?.remove();
  }

  #sort(order: string): void {
    const down = order.startsWith('-');
    const heads = this.#heads();
    const column = heads.findIndex((head) => head.dataset['key'] === order.replace('-', ''));
    if (column < 0) return;
    heads.forEach((head, index) =>
      index === column
        ? head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        : head.removeAttribute('aria-sort'),
    );
    const direction = down ? -1 : 1;
    const rows = this.#rows().sort(
      (a, b) =>
        direction * readCell(a, column).localeCompare(readCell(b, column), LANGUAGE, { numeric: true }),
    );
    this.querySelector('tbody')?.append(...rows);
  }

  #count(): void {
    const shown = this.#rows().filter((row) => !row.hidden).length;
    const total = document.querySelector('.paging') ? Number(this.dataset['total']) : this.#rows().length;
    const [status, none] = [
      this.querySelector<HTMLElement>('.case-count'),
      this.querySelector<HTMLElement>('.case-none'),
    ];
    const isAll = this.#selects().every(({ value }) => value === '');
    if (status) status.textContent = isAll ? String(total) : `${shown} ${status.dataset['of']} ${total}`;
    if (none) none.hidden = shown > 0;
  }

  #readValues(row: HTMLTableRowElement, filter: string): readonly string[] {
    if (filter === this.dataset['year']) return [readCell(row, 0).slice(0, 4)];
    const column = this.#heads().findIndex((head) => head.dataset['key'] === filter);
    const links = [...(row.cells[column]?.querySelectorAll('a') ?? [])];
    return links.length > 0 ? links.map((link) => link.textContent?.trim() ?? '') : [readCell(row, column)];
  }

  #heads(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('thead th')];
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }
}

function readCell(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['value'] ?? cell?.textContent?.trim() ?? '';
}

customElements.define('case-table', CaseTable);
