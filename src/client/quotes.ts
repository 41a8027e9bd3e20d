/**
 * « Citer »: one button for all the answers of an interview, in the one that is pointed at, touched, selected in or
 * reached. The tabulator stops at it once; the arrows take it to the other answers.
 */
const { cite: line, people } = document.querySelector<HTMLElement>('article[data-cite]')?.dataset ?? {};
const [cite = '', copied = '', refused = '', before = '', after = '', fiction = ''] = (line ?? '').split('|');

/** What a turn holds besides the words that were spoken. */
const UNSPOKEN = '.speaker, .quote-button, .note-call, .popup';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const turns = [...document.querySelectorAll<HTMLElement>('.turn.answer')];
const button = document.createElement('button');
const announcement = document.createElement('p');
if (turns[0] && navigator.clipboard) begin(turns[0]);

function begin(first: HTMLElement): void {
  button.className = 'quote-button';
  button.type = 'button';
  announcement.className = 'visually-hidden';
  announcement.setAttribute('role', 'status');
  first.closest('article')?.append(announcement);
  place(first);
  addEventListener('pointerover', ({ target }) => follow(target));
  addEventListener('focusin', ({ target }) => follow(target));
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection?.isCollapsed === false) follow(selection.focusNode);
  });
  // A press leaves what is selected as it is.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => void copy());
  button.addEventListener('keydown', goOn);
}

function follow(target: EventTarget | null): void {
  if (target === button) return;
  const turn = turns.find((one) => target instanceof Node && one.contains(target));
  button.classList.toggle('shown', turn !== undefined);
  if (turn) place(turn);
}

function goOn(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const next = step && turns[turns.findIndex((turn) => turn.contains(button)) + step];
  if (!next) return;
  event.preventDefault();
  place(next);
}

function place(turn: HTMLElement): void {
  const isFocused = document.activeElement === button;
  if (button.parentElement !== turn) turn.append(button);
  show(cite, `${readSpeaker(turn)}, ${readWords(turn).slice(0, 60)}`);
  if (isFocused) button.focus();
}

function show(word: string, rest: string): void {
  button.textContent = word;
  button.setAttribute('aria-label', `${word}, ${rest}`);
}

async function copy(): Promise<void> {
  const turn = button.closest<HTMLElement>('.turn');
  if (!turn) return;
  const url = new URL(
    `#${turn.id}`,
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
  );
  const quoted = `${before}${readWords(readSelected(turn) ?? turn)}${after}`;
  const text = `${quoted} — ${readSpeaker(turn)}, ${readSource()} ${url.href}`;
  const outcome = await navigator.clipboard.writeText(text).then(
    () => copied,
    () => refused,
  );
  show(outcome, quoted);
  announcement.textContent = `${outcome}, ${quoted}`;
}

/** The article, whether it is a fiction, the publication and the date. */
function readSource(): string {
  const read = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  const publication = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  return `${before}${read('h1')}${after}${fiction}, ${publication}, ${read('.byline time')}.`;
}

/** An answer without a name is that of the only one who may answer. */
function readSpeaker(turn: HTMLElement): string {
  return turn.querySelector('.speaker')?.textContent.replace(/\s*:\s*$/u, '') ?? people?.split('|')[0] ?? '';
}

/** What is selected of a turn. */
function readSelected(turn: HTMLElement): DocumentFragment | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.containsNode(turn, true)) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!turn.contains(range.startContainer)) range.setStart(turn, 0);
  if (!turn.contains(range.endContainer)) range.setEndBefore(button);
  return range.cloneContents();
}

/** What was spoken and nothing else, on one line. */
function readWords(from: Node): string {
  const spoken = document.createElement('div');
  spoken.append(from.cloneNode(true));
  for (const one of spoken.querySelectorAll(UNSPOKEN)) one.remove();
  const blocks = [...spoken.querySelectorAll('p, li')].filter((one) => !one.querySelector('p, li'));
  return (blocks.length > 0 ? blocks : [spoken])
    .map((one) => one.textContent)
    .join(' ')
    .replace(/[ \t\n]+/gu, ' ')
    .trim();
}
