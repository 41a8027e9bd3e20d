import { searchWords } from '../words.ts';
import { countFacets, isChosen } from '#outputs/search/facet-counts.ts';
import { isOnlySmallWords, MAX_LENGTH } from '#outputs/search/query.ts';
import { isAside, type Ranked } from '#outputs/search/rank.ts';
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
import { createClient } from './client.ts';
import { h, toButton } from './dom.ts';
import { FacetsView } from './facets-view.ts';
import { findAnswers, type Answers } from './find-answers.ts';
import { toCorrectionLine, toFailureNotice, toNamesLine, toNothing, toUnknownLine } from './messages.ts';
import { findNames, proposeNearest } from './proposals.ts';
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
    onOpen: () => void this.#show(),
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
      if (run === this.#run) await this.#client.use((index) => this.#showNames(index, answers, run));
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  async #showAnswers(index: SearchIndex, answers: Answers, run: number): Promise<void> {
    const kept = await this.#filter(index, answers.results);
    const results = await loadResults(index, kept.slice(0, this.#state.shown), answers.words);
    if (run !== this.#run) return;
    this.#status.end();
    this.#list.replaceChildren(...results.map(toResultItem));
    this.#status.show(toCount(index, answers, kept.length));
    this.#showNotices(answers);
    this.#showAfter(index, answers, kept.length);
  }

  /** The results that pass the chosen facets, whose figures are fetched when a facet is chosen or looked at. */
  async #filter(index: SearchIndex, results: readonly Ranked[]): Promise<readonly Ranked[]> {
    const { choices } = this.#state;
    const isRefined = countChoices(choices) > 0;
    if (results.length < 2 && !isRefined) return results;
    if (isRefined) this.#facets.element.open = true;
    if (this.#facets.element.open) this.#rows ??= await loadFacets(index, results);
    const rows = this.#rows;
    this.#facets.show(choices, rows && countFacets(rows, choices));
    return rows ? results.filter((_, at) => isChosen(rows[at] ?? choices, choices)) : results;
  }

  #showNotices({ query, corrections, unknown, results }: Answers): void {
    const lines: Node[] = [];
    if (this.#state.text.length > MAX_LENGTH) lines.push(h('p', {}, searchWords.tooLong));
    if (results.length > 0 && corrections.length > 0)
      lines.push(
        toCorrectionLine(query.text, corrections, () => this.#go(toState(query.text, { isLiteral: true }))),
      );
    if (results.length > 0 && isOnlySmallWords(query)) lines.push(h('p', {}, searchWords.smallWords));
    if (results.length > 0 && unknown.length > 0) lines.push(toUnknownLine(unknown));
    this.#notices.replaceChildren(...lines);
  }

  /** Names that the query is that of; where nothing was found, what resembles it. */
  async #showNames(index: SearchIndex, { query, results, isTooShort }: Answers, run: number): Promise<void> {
    if (isTooShort) return;
    const isNamed = !isOnlySmallWords(query) && mayBeNames(index, results);
    const names = isNamed ? await findNames(index, query.sought) : [];
    const nearest = results.length === 0 ? await proposeNearest(index, query.sought) : [];
    if (run !== this.#run) return;
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

/** In a publication that is searched whole, a name has its page among the results: names are not fetched for nothing. */
function mayBeNames({ manifest }: SearchIndex, results: readonly Ranked[]): boolean {
  return manifest.titles.length > 0 || results.some(({ places }) => isAside(places));
}
