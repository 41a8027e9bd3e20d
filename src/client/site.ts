/**
 * The one script of every page, run before the first paint so that a chosen theme does not flash. It stores nothing
 * until the reader chooses; where storage is refused, the choice lasts as long as the page.
 */
const THEME = 'apparence';
const READ = 'lecture:';

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is refused: the page works without it.
  }
}

function setTheme(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

/** Automatic, light or dark. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const { label = '', auto = '', light = '', dark = '' } = this.dataset;
    const select = document.createElement('select');
    for (const [value, words] of [
      ['', auto],
      ['light', light],
      ['dark', dark],
    ] as const)
      select.append(new Option(words, value));
    select.value = recall(THEME) ?? '';
    select.addEventListener('change', () => {
      remember(THEME, select.value || null);
      setTheme(select.value);
    });
    const name = document.createElement('label');
    name.append(label, select);
    this.replaceChildren(name);
  }
}

/** A button that copies an address and confirms it. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const { text = '', label = '', done = '' } = this.dataset;
    const button = document.createElement('button');
    button.textContent = label;
    if (this.dataset['name']) button.setAttribute('aria-label', this.dataset['name']);
    button.addEventListener('click', () => {
      void navigator.clipboard?.writeText(text).then(() => {
        button.textContent = done;
      });
    });
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.append(button);
    this.replaceChildren(status);
  }
}

/** « Reprendre à la partie 4 »: on this device only, and only once a part has been read. */
class SeriesResume extends HTMLElement {
  connectedCallback(): void {
    const { series = '', label = '' } = this.dataset;
    const [url, title] = (recall(READ + series) ?? '').split('\n');
    if (!url?.startsWith('/') || !title) return;
    const link = document.createElement('a');
    link.href = url;
    link.textContent = `${label}${title}`;
    const line = document.createElement('p');
    line.className = 'acts';
    line.append(link);
    this.replaceChildren(line);
  }
}

/** A part counts as read when its end has been seen; what is kept is the next part, or nothing after the last. */
function followReading(): void {
  const box = document.querySelector<HTMLElement>('.series-box[data-series]');
  if (!box) return;
  const next = box.querySelector<HTMLAnchorElement>('.series-steps a[rel="next"]');
  const title = next?.lastChild?.textContent?.trim() ?? '';
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting || scrollY === 0) return;
    observer.disconnect();
    remember(READ + (box.dataset['series'] ?? ''), next ? `${next.pathname}\n${title}` : null);
  });
  observer.observe(box);
}

setTheme(recall(THEME));
customElements.define('theme-choice', ThemeChoice);
customElements.define('copy-text', CopyText);
customElements.define('series-resume', SeriesResume);
addEventListener('DOMContentLoaded', followReading);
