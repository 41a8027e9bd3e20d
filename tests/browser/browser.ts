import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { BROWSER_OPTIONS, findBrowser, HOW_TO_GET_A_BROWSER } from '../../scripts/browser.ts';
import { serve, type Serving } from '../../scripts/static-server.ts';

const executablePath = findBrowser();
/** Milliseconds: only bounds a hang. */
const PATIENCE = 600_000;

/** A browser and a served publication, from the first test of a block to its last. */
export class Visit {
  #browser: Browser | undefined;
  #serving: Serving | undefined;

  get url(): string {
    return this.#serving?.url ?? '';
  }

  async begin(folder: string): Promise<void> {
    this.#serving = await serve(folder);
    this.#browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...BROWSER_OPTIONS],
      timeout: PATIENCE,
    });
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.#serving?.close();
  }

  /** A reader who has never been here. */
  async createReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (!this.#browser) throw new Error('The browser is not there: a test runs outside its block');
    const reader = await this.#browser.newContext({
      baseURL: this.url,
      reducedMotion: 'reduce',
      ...options,
    });
    reader.setDefaultTimeout(PATIENCE);
    return reader;
  }

  /** Opens a page for the time of `use`, for a reader who has never been here. */
  async open<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const reader = await this.createReader(options);
    try {
      const page = await reader.newPage();
      await page.goto(path);
      return await use(page);
    } finally {
      await reader.close();
    }
  }
}

/** A block of tests in Chromium over a built folder; skipped, with the way to get one, where there is no Chromium. */
export function describeInBrowser(
  name: string,
  getFolder: () => string | Promise<string>,
  tests: (visit: Visit) => void,
): void {
  describe.skipIf(executablePath === undefined)(
    executablePath === undefined ? `${name} (${HOW_TO_GET_A_BROWSER})` : name,
    () => {
      const visit = new Visit();
      beforeAll(async () => visit.begin(await getFolder()));
      afterAll(() => visit.end());
      tests(visit);
    },
  );
}
