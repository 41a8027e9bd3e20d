addEventListener('click', goToSidenote);

/** A call leads to the note beside the text, where there is one; elsewhere, as its address does, to the end of the text. */
function goToSidenote(event: MouseEvent): void {
  const call = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.note-call') : null;
  const note = call ? document.getElementById(`beside-${call.textContent}`) : null;
  if (!note?.checkVisibility?.() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  note.tabIndex = -1;
  note.focus();
}
