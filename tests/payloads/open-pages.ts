import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { SITE_URL } from './hostile-files.ts';

/** What happened while pages were open. */
export interface Opened {
  pages: number;
  clicks: number;
  /** What ran, or went where no page leads: none is what is wanted. */
  readonly executed: string[];
  /** Files of other hosts that a page asked for by itself. */
  readonly foreign: string[];
  /** What a page was kept from doing by its policy, and faults of its own scripts. */
  readonly complaints: string[];
}

export interface ToOpen {
  readonly context: BrowserContext;
  /** Whole addresses of one host. */
  readonly urls: readonly string[];
  /** Milliseconds that a page is left alone before it is touched: what it shows may come later. */
  readonly settle?: number;
  /** HTML that is put into a bare page of that host as a reader without any caution would put it. */
  readonly fragments?: readonly string[];
}

/** An option of Chromium: every host but this machine is unknown. */
export const NOBODY_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Feeds give the whole addresses of the site's own pictures. */
const OWN = [`${SITE_URL}/`, 'https://exemple.fr/'];
/** Milliseconds: only bounds a hang. */
const PATIENCE = 60_000;
/** Fragments of one bare page. */
const BATCH = 50;
const AT_ONCE = 4;

/** Opens every address, then opens, hovers, focuses and clicks everything on each. */
export async function openPages({ context, urls, fragments = [], settle = 0 }: ToOpen): Promise<Opened> {
  const opened: Opened = { pages: 0, clicks: 0, executed: [], foreign: [], complaints: [] };
  const origin = new URL(urls[0] ?? 'http://127.0.0.1').origin;
  await context.exposeBinding('report', ({ page }, list: string, what: string) => {
    (list === 'executed' ? opened.executed : opened.complaints).push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(watch);
  // No route, which would take browsers their cache: other hosts are not found (see NOBODY_ELSE).
  context.on('request', (request) => {
    const url = request.url();
    if (!OWN.some((own) => url.startsWith(own)) && !url.startsWith(`${origin}/`))
      opened.foreign.push(`${request.frame().url()}: ${url}`);
  });
  const queue = [...urls];
  context.on('page', (page) => {
    page.on('popup', (popup) => {
      opened.executed.push(`${page.url()}: a window, ${popup.url()}`);
      void popup.close();
    });
  });
  const openRest = async (): Promise<void> => {
    const page = await context.newPage();
    let wanted = '';
    page.on('dialog', (dialog) => {
      opened.executed.push(`${wanted}: a dialog`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => opened.complaints.push(`${wanted}: ${error.message}`));
    page.on('framenavigated', (frame) => {
      if (toPlace(frame.url()) !== wanted && frame.url() !== 'about:blank')
        opened.executed.push(`${wanted}: went to ${frame.url().slice(0, 200)}`);
    });
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      wanted = toPlace(url);
      const clicks = await actOn({ page, url, settle }, opened);
      // Not in one line with the wait, which would lose what the other pages have added meanwhile.
      opened.clicks += clicks;
      opened.pages += 1;
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openRest));
  if (fragments.length > 0) await openFragments({ context, fragments, url: `${origin}/robots.txt` }, opened);
  return opened;
}

/** A page that has gone elsewhere meanwhile is one that something was executed on. */
async function actOn({ page, url, settle, fragments = [] }: Acting, opened: Opened): Promise<number> {
  try {
    await page.goto(url);
    if (fragments.length > 0) await page.evaluate(put, fragments);
    const done = await Promise.race([page.evaluate(act, settle), wait(PATIENCE, undefined, { ref: false })]);
    if (done === undefined) throw new Error('the page never ends');
    return done;
  } catch (error) {
    opened.executed.push(`${url}: ${String(error).split('\n')[0]}`);
    return 0;
  }
}

/** Without what is asked of it, and as every program writes it: some escape marks that others leave. */
function toPlace(url: string): string {
  const [place = ''] = (URL.parse(url)?.href ?? url).split(/[?#]/);
  return place.replace(/[|^`{}[\]\\]/g, encodeURIComponent);
}

interface Acting {
  readonly page: Page;
  readonly url: string;
  readonly settle: number;
  readonly fragments?: readonly string[];
}

async function openFragments(
  { context, fragments, url }: { context: BrowserContext; fragments: readonly string[]; url: string },
  opened: Opened,
): Promise<void> {
  const page = await context.newPage();
  page.on('framenavigated', (frame) => {
    if (frame.url() !== url && frame.url() !== 'about:blank')
      opened.executed.push(`a fragment: went to ${frame.url().slice(0, 200)}`);
  });
  for (let start = 0; start < fragments.length; start += BATCH) {
    const batch = fragments.slice(start, start + BATCH);
    const clicks = await actOn({ page, url, settle: 0, fragments: batch }, opened);
    opened.clicks += clicks;
    opened.pages += 1;
  }
  await page.close();
}

/** In the page, before all its scripts: whatever a payload calls is told. */
function watch(): void {
  const report = (list: string, what: string): void => {
    const tell: unknown = Reflect.get(window, 'report');
    if (typeof tell === 'function') tell(list, what);
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Reflect.set(window, name, () => report('executed', name));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    report('complaints', `the policy keeps it from ${violatedDirective} ${blockedURI}`),
  );
}

/** In the page. */
function put(fragments: readonly string[]): void {
  document.documentElement.innerHTML = '<head><base href="/"></head><body></body>';
  document.body.append(
    ...fragments.map((html) => {
      const box = document.createElement('div');
      box.innerHTML = html;
      return box;
    }),
  );
}

/** In the page: hovers, focuses and clicks all there is. Addresses of the web, and those that nobody can read, are not followed; all others are. */
async function act(settle: number): Promise<number> {
  const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];
  const report = (what: string): void => {
    const tell: unknown = Reflect.get(window, 'report');
    if (typeof tell === 'function') tell('executed', what);
  };
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const toScheme = (address: string): string => URL.parse(address, document.baseURI)?.protocol ?? 'http:';
  const stop = (event: Event): void => {
    const link = event.composedPath().find((one) => one instanceof Element && one.matches('a, area, form'));
    if (!(link instanceof Element)) return;
    const name = link.localName === 'form' ? 'action' : 'href';
    if (SAFE.includes(toScheme(link.getAttribute(name) ?? ''))) event.preventDefault();
  };
  for (const type of ['click', 'submit', 'auxclick']) addEventListener(type, stop);
  await wait(settle);
  for (const one of document.querySelectorAll('details')) one.open = true;
  let clicks = 0;
  for (const one of document.querySelectorAll('*')) {
    for (const { name } of one.attributes) if (/^on/i.test(name)) report(`${one.localName} has ${name}`);
    for (const type of ['pointerover', 'mouseover', 'mouseenter', 'mousedown', 'mouseup'])
      one.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    const isActive = one.matches(
      'a, area, summary, button, input, label, select, textarea, [tabindex], [href]',
    );
    if (!isActive || !one.isConnected) continue;
    if (one instanceof HTMLElement || one instanceof SVGElement) one.focus();
    one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    clicks += 1;
  }
  await wait(0);
  await wait(5);
  return clicks;
}
