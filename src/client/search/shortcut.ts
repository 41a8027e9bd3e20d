/** Written only when the reader has unticked the box: « / » then is a character like any other. */
const KEY = 'recherche-touche';

/** Whether the reader left the `/` key to the search. WCAG 2.1.4 wants a way to turn it off. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'non';
  } catch {
    return true;
  }
}

export function setSlash(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'non');
  } catch {
    // Storage is refused: the choice cannot be kept.
  }
}

/** Calls back at Ctrl+K, ⌘K and, outside fields, `/`. */
export function onSearchShortcut(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && isSlashOn() && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    // Until it has painted again, a browser leaves the keys to the field of a dialog that was just closed.
    !target.closest('dialog:not([open])') &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
