/** Null once it was taken: it is asked for once. */
let table: Promise<Response> | undefined | null;

/** Asks for the table of the index while the script that reads it is on its way; `page` is the address of the search page. */
export function askForTable(page: string): void {
  if (table !== undefined) return;
  table = fetch(`${page}index.json`, { cache: 'no-cache' });
  // Thrown where it is read.
  table.catch(() => undefined);
}

/** What was asked for, once: later the table may have changed. */
export function takeTable(): Promise<Response> | undefined {
  const taken = table ?? undefined;
  table = null;
  return taken;
}

/** Whether the reader wants nothing fetched but what is asked for. */
export function isSavingData(): boolean {
  return Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true;
}
