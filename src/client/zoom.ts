const labels = document.querySelector<HTMLElement>('script[data-zoom]')?.dataset;

/** How many times larger than it is shown a picture must be for opening it to be of use. */
const LARGER = 1.15;

/** Offers to open a picture while it is shown smaller than it is; the button stands around it and moves nothing. */
function offer(picture: HTMLImageElement): void {
  const isLarger = Number(picture.getAttribute('width')) > picture.clientWidth * LARGER;
  const around = picture.closest('button');
  if (isLarger && picture.clientWidth > 0 && !around) wrap(picture);
  else if (!isLarger && around && around !== document.activeElement) around.replaceWith(toWhole(picture));
}

function wrap(picture: HTMLImageElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom';
  button.addEventListener('click', () => openDialog(picture));
  const words = document.createElement('span');
  words.textContent = labels?.['zoom'] ?? '';
  const whole = toWhole(picture);
  whole.replaceWith(button);
  button.append(whole, ' ', words);
}

/** The picture in a dialog of the browser's own: Escape closes it, and the focus goes back to where it was. */
function openDialog(picture: HTMLImageElement): void {
  loadStyle();
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom-dialog';
  dialog.setAttribute('aria-label', picture.alt || (labels?.['zoom'] ?? ''));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = labels?.['close'] ?? '';
  const box = document.createElement('div');
  box.tabIndex = 0;
  box.append(toWhole(picture).cloneNode(true));
  // The browser takes the largest version.
  box.querySelector('source')?.setAttribute('sizes', '2560px');
  dialog.append(button, box);
  const caption = picture.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  if (caption) dialog.append(toParagraph(caption));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === button || target instanceof HTMLImageElement) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Of dialogs, which no page needs before. */
function loadStyle(): void {
  const href = document.querySelector<HTMLElement>('script[data-style]')?.dataset['style'] ?? '';
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

/** With the versions that it can be shown in. */
function toWhole(picture: HTMLImageElement): HTMLElement {
  return picture.closest('picture') ?? picture;
}

function toParagraph(caption: Node): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...caption.childNodes);
  return paragraph;
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLImageElement) offer(target);
});
const pictures = document.querySelectorAll<HTMLImageElement>('figure > img, figure > picture > img');
for (const picture of pictures) if (picture.alt !== '') observer.observe(picture);
