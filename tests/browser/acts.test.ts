import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { getSample } from '../site/samples.ts';
import { describeInBrowser, type Visit } from './browser.ts';

/** More stops of the tabulator than any page has before what is looked for. */
const STOPS = 250;

describeInBrowser(
  'with a keyboard only',
  () => SITE.outDir,
  (visit) => {
    it('an answer is quoted: its words and no others, who spoke them, in what, when and where; one stop for all answers', async () => {
      const { path } = getSample(SITE, 'interview');
      await withClipboard(visit, path, async (page) => {
        const turns = page.locator('.turn.answer');
        await tabTo(page, '.quote-button');
        expect(await page.locator('.quote-button').count()).toBe(1);
        for (const index of [0, 1]) {
          const turn = turns.nth(index);
          if (index > 0) await page.keyboard.press('ArrowDown');
          await expect.poll(() => turn.locator('.quote-button:focus').count()).toBe(1);
          await page.keyboard.press('Enter');
          await expect.poll(() => readClipboard(page)).toContain(`#${await turn.getAttribute('id')}`);
          const [, words = '', rest = ''] =
            /^«\u202f(.*?)\u202f» — (.*)$/su.exec(await readClipboard(page)) ?? [];
          expect(toLetters(words)).toBe(toLetters(await turn.evaluate(readSpoken)));
          expect(rest).toBe(await toSource(page, turn));
          expect(await turn.locator('.quote-button').textContent()).toBe('Copié');
          expect(await page.getByRole('status').filter({ hasText: 'Copié' }).textContent()).toContain(words);
        }
      });
    });

    it('what is selected of an answer is quoted alone, by the pointer', async () => {
      const { path } = getSample(SITE, 'interview');
      await withClipboard(visit, path, async (page) => {
        const turn = page.locator('.turn.answer').first();
        const selected = await turn.evaluate(selectFirstWord);
        const button = turn.locator('.quote-button.shown');
        // Where the answer ends, over none of the words that follow.
        const [above, below] = [await turn.boundingBox(), await button.boundingBox()];
        expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeLessThan(1);
        await button.click();
        await expect
          .poll(() => readClipboard(page))
          .toBe(`«\u202f${selected}\u202f» — ${await toSource(page, turn)}`);
      });
    });

    it('an answer selected and copied keeps the space after the name, and has nothing else', async () => {
      const { path } = getSample(SITE, 'interview');
      for (const width of [360, 1280])
        await withClipboard(visit, path, async (page) => {
          await page.setViewportSize({ width, height: 800 });
          const turn = page.locator('.turn.answer').first();
          await turn.hover();
          await turn.evaluate((one) => getSelection()?.selectAllChildren(one));
          await page.keyboard.press('Control+c');
          const line = `${(await turn.locator('.speaker').textContent())?.trim()} ${await turn.evaluate(readSpoken)}`;
          await expect.poll(async () => toLine(await readClipboard(page))).toBe(toLine(line));
        });
    });

    it('the address of an article is copied, and it is said', async () => {
      const { path } = getSample(SITE, 'essay');
      await withClipboard(visit, path, async (page) => {
        await tabTo(page, 'copy-text button');
        await page.keyboard.press('Enter');
        await expect.poll(() => readClipboard(page)).toBe(`${SITE.url}${path}`);
        expect(await page.locator('copy-text:has(:focus) [role="status"]').textContent()).toBe('Copié');
      });
    });

    it('light or dark is chosen', async () => {
      await visit.open('/', async (page) => {
        await tabTo(page, 'theme-choice select');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      });
    });

    it('the search opens over any page, keeps the focus while it is open, and gives it back', async () => {
      await visit.open(getSample(SITE, 'essay').path, async (page) => {
        await tabTo(page, '.site-menu a');
        const before = await page.evaluate(() => document.activeElement?.textContent);
        await page.keyboard.press('Control+k');
        await page.locator('dialog[open] input').first().waitFor();
        for (let press = 0; press < 12; press += 1) {
          await page.keyboard.press('Tab');
          expect(
            await page.evaluate(
              () =>
                document.activeElement === document.body ||
                document.activeElement?.closest('dialog') !== null,
            ),
          ).toBe(true);
        }
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
      });
    });
  },
);

async function withClipboard(visit: Visit, path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const reader = await visit.createReader({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await reader.newPage();
  await page.goto(path);
  await use(page);
  await reader.close();
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What follows quoted words. */
async function toSource(page: Page, turn: Locator): Promise<string> {
  const name = (await turn.locator('.speaker').textContent())?.replace(/\s*:\s*$/u, '');
  const title = await page.locator('h1').textContent();
  const date = await page.locator('.byline time').first().textContent();
  const url = `${await page.locator('link[rel="canonical"]').getAttribute('href')}#${await turn.getAttribute('id')}`;
  const fiction = (await page.locator('.fiction-notice').count()) > 0 ? ' (fiction)' : '';
  return `${name}, «\u202f${title}\u202f»${fiction}, ${await page.locator('meta[property="og:site_name"]').getAttribute('content')}, ${date}. ${url}`;
}

function selectFirstWord(turn: Element): string {
  const text = [...(turn.querySelector('p')?.childNodes ?? [])].find(
    (one) => one.nodeType === Node.TEXT_NODE && (one.textContent?.trim().split(' ').length ?? 0) > 2,
  );
  if (!text) return '';
  const start = (text.textContent ?? '').search(/\S/u);
  const end = (text.textContent ?? '').indexOf(' ', start + 1);
  getSelection()?.setBaseAndExtent(text, start, text, end);
  return String(getSelection());
}

/** The text of a turn after its speaker's name, without calls of notes, notes and buttons. */
function readSpoken(turn: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = turn.innerHTML;
  for (const one of copy.querySelectorAll('b.speaker, button, sup, small')) one.remove();
  return copy.textContent ?? '';
}

/** On one line, spaces alike. */
function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function toLetters(text: string): string {
  return text.replace(/\s+/gu, '');
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The keyboard does not reach « ${selector} » on ${page.url()}`);
}
