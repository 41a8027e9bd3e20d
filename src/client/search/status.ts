import { searchWords } from '../words.ts';
import { h } from './dom.ts';

/** How long a search may take before the page tells that it is under way. */
const PATIENCE = 250;

/** What the search tells of itself: counts, and on a slow connection how far it is. Announced by screen readers. */
export class Status {
  readonly line = h('p', { class: 'search-status', role: 'status' });
  readonly progress = h('progress', {
    class: 'search-progress',
    'aria-label': searchWords.searching,
    hidden: true,
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(words: string): void {
    this.line.textContent = words;
  }

  wait(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.progress.hidden = false;
      this.show(searchWords.searching);
    }, PATIENCE);
  }

  /** Bytes read since the page was opened. */
  showRead(bytes: number): void {
    if (!this.progress.hidden) this.show(searchWords.loadingBytes(Math.round(bytes / 1000)));
  }

  end(): void {
    clearTimeout(this.#timer);
    this.progress.hidden = true;
  }
}
