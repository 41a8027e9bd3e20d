const labels = document.querySelector<HTMLElement>('script[data-zoom]')?.dataset;

/** How many times larger than it is shown a picture must be for opening it to be of use. */
const LARGER = 1.15;

/** Offers to open a picture while it is shown smaller than it is; the button stands around it and moves nothing. */
function offer(picture: HTMLImageElement): void {
  const isLarger = Number(picture.getAttribute('width')) > picture.clientWidth * LARGER;
  const around = picture.closest('button');
  if (isLarger && picture.clientWidth > 0 && !around) wrap(picture);
  else if (!isLarger && around && around !== document.activeElement) around.replaceWith(picture);
}

function wrap(picture: HTMLImageElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom';
  button.addEventListener('click', () => openDialog(picture));
  const words = document.createElement('span');
  words.textContent = labels?.['zoom'] ?? '';
  picture.replaceWith(button);
  button.append(picture, ' ', words);
}

/** The picture in a dialog of the browser's own: Escape closes it, and the focus goes back to where it was. */
function openDialog(picture: HTMLImageElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom-dialog';
  dialog.setAttribute('aria-label', picture.alt || (labels?.['zoom'] ?? ''));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = labels?.['close'] ?? '';
  const whole = document.createElement('img');
  for (const name of ['src', 'alt', 'width', 'height'])
    whole.setAttribute(name, picture.getAttribute(name) ?? '');
  const box = document.createElement('div');
  box.tabIndex = 0;
  box.append(whole);
  dialog.append(button, box);
  const caption = picture.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  if (caption) dialog.append(toParagraph(caption));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === whole || target === button) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function toParagraph(caption: Node): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...caption.childNodes);
  return paragraph;
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLImageElement) offer(target);
});
for (const picture of document.querySelectorAll<HTMLImageElement>('figure > img')) observer.observe(picture);
