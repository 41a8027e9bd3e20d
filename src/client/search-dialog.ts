import { isSlashOn } from './search/slash-key.ts';

/**
 * Ctrl+K, ⌘K and `/` open the search from any page. All that it needs is fetched at the first press; the key `/` is the
 * reader's again in fields, and everywhere once switched off.
 */
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  void import('./search/dialog.ts').then(({ openSearchDialog }) => openSearchDialog());
});

function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && isSlashOn() && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
