import { searchWords } from '../words.ts';
import { countFacets, isChosen } from '#outputs/search/facet-counts.ts';
import type { Ranked } from '#outputs/search/rank.ts';
import {
  countChoices,
  PAGE,
  readState,
  toAddress,
  toEntry,
  toState,
  type Choices,
  type SearchState,
} from './address.ts';
import { toCount, toYears } from './answer-words.ts';
import { findBeside, NOTHING_BESIDE, type Beside } from './beside.ts';
import { createClient } from './client.ts';
import { h, toButton } from './dom.ts';
import { FacetsView } from './facets-view.ts';
import { findAnswers, type Answers } from './find-answers.ts';
import { listNotices, toFailureNotice, toFailureWords, toNamesLine, toNothing } from './messages.ts';
import { loadFacets, loadResults } from './results.ts';
import { toResultItem } from './results-view.ts';
import { SearchBox } from './search-box.ts';
import type { SearchIndex } from './search-index.ts';
import { toSlashChoice } from './search-keys.ts';
import { onSearchShortcut } from './shortcut.ts';
import { Status } from './status.ts';

/** Results that come by themselves as the reader goes down the page; beyond, a button is pressed. */
const UNASKED = 20;

/** How much older the years are that the reader asks for at once. */
const ROUNDS_ASKED = 2;

type FacetRows = Awaited<ReturnType<typeof loadFacets>>;

/**
 * The search page: what is shown is a function of the state, the state is in the address and its history entry, so
 * that Back, a reload and a shared link all show the same.
 */
export class SearchPage {
  readonly #status = new Status();
  readonly #client = createClient((bytes) => this.#status.showRead(bytes));
  readonly #box = new SearchBox({
    client: this.#client,
    onSubmit: (text) => {
      this.#go(toState(text.trim()));
      if (text.trim() === '') this.#status.show(searchWords.empty);
    },
    onStatus: (words) => this.#status.show(words),
  });
  readonly #notices = h('div', { class: 'search-notices' });
  readonly #facets = new FacetsView({
    onOpen: () => void this.#openFacets(),
    onChange: (choices) => this.#choose(choices),
  });
  readonly #list = h('ol', { class: 'search-results' });
  readonly #after = h('div', { class: 'search-after' });
  readonly #end = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#showMore();
  });
  #state: SearchState = toState('');
  #answers: Answers | undefined;
  #rows: FacetRows | undefined;
  #run = 0;

  mount(host: HTMLElement): void {
    const { line, progress } = this.#status;
    host.replaceChildren(
      this.#box.form,
      line,
      progress,
      this.#notices,
      this.#facets.element,
      this.#list,
      this.#after,
      toSlashChoice(),
    );
    history.scrollRestoration = 'manual';
    onSearchShortcut(() => this.#box.input.select());
    window.addEventListener('popstate', (event) => void this.#restore(event.state));
    window.addEventListener('pagehide', () => this.#remember({ scroll: scrollY }));
    void this.#restore(history.state);
  }

  async #restore(entry: unknown): Promise<void> {
    this.#state = readState(location.search, entry);
    this.#box.input.value = this.#state.text;
    if (this.#state.text === '') this.#box.input.focus();
    const { scroll } = this.#state;
    await this.#search();
    if (scroll > 0) scrollTo(0, scroll);
  }

  /** Another search: it has its own entry in the history. */
  #go(state: SearchState): void {
    this.#remember({ scroll: scrollY });
    this.#state = state;
    this.#box.input.value = state.text;
    history.pushState(toEntry(state), '', toAddress(state));
    void this.#search();
  }

  #choose(choices: Choices): void {
    this.#state = { ...this.#state, choices, shown: PAGE };
    history.pushState(toEntry(this.#state), '', toAddress(this.#state));
    void this.#show();
  }

  #remember(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    history.replaceState(toEntry(this.#state), '', toAddress(this.#state));
  }

  async #search(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#clear();
    const { text, isLiteral, rounds } = this.#state;
    if (text === '') return;
    this.#status.wait();
    try {
      const answers = await this.#client.use(
        (index) => findAnswers(index, text, { isLiteral, rounds }),
        ({ results }) => results.length === 0,
      );
      if (run !== this.#run) return;
      this.#answers = answers;
      await this.#show();
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  #clear(): void {
    this.#answers = undefined;
    this.#rows = undefined;
    this.#end.disconnect();
    this.#status.end();
    this.#status.show('');
    this.#facets.hide();
    for (const part of [this.#notices, this.#list, this.#after]) part.replaceChildren();
  }

  /** Shows the answers as the state has them: facets chosen, so many of them. */
  async #show(): Promise<void> {
    const answers = this.#answers;
    const run = this.#run;
    if (!answers) return;
    try {
      await this.#client.use((index) => this.#showAnswers(index, answers, run));
    } catch (error) {
      if (run === this.#run) this.#fail(error);
      return;
    }
    const beside = await this.#client.use((index) => findBeside(index, answers)).catch(() => NOTHING_BESIDE);
    if (run === this.#run) this.#showBeside(answers, beside);
  }

  /** The figures of the facets, fetched when they are looked at; where they do not come, the results stay. */
  async #openFacets(): Promise<void> {
    const [answers, run] = [this.#answers, this.#run];
    if (!answers) return;
    try {
      const rows = this.#rows ?? (await this.#client.use((index) => loadFacets(index, answers.results)));
      if (run !== this.#run) return;
      this.#rows = rows;
      await this.#show();
    } catch (error) {
      if (run !== this.#run) return;
      this.#facets.element.open = false;
      this.#status.show(toFailureWords(error));
    }
  }

  async #showAnswers(index: SearchIndex, answers: Answers, run: number): Promise<void> {
    const kept = await this.#filter(index, answers.results);
    const results = await loadResults(index, kept.slice(0, this.#state.shown), answers.words);
    if (run !== this.#run) return;
    this.#status.end();
    this.#list.replaceChildren(...results.map(toResultItem));
    this.#status.show(toCount(index, answers, kept.length));
    this.#notices.replaceChildren(
      ...listNotices(answers, this.#state.text, (text) => this.#go(toState(text, { isLiteral: true }))),
    );
    this.#showAfter(index, answers, kept.length);
  }

  /** The results that pass the chosen facets, whose figures are fetched when a facet is chosen or looked at. */
  async #filter(index: SearchIndex, results: readonly Ranked[]): Promise<readonly Ranked[]> {
    const { choices } = this.#state;
    const isRefined = countChoices(choices) > 0;
    if (results.length < 2 && !isRefined) return results;
    if (isRefined) {
      this.#rows ??= await loadFacets(index, results);
      this.#facets.element.open = true;
    } else if (this.#facets.element.open && !this.#rows) void this.#openFacets();
    const rows = this.#rows;
    this.#facets.show(choices, rows && countFacets(rows, choices));
    return rows ? results.filter((_, at) => isChosen(rows[at] ?? choices, choices)) : results;
  }

  #showBeside({ results, isTooShort }: Answers, { names, nearest }: Beside): void {
    if (isTooShort) return;
    this.#notices.querySelector('.search-names')?.remove();
    if (names.length > 0 && results.length > 0) this.#notices.append(toNamesLine(names));
    if (results.length === 0) this.#after.replaceChildren(toNothing(nearest), ...this.#after.children);
  }

  #showAfter(index: SearchIndex, { remaining }: Answers, count: number): void {
    this.#end.disconnect();
    const more =
      count > this.#state.shown
        ? toButton('search-more', searchWords.more, () => void this.#showMore(true))
        : undefined;
    const older =
      remaining.length > 0
        ? toButton('search-older', searchWords.older(...toYears(index, remaining)), () => this.#searchOlder())
        : undefined;
    this.#after.replaceChildren(...[more, older].flatMap((button) => button ?? []));
    if (more && this.#state.shown < UNASKED) this.#end.observe(more);
  }

  async #showMore(isAsked = false): Promise<void> {
    const before = this.#state.shown;
    this.#remember({ shown: before + PAGE });
    await this.#show();
    if (isAsked) this.#list.querySelectorAll<HTMLElement>('.result-title a')[before]?.focus();
  }

  #searchOlder(): void {
    this.#remember({ rounds: this.#state.rounds + ROUNDS_ASKED });
    void this.#search();
  }

  #fail(error: unknown): void {
    this.#clear();
    this.#notices.replaceChildren(toFailureNotice(error, () => void this.#search()));
  }
}
