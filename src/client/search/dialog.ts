import { findPage } from '#client/pages.ts';
import { searchWords } from '../words.ts';
import { createClient } from './client.ts';
import { h } from './dom.ts';
import { SearchBox } from './search-box.ts';
import { toSlashChoice } from './search-keys.ts';

let dialog: HTMLDialogElement | undefined;
let styled: Promise<void> | undefined;

/** The search over the page, made at the first call. Escape closes its list, then itself; the browser gives the focus back. */
export async function openSearchDialog(): Promise<void> {
  styled ??= loadStyle();
  dialog ??= createDialog();
  await styled;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

/** The dialog works without its style, which may be gone where the site was published again. */
function loadStyle(): Promise<void> {
  const href = document.querySelector<HTMLElement>('script[data-style]')?.dataset['style'] ?? '';
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
  });
}

function createDialog(): HTMLDialogElement {
  const status = h('p', { class: 'search-status', role: 'status' });
  const box = new SearchBox({
    client: createClient(),
    onSubmit: (text) => location.assign(`${findPage('search')}?q=${encodeURIComponent(text.trim())}`),
    onStatus: (words) => {
      status.textContent = words;
    },
    onLeave: () => dialog?.close(),
  });
  const close = h('button', { class: 'search-close', type: 'button' }, searchWords.close);
  const made = h(
    'dialog',
    { class: 'search-dialog', 'aria-label': searchWords.dialog },
    box.form,
    status,
    h('p', { class: 'search-keys search-help' }, searchWords.keys),
    toSlashChoice(),
    close,
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener('close', () => box.closeList());
  document.body.append(made);
  box.warm();
  return made;
}
