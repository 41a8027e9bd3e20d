const { copy = '', copied = '' } = document.querySelector<HTMLElement>('article[data-copy]')?.dataset ?? {};

/** « Copier la citation »: words, speaker, date and an address that lands on the answer, for each answer of an interview. */
for (const turn of document.querySelectorAll<HTMLElement>('.turn.answer')) {
  const button = document.createElement('button');
  button.className = 'quote-button';
  button.type = 'button';
  button.textContent = '«';
  button.title = copy;
  button.setAttribute('aria-label', copy);
  button.addEventListener('click', () => void copyTurn(turn, button));
  turn.lastElementChild?.append(' ', button);
}

async function copyTurn(turn: HTMLElement, button: HTMLElement): Promise<void> {
  const speaker = turn.querySelector('.speaker')?.textContent?.replace(/\s*:$/u, '') ?? '';
  const words = [...turn.children].map((child) => child.textContent?.replace('«', '') ?? '').join(' ');
  const said = words
    .slice(words.indexOf(':') + 1)
    .replace(/\s+/gu, ' ')
    .trim();
  const date = document.querySelector('.byline time')?.textContent ?? '';
  const url = new URL(
    `#${turn.id}`,
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
  );
  await navigator.clipboard.writeText(`«\u202f${said}\u202f» (${speaker}, ${date}) ${url.href}`);
  button.setAttribute('aria-label', copied);
  button.title = copied;
}
