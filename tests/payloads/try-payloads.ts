import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PAGE_POLICY } from '#publish/hosts/policy.ts';
import { BROWSER_OPTIONS, findBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/static-server.ts';
import { mustBuild } from '../build/run-build.ts';
import { printEverywhere } from '../markdown/print-everywhere.ts';
import { toBody } from '../markdown/render.ts';
import { createFolder } from '../run-folder.ts';
import { listOutput } from '../site/pages.ts';
import { createHostileContent } from './hostile-publication.ts';
import { NOBODY_ELSE, openPages, type Opened, type ToOpen } from './open-pages.ts';
import { scanOutput, type Output } from './scan-output.ts';
import { findActive, scanHtml } from './unsafe.ts';

const META = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
/** Milliseconds in which the search page shows its answers. */
const SEARCHING = 400;

export interface Trial {
  /** Payloads, of which these were refused somewhere, and how often each place took one. */
  readonly payloads: number;
  readonly refused: number;
  readonly accepted: ReadonlyMap<string, number>;
  /** Addresses in pages, feeds, lists, maps, books and what was refused. */
  readonly scanned: number;
  readonly unsafe: readonly string[];
  /** Elements and attributes that run something, in what was refused and printed all the same. */
  readonly active: readonly string[];
  /** Without any policy, then under that of the pages. */
  readonly bare: Opened;
  readonly guarded: Opened;
}

export interface TrialOptions {
  readonly payloads: readonly string[];
  /** How many of them an article, its comments and its fields carry: the fewer, the more pages. */
  readonly byArticle: number;
  /** Words asked of the search page, and addresses of no page. */
  readonly queries?: readonly string[];
  /** Which pages are opened: all when not told. */
  readonly isOpened?: (path: string) => boolean;
}

/** Builds a publication of hostile texts, reads all its output, and opens it in a browser with and without its policy. */
export async function tryPayloads({
  payloads,
  byArticle,
  queries = [],
  isOpened = () => true,
}: TrialOptions): Promise<Trial> {
  const content = await createHostileContent(payloads, byArticle);
  const out = createFolder('payloads-out');
  mustBuild({ content: content.folder, out, flags: ['--no-cards'] });
  const output = scanOutput(out);
  const refused = [...new Set(content.refused.flatMap((piece) => piece.payloads ?? []))];
  const printed = refused.flatMap((one) => Object.values(printEverywhere(() => toBody(one))));
  for (const html of printed) scanHtml(output.scan, 'refused', html, true);
  const { bare, guarded } = await visitOutput(out, { output, printed, queries, isOpened });
  const { scanned, unsafe } = output.scan;
  const active = printed.flatMap(findActive);
  return {
    payloads: payloads.length,
    refused: refused.length,
    accepted: content.accepted,
    scanned,
    unsafe,
    active,
    bare,
    guarded,
  };
}

interface VisitOptions extends Pick<TrialOptions, 'queries' | 'isOpened'> {
  readonly output: Output;
  /** HTML that no page has, put into one. */
  readonly printed?: readonly string[];
}

/** Opens all pages of a built folder under their policy, then without it, which is taken out of its files. */
export async function visitOutput(
  out: string,
  { output, printed = [], queries = [], isOpened = () => true }: VisitOptions,
): Promise<Pick<Trial, 'bare' | 'guarded'>> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [...BROWSER_OPTIONS, NOBODY_ELSE],
  });
  const served = await serve(out);
  try {
    const paths = listOutput({ outDir: out }).filter((path) => isOpened(path) && isWatched(out, path));
    const visit = { browser, url: served.url, paths, queries };
    const guarded = await visitPages({ ...visit, bypassCSP: false });
    for (const path of paths) if (path.endsWith('.html')) removePolicy(join(out, path));
    const books = [...output.bookPages.keys()].map((name) => `/${name}.xml`);
    for (const [name, text] of output.bookPages) writeFileSync(join(out, `${name}.xml`), text);
    const fragments = [...output.feedHtml, ...printed];
    const bare = await visitPages({ ...visit, paths: [...paths, ...books], bypassCSP: true, fragments });
    return { bare, guarded };
  } finally {
    await browser.close();
    await served.close();
  }
}

interface Visit {
  readonly browser: Browser;
  readonly url: string;
  readonly paths: readonly string[];
  readonly queries: readonly string[];
  readonly bypassCSP: boolean;
  readonly fragments?: readonly string[];
}

async function visitPages({
  browser,
  url,
  paths,
  queries,
  bypassCSP,
  fragments = [],
}: Visit): Promise<Opened> {
  const open = async (pages: Omit<ToOpen, 'context'>): Promise<Opened> => {
    const context = await browser.newContext({ bypassCSP, reducedMotion: 'reduce' });
    const opened = await openPages({ context, ...pages });
    await context.close();
    return opened;
  };
  const opened = await open({
    urls: paths.map((path) => `${url}${path.replace(/index\.html$/, '')}`),
    fragments,
  });
  const asked = queries
    .map(encodeURIComponent)
    .flatMap((words) => [
      `${url}/recherche/?q=${words}`,
      `${url}/etudes-de-cas/?secteur=${words}&tri=${words}`,
      `${url}/${words}#${words}`,
    ]);
  return asked.length === 0 ? opened : addUp(opened, await open({ urls: asked, settle: SEARCHING }));
}

function addUp(one: Opened, other: Opened): Opened {
  return {
    pages: one.pages + other.pages,
    clicks: one.clicks + other.clicks,
    executed: [...one.executed, ...other.executed],
    foreign: [...one.foreign, ...other.foreign],
    complaints: [...one.complaints, ...other.complaints],
  };
}

/** Pictures are opened as pages, which runs what is in them. What sends on at once is read, and not opened. */
function isWatched(out: string, path: string): boolean {
  if (path.endsWith('.svg')) return path.startsWith('/images/');
  return path.endsWith('.html') && !readFileSync(join(out, path), 'utf8').includes('http-equiv="refresh"');
}

/** @throws when the page has no policy: there would be nothing that the second visit leaves out. */
function removePolicy(file: string): void {
  const html = readFileSync(file, 'utf8');
  if (!html.includes(META)) throw new Error(`${file} has no policy`);
  writeFileSync(file, html.replace(META, ''));
}
