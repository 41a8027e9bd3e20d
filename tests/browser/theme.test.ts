import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { describeInBrowser } from './browser.ts';

const CHOICE = 'theme-choice select';
const seen = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      getComputedStyle(document.documentElement).backgroundColor +
      getComputedStyle(document.body).backgroundColor,
  );
const stored = (page: Page): Promise<number> => page.evaluate(() => localStorage.length);

describeInBrowser(
  'the choice of light or dark',
  () => SITE.outDir,
  (visit) => {
    it('follows the machine until a reader chooses, and stores nothing', async () => {
      const light = await visit.open('/', seen, { colorScheme: 'light' });
      const dark = await visit.open(
        '/',
        async (page) => ({ colors: await seen(page), stored: await stored(page) }),
        { colorScheme: 'dark' },
      );
      expect(dark.colors).not.toBe(light);
      expect(dark.stored).toBe(0);
    });

    it('is kept from page to page, and given up with « automatique »', async () => {
      const dark = await visit.open('/', seen, { colorScheme: 'dark' });
      await visit.open(
        '/',
        async (page) => {
          const light = await seen(page);
          await page.locator(CHOICE).selectOption('dark');
          expect(await seen(page)).toBe(dark);
          await page.goto('/series/');
          expect(await seen(page)).toBe(dark);
          expect(await page.locator(CHOICE).inputValue()).toBe('dark');
          await page.locator(CHOICE).selectOption('');
          expect([await seen(page), await stored(page)]).toEqual([light, 0]);
        },
        { colorScheme: 'light' },
      );
    });

    it('is there before anything is painted: it does not flash', async () => {
      await visit.open(
        '/',
        async (page) => {
          await page.locator(CHOICE).selectOption('dark');
          await page.addInitScript(() => {
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              sessionStorage.setItem('at-body', document.documentElement.dataset['theme'] ?? 'none');
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
          });
          await page.goto('/essais/');
          expect(await page.evaluate(() => sessionStorage.getItem('at-body'))).toBe('dark');
        },
        { colorScheme: 'light' },
      );
    });

    it('works for as long as the page where storage is refused', async () => {
      const dark = await visit.open('/', seen, { colorScheme: 'dark' });
      const reader = await visit.createReader({ colorScheme: 'light' });
      const page = await reader.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
      );
      await page.goto('/');
      await page.locator(CHOICE).selectOption('dark');
      expect([await seen(page), errors]).toEqual([dark, []]);
      await reader.close();
    });
  },
);

describeInBrowser(
  '« reprendre la lecture »',
  () => SITE.outDir,
  (visit) => {
    it('is offered on the page of a series once the end of a part has been seen, and not before', async () => {
      await visit.open('/', async (page) => {
        const series = (await page.locator('.home-series h2 a').getAttribute('href')) ?? '';
        await page.goto(series);
        expect(await page.locator('series-resume a').count()).toBe(0);
        const [first, second] = await page
          .locator('.reading-plan a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        await page.goto(first ?? '');
        expect(await stored(page)).toBe(0);
        await page.locator('.series-box').scrollIntoViewIfNeeded();
        await page.waitForFunction(() => localStorage.length > 0);
        await page.goto(series);
        expect(await page.locator('series-resume a').getAttribute('href')).toBe(second);
      });
    });
  },
);
