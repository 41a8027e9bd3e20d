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
