/** Where the engine is: the search page has it on the script that runs before the page is read, other pages do not. */
export function findEngine(): string | undefined {
  return document.querySelector<HTMLElement>('script[data-engine]')?.dataset['engine'];
}

const early = new Map<string, Promise<Response>>();
let isAsked = false;

/**
 * Asks for the table of the index and for Pagefind's WebAssembly, side by side, while the script that reads them is on
 * its way. Once: later the table may have changed. `page` is the address of the search page.
 */
export function askForIndex(page: string): void {
  if (isAsked) return;
  isAsked = true;
  for (const path of [`${page}index.json`, findEngine() ?? []].flat()) {
    const response = ask(path);
    // It is tried again when it is read.
    response.catch(() => early.delete(path));
    early.set(path, response);
  }
}

/** What was asked for early, once, or what is asked for now. */
export function takeAnswer(path: string): Promise<Response> {
  // Too late to ask early: what nobody is waiting for would be taken for what is there later.
  isAsked = true;
  const answer = early.get(path);
  early.delete(path);
  return answer ?? ask(path);
}

/** Whether the reader wants nothing fetched but what is asked for. */
export function isSavingData(): boolean {
  return Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true;
}

/** The table is the one file whose content changes at its address. */
function ask(path: string): Promise<Response> {
  return fetch(path, path.endsWith('index.json') ? { cache: 'no-cache' } : {});
}
