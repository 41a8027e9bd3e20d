import type { Page } from 'playwright-core';
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
    it('an answer is copied: its words and no others, who spoken them, when, and where they are', async () => {
      const { path } = getSample(SITE, 'interview');
      await withClipboard(visit, path, async (page) => {
        const turns = page.locator('.turn.answer');
        for (const index of [0, (await turns.count()) - 1]) {
          const turn = turns.nth(index);
          await turn.locator('.quote-button').focus();
          await page.keyboard.press('Enter');
          await expect.poll(() => readClipboard(page)).toContain(`#${await turn.getAttribute('id')}`);
          const copied = await readClipboard(page);
          const [, words = '', rest = ''] = /^«\u202f(.*)\u202f» \((.*)$/su.exec(copied) ?? [];
          const spoken = await turn.evaluate(readSpoken);
          expect(toLetters(words)).toBe(toLetters(spoken));
          const name = (await turn.locator('.speaker').textContent())?.replace(/\s*:$/u, '');
          expect(rest).toBe(
            `${name}, ${await page.locator('.byline time').first().textContent()}) ${SITE.url}${path}#${await turn.getAttribute('id')}`,
          );
        }
      });
    });

    it('the address of an article is copied, and it is said', async () => {
      const { path } = getSample(SITE, 'essay');
      await withClipboard(visit, path, async (page) => {
        await tabTo(page, 'copy-text button');
        await page.keyboard.press('Enter');
        await expect.poll(() => readClipboard(page)).toBe(`${SITE.url}${path}`);
        expect(await page.locator('copy-text [role="status"]').textContent()).toBe('Copié');
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

/** The text of a turn after its speaker's name, without calls of notes, notes and buttons. */
function readSpoken(turn: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = turn.innerHTML;
  for (const one of copy.querySelectorAll('b.speaker, button, sup, small')) one.remove();
  return copy.textContent ?? '';
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
