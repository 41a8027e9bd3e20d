/**
 * Of the preview alone: over each page, what its text still lacks or has wrong, until it is mended; elsewhere, how much waits.
 * The server has the words.
 */
import { ASK, TELL, type DeskState } from './desk-state.ts';

const STYLE = `
  :host { position: fixed; inset: auto 0 0; z-index: 99; font: 1rem/1.4 system-ui, sans-serif; pointer-events: none }
  details { pointer-events: auto; margin: 0.5rem auto; max-width: 45rem; padding: 0.75rem 1rem; border: 2px solid;
    color: #7a1c00; background: #fff6ec; max-height: 50vh; overflow: auto; box-sizing: border-box }
  details.elsewhere { width: fit-content; margin-inline-end: 0.5rem }
  summary { cursor: pointer; font-weight: 700 }
  ol { margin: 0.5rem 0 0; padding-inline-start: 1.25rem }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
  a { color: inherit }
  p { margin: 0 }`;

/** To the server, of Vite's making. */
interface Channel {
  on(event: string, listen: (state: DeskState) => void): void;
  send(event: string): void;
}

class DeskPanel extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  show({ summary, problems, hidden }: DeskState): void {
    const here = toPath(location.pathname);
    markHidden(hidden, here);
    const own = problems.filter(({ url }) => url === here);
    const shown = own.length > 0 ? own : problems;
    this.hidden = shown.length === 0;
    const style = document.createElement('style');
    style.textContent = STYLE;
    const details = document.createElement('details');
    details.open = own.length > 0;
    details.className = own.length > 0 ? '' : 'elsewhere';
    const title = document.createElement('summary');
    title.textContent = own[0]?.title ?? summary;
    const list = document.createElement('ol');
    list.append(...shown.map(toItem));
    details.append(title, list);
    this.#root.replaceChildren(style, details);
  }
}

/** A word beside each link to what readers do not see yet, and before the title of its own page. */
function markHidden(hidden: DeskState['hidden'], here: string): void {
  for (const mark of document.querySelectorAll('desk-mark')) mark.remove();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ':is(main, footer) a[href^="/"]:not([href*="#"])',
  ))
    addMark(link, hidden[toPath(link.pathname)]);
  addMark(document.querySelector('main h1'), hidden[here]);
}

function addMark(element: Element | null, words: string | undefined): void {
  if (!element || words === undefined) return;
  const mark = document.createElement('desk-mark');
  mark.textContent = words;
  mark.style.cssText =
    'font: 700 0.8rem/1.4 system-ui, sans-serif; padding: 0 0.4em; margin-inline-start: 0.5em; color: #fff; background: #7a1c00';
  element.append(mark);
}

function toPath(pathname: string): string {
  return decodeURI(pathname).replace(/\/?$/, '/');
}

function toItem({ place, url, message, fix }: DeskState['problems'][number]): HTMLElement {
  const item = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = place;
  const where = url === undefined ? code : Object.assign(document.createElement('a'), { href: url });
  if (where !== code) where.append(code);
  item.append(where, ` ${message}`);
  if (fix !== undefined) item.append(Object.assign(document.createElement('p'), { textContent: `→ ${fix}` }));
  return item;
}

const hot: Channel | undefined = import.meta.hot;
if (hot) {
  customElements.define('desk-panel', DeskPanel);
  const panel = new DeskPanel();
  document.body.append(panel);
  hot.on(TELL, (state: DeskState) => panel.show(state));
  hot.send(ASK);
}
