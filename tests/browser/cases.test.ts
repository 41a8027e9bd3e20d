import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { buildCases } from './case-content.ts';

const TABLE = '/etudes-de-cas/';

describeInBrowser('the table of cases', buildCases, (visit) => {
  it('is cut into pages until a choice is made, then chosen from among all the cases', async () => {
    await visit.open(TABLE, async (page) => {
      expect(await readRows(page)).toEqual(['cinquieme', 'quatrieme']);
      expect(await page.locator('.paging').count()).toBe(1);
      await page.getByLabel('Thème').selectOption('Crise');
      await expectRows(page, ['quatrieme', 'deuxieme', 'premier']);
      await expect.poll(() => page.locator('.paging').count()).toBe(0);
      expect(await page.locator('.case-count').textContent()).toBe('3 sur 5');
    });
  });

  it.each([
    ['Organisation', 'Alpha', ['cinquieme', 'troisieme', 'premier']],
    ['Secteur', 'Presse', ['cinquieme', 'troisieme', 'premier']],
    ['Thème', 'Vidéo', ['cinquieme', 'troisieme', 'deuxieme']],
    ['Année', '2022', ['troisieme', 'deuxieme']],
  ])('is filtered by %s', async (label, value, expected) => {
    await visit.open(TABLE, async (page) => {
      await page.getByLabel(label).selectOption(value);
      await expectRows(page, expected);
    });
  });

  it('has its state in the address, which can be sent, and which Back takes back', async () => {
    const address = await visit.open(TABLE, async (page) => {
      await page.getByLabel('Thème').selectOption('Crise');
      await page.getByLabel('Organisation').selectOption('Bêta');
      await expectRows(page, ['quatrieme', 'deuxieme']);
      const { pathname, search } = new URL(page.url());
      await page.goBack();
      await expectRows(page, ['quatrieme', 'deuxieme', 'premier']);
      return pathname + search;
    });
    await visit.open(address, async (page) => {
      await expectRows(page, ['quatrieme', 'deuxieme']);
      expect(await page.getByLabel('Thème').inputValue()).toBe('Crise');
    });
  });

  it('is sorted by any of its columns, one way then the other', async () => {
    await visit.open(TABLE, async (page) => {
      await page.getByRole('button', { name: 'Secteur' }).click();
      await expectRows(page, ['deuxieme', 'quatrieme', 'cinquieme', 'troisieme', 'premier']);
      expect(await page.locator('th[aria-sort]').textContent()).toBe('Secteur');
      await page.getByRole('button', { name: 'Paru le' }).click();
      await expectRows(page, ['premier', 'deuxieme', 'troisieme', 'quatrieme', 'cinquieme']);
      await page.getByRole('button', { name: 'Paru le' }).click();
      await expectRows(page, ['cinquieme', 'quatrieme', 'troisieme', 'deuxieme', 'premier']);
    });
  });

  it('says when no case answers to the choices, and gives them all back', async () => {
    await visit.open(`${TABLE}?theme=Crise&annee=2024`, async (page) => {
      await expectRows(page, []);
      await expect.poll(() => page.locator('.case-none').isVisible()).toBe(true);
      await page.locator('.case-none button').click();
      await expectRows(page, ['cinquieme', 'quatrieme', 'troisieme', 'deuxieme', 'premier']);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('is used with the keyboard alone', async () => {
    await visit.open(TABLE, async (page) => {
      await page.getByLabel('Thème').focus();
      await page.keyboard.press('ArrowDown');
      await expectRows(page, ['quatrieme', 'deuxieme', 'premier']);
      await page.getByRole('button', { name: 'Le cas' }).focus();
      await page.keyboard.press('Enter');
      await expectRows(page, ['deuxieme', 'premier', 'quatrieme']);
    });
  });

  it('moves nothing when its script arrives', async () => {
    const without = await visit.createReader();
    const page = await without.newPage();
    await page.route('**/cases-*.js', (route) => route.abort());
    await page.goto(TABLE);
    const places = await readPlaces(page);
    await without.close();
    expect(places.length).toBeGreaterThan(10);
    expect(
      await visit.open(TABLE, async (whole) => {
        await whole.getByRole('button', { name: 'Paru le' }).waitFor();
        return readPlaces(whole);
      }),
    ).toEqual(places);
  });
});

/** The cases that are shown, in their order. */
function readRows(page: Page): Promise<readonly string[]> {
  return page
    .locator('table.cases tbody tr:visible th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));
}

async function expectRows(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => readRows(page)).toEqual(expected);
}

/** Where the choices and the cells of the table are, once the fonts are there. */
function readPlaces(page: Page): Promise<readonly (readonly number[])[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('case-table :is(select, th, td, .case-filters p)')].map((one) => {
      const { top, left, width, height } = one.getBoundingClientRect();
      return [top, left, width, height].map(Math.round);
    });
  });
}
