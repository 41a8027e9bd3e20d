import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { getSample } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

const at = (width: number) => ({ viewport: { width, height: 800 } });

describeInBrowser(
  'notes',
  () => SITE.outDir,
  (visit) => {
    const path = (): string => getSample(SITE, 'article with notes').path;

    it('stand beside the text at 1280 pixels, inside the window, none over another', async () => {
      const { notes, text, listed } = await visit.open(path(), readPlaces, at(1280));
      expect(notes.length).toBeGreaterThan(0);
      expect(notes.filter((note) => note.left < text.right || note.right > 1280)).toEqual([]);
      expect(notes.filter((note, index) => index > 0 && note.top < (notes[index - 1]?.bottom ?? 0))).toEqual(
        [],
      );
      expect(listed).toBe(false);
    });

    it.each([800, 360])('stand at the end of the text at %i pixels', async (width) => {
      const { notes, listed } = await visit.open(path(), readPlaces, at(width));
      expect([notes, listed]).toEqual([[], true]);
    });

    it('stand at the end on paper, whatever the window', async () => {
      const { notes, listed } = await visit.open(
        path(),
        async (page) => {
          await page.emulateMedia({ media: 'print' });
          return readPlaces(page);
        },
        at(1280),
      );
      expect([notes, listed]).toEqual([[], true]);
    });

    it('leave no room on paper for the buttons that are not there', async () => {
      const room = await visit.open(
        path(),
        async (page) => {
          await page.emulateMedia({ media: 'print' });
          return page.evaluate(() =>
            [...document.querySelectorAll(':has(+ .peek)')].map(
              (one) => getComputedStyle(one).marginInlineEnd,
            ),
          );
        },
        at(800),
      );
      expect(room.length).toBeGreaterThan(0);
      expect(room.filter((one) => parseFloat(one) > 0)).toEqual([]);
    });

    it('are called by numbers that lead to them, and lead back', async () => {
      await visit.open(
        path(),
        async (page) => {
          await page.locator('.note-call').first().click();
          expect(new URL(page.url()).hash).toBe('#note-1');
          await page.locator('#note-1 .note-back').first().click();
          expect(new URL(page.url()).hash).toBe('#appel-1');
          expect(
            await page.locator('#appel-1').evaluate((call) => call.getBoundingClientRect().top),
          ).toBeLessThan(800);
        },
        at(800),
      );
    });

    it('are opened without a script by the button beside their call, with a key or a finger', async () => {
      const open = async (page: Page): Promise<void> => {
        const note = page.locator('#beside-1');
        expect(await note.isVisible()).toBe(false);
        await page.locator('.note-call + .peek').first().focus();
        await page.keyboard.press('Enter');
        expect(await note.isVisible()).toBe(true);
        expect(await note.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
        await page.keyboard.press('Escape');
        expect(await note.isVisible()).toBe(false);
        await page.locator('.note-call + .peek').first().tap();
        expect(await note.isVisible()).toBe(true);
        expect(new URL(page.url()).hash).toBe('');
      };
      await visit.open(path(), open, { ...at(360), javaScriptEnabled: false, hasTouch: true });
    });

    it('are lit beside the text by their calls, whose address does not change', async () => {
      await visit.open(
        path(),
        async (page) => {
          await page.locator('.note-call').first().focus();
          await page.keyboard.press('Enter');
          const lit = page.locator('.sidenote:focus');
          expect(await lit.locator('.sidenote-number').textContent()).toBe(
            await page.locator('.note-call').first().textContent(),
          );
          expect(new URL(page.url()).hash).toBe('');
          expect(await lit.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight)).toBe(
            true,
          );
        },
        at(1280),
      );
    });

    it('have the same numbers beside the text and at its end', async () => {
      const numbers = await visit.open(path(), async (page) => ({
        calls: await page.locator('.note-call').allTextContents(),
        peeks: await page.locator('.note-call + .peek').filter({ visible: true }).count(),
        beside: await page.locator('.sidenote-number').allTextContents(),
        listed: await page.locator('.notes li').count(),
      }));
      expect([...new Set(numbers.calls)]).toEqual(numbers.beside);
      expect(numbers.peeks).toBe(0);
      expect(numbers.listed).toBe(numbers.beside.length);
    });
  },
);

interface Place {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the notes beside the text are, where the text is, and whether the list at the end is shown. */
function readPlaces(
  page: Page,
): Promise<{ readonly notes: readonly Place[]; readonly text: Place; readonly listed: boolean }> {
  return page.evaluate(() => {
    const place = (element: Element): Place => {
      const { top, right, bottom, left } = element.getBoundingClientRect();
      return { top, right, bottom, left };
    };
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    return {
      notes: [...document.querySelectorAll('.sidenote')].filter(shown).map(place),
      text: place(document.querySelector('.prose > p') ?? document.body),
      listed: [...document.querySelectorAll('.prose > .notes')].some(shown),
    };
  });
}
