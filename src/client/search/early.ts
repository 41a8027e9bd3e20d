let table: Promise<Response> | undefined;
let isAsked = false;

/** Asks for the table of the index while the script that reads it is on its way; `page` is the address of the search page. */
export function askForTable(page: string): void {
  if (isAsked) return;
  isAsked = true;
  table = fetch(`${page}index.json`, { cache: 'no-cache' });
  // Thrown where it is read.
  table.catch(() => undefined);
}

/** What was asked for, once: later the table may have changed. */
export function takeTable(): Promise<Response> | undefined {
  const taken = table;
  table = undefined;
  return taken;
}

/** Whether the reader wants nothing fetched but what is asked for. */
export function isSavingData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof EventTarget && Reflect.get(connection, 'saveData') === true;
}
