import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_OPTIONS, findBrowser, HOW_TO_GET_A_BROWSER } from '../../../scripts/browser.ts';
import { serve } from '../../../scripts/static-server.ts';
import { formatAutomatic, runAutomatic } from './automatic.ts';
import { findFirst, openFolder } from './from-folder.ts';
import {
  FROM_PAGES_QUERIES,
  HELD_OUT_QUERIES,
  QUERIES,
  READ_AGAIN_QUERIES,
  READ_ANEW_QUERIES,
  type QualityQuery,
} from './queries.ts';
import { ANCHORS } from './query-table.ts';

/** Milliseconds: only bounds a hang. */
const PATIENCE = 600_000;

/** How often a right article came first or among five, and the mean of the inverse of its rank. */
export interface Score {
  readonly queries: number;
  readonly first: number;
  readonly amongFive: number;
  readonly reciprocalRank: number;
}

export interface QualityReport {
  readonly all: Score;
  readonly byCategory: ReadonlyMap<string, Score>;
  /** Queries whose right article did not come first: « rank category query: what came first ». */
  readonly misses: readonly string[];
  /** Queries left out because none of their articles is published. */
  readonly unpublished: number;
}

interface Outcome {
  readonly query: QualityQuery;
  readonly rank: number;
  readonly first: string;
}

/** Runs every query in Chromium on a served publication, as a reader would from a shared address. */
export async function runQuality(
  folder: string,
  queries: readonly QualityQuery[] = QUERIES,
): Promise<QualityReport> {
  return inPage(folder, (page, url) => askAll(folder, queries, (text) => search(page, url, text)));
}

/** The same by the code that runs in browsers, without one: a hundred times quicker. */
export async function runQualityInNode(
  folder: string,
  queries: readonly QualityQuery[] = QUERIES,
): Promise<QualityReport> {
  const index = await openFolder(folder);
  return askAll(folder, queries, async (text) =>
    (await findFirst(index, text)).map(({ record }) => record.url),
  );
}

/** `ask` gives the addresses of the first results of a text. */
async function askAll(
  folder: string,
  queries: readonly QualityQuery[],
  ask: (text: string) => Promise<readonly string[]>,
): Promise<QualityReport> {
  const published = queries.filter(({ expected }) => expected.some((page) => isPublished(folder, page)));
  const outcomes: Outcome[] = [];
  for (const query of published) {
    const addresses = (await ask(query.query)).map((address) => address.replace(/#.*$/u, ''));
    const right = query.expected.map(toAddress);
    outcomes.push({
      query,
      first: addresses[0] ?? 'rien',
      rank: addresses.findIndex((address) => right.includes(address)) + 1,
    });
  }
  const categories = [...new Set(queries.map(({ category }) => category))];
  return {
    all: toScore(outcomes),
    byCategory: new Map(
      categories.map((category) => [
        category,
        toScore(outcomes.filter((one) => one.query.category === category)),
      ]),
    ),
    misses: outcomes
      .filter(({ rank }) => rank !== 1)
      .map(({ rank, query, first }) => `${rank} ${query.category} « ${query.query} » : ${first}`),
    unpublished: queries.length - published.length,
  };
}

/** Queries whose first result does not lead to the passage it should. */
export function findWrongAnchors(folder: string): Promise<readonly string[]> {
  return inPage(folder, async (page, url) => {
    const wrong: string[] = [];
    for (const [query, expected] of ANCHORS) {
      const [first] = isPublished(folder, expected.split('/')[2] ?? '')
        ? await search(page, url, query)
        : [expected];
      if (first !== expected) wrong.push(`« ${query} » : ${first ?? 'rien'} au lieu de ${expected}`);
    }
    return wrong;
  });
}

/** The report as a table, one category a line. */
export function formatReport({ all, byCategory, misses, unpublished }: QualityReport): string {
  const lines = [...byCategory].map(([category, score]) => formatScore(category, score));
  return [formatHead(), ...lines, formatScore('all', all), `unpublished: ${unpublished}`, ...misses].join(
    '\n',
  );
}

async function inPage<T>(folder: string, work: (page: Page, url: string) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  const [served, browser] = await Promise.all([
    serve(folder),
    chromium.launch({ executablePath, args: [...BROWSER_OPTIONS], timeout: PATIENCE }),
  ]);
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    return await work(page, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** The addresses of the first results. The page is opened once; then its own field is used, which is quicker. */
async function search(page: Page, url: string, text: string): Promise<readonly string[]> {
  if (!page.url().startsWith(`${url}/recherche/`)) await page.goto(`${url}/recherche/`);
  await page.evaluate((words) => {
    document.querySelector('.search-results')?.replaceChildren();
    document.querySelector('.search-after')?.replaceChildren();
    const field = document.querySelector<HTMLInputElement>('.search-field');
    if (field) field.value = words;
    field?.form?.requestSubmit();
  }, text);
  await page.waitForSelector('.result, .search-nothing, .search-failure');
  return page.$$eval('.result-title a', (links) =>
    links.slice(0, 5).map((link) => link.getAttribute('href') ?? ''),
  );
}

function isPublished(folder: string, page: string): boolean {
  return existsSync(join(folder, toAddress(page), 'index.html'));
}

/** An article by its slug, or another page by its path. */
function toAddress(page: string): string {
  return page.includes('/') ? `/${page}/` : `/articles/${page}/`;
}

function toScore(outcomes: readonly Outcome[]): Score {
  const share = (isRight: (rank: number) => number) =>
    outcomes.reduce((sum, { rank }) => sum + isRight(rank), 0) / Math.max(1, outcomes.length);
  return {
    queries: outcomes.length,
    first: share((rank) => Number(rank === 1)),
    amongFive: share((rank) => Number(rank >= 1 && rank <= 5)),
    reciprocalRank: share((rank) => (rank === 0 ? 0 : 1 / rank)),
  };
}

function formatHead(): string {
  return `${'category'.padEnd(12)} queries recall@1 recall@5   MRR`;
}

function formatScore(name: string, { queries, first, amongFive, reciprocalRank }: Score): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  return `${name.padEnd(12)} ${String(queries).padStart(7)} ${percent(first)} ${percent(amongFive)} ${reciprocalRank.toFixed(3)}`;
}

/** Everything that is measured of a built folder, with the misses. */
export async function printQuality(folder: string): Promise<void> {
  console.log(formatReport(await runQuality(folder)));
  console.log(`\nheld out\n${formatReport(await runQuality(folder, HELD_OUT_QUERIES))}`);
  console.log(`\nfrom pages\n${formatReport(await runQuality(folder, FROM_PAGES_QUERIES))}`);
  console.log(`\nread again\n${formatReport(await runQuality(folder, READ_AGAIN_QUERIES))}`);
  console.log(`\nread anew\n${formatReport(await runQuality(folder, READ_ANEW_QUERIES))}`);
  console.log((await findWrongAnchors(folder)).join('\n'));
  console.log(`\nautomatic\n${formatAutomatic(await runAutomatic(folder))}`);
}
