import { searchWords } from '../words.ts';
import { h } from './dom.ts';
import { isSlashOn, setSlash } from './shortcut.ts';

/** The box that turns the `/` key on and off. */
export function toSlashChoice(): HTMLParagraphElement {
  const box = h('input', { type: 'checkbox', checked: isSlashOn() });
  box.addEventListener('change', () => setSlash(box.checked));
  return h('p', { class: 'search-keys' }, h('label', {}, box, ` ${searchWords.keyHint}`));
}
