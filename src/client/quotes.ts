const {
  copy = '',
  copied = '',
  open: before = '',
  close: after = '',
} = document.querySelector<HTMLElement>('article[data-copy]')?.dataset ?? {};

/** What a turn holds besides the words that were spoken. */
const UNSPOKEN = '.speaker, .quote-button, .note-call, .sidenote';

/** « Copier la citation »: words, speaker, date and an address that lands on the answer, for each answer of an interview. */
for (const turn of document.querySelectorAll<HTMLElement>('.turn.answer')) {
  const button = document.createElement('button');
  button.className = 'quote-button';
  button.type = 'button';
  button.textContent = before.trim();
  button.title = copy;
  button.setAttribute('aria-label', copy);
  button.addEventListener('click', () => void copyTurn(turn, button));
  ([...turn.querySelectorAll('p, li')].at(-1) ?? turn).append(' ', button);
}

async function copyTurn(turn: HTMLElement, button: HTMLElement): Promise<void> {
  const speaker = turn.querySelector('.speaker')?.textContent?.replace(/\s*:$/u, '') ?? '';
  const date = document.querySelector('.byline time')?.textContent ?? '';
  const url = new URL(
    `#${turn.id}`,
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
  );
  const from = [speaker, date].filter((one) => one !== '').join(', ');
  await navigator.clipboard.writeText(`${before}${readWords(turn)}${after} (${from}) ${url.href}`);
  button.setAttribute('aria-label', copied);
  button.title = copied;
}

/** What was spoken and nothing else, on one line. */
function readWords(turn: HTMLElement): string {
  const spoken = document.createElement('div');
  spoken.append(turn.cloneNode(true));
  for (const one of spoken.querySelectorAll(UNSPOKEN)) one.remove();
  const blocks = [...spoken.querySelectorAll('p, li')].filter((one) => !one.querySelector('p, li'));
  return blocks
    .map((one) => one.textContent ?? '')
    .join(' ')
    .replace(/[ \t\n]+/gu, ' ')
    .trim();
}
