import { expect, it } from 'vitest';
import { describeInBrowser } from '../../../browser/browser.ts';
import { SITE } from '../../../site/publications.ts';
import { isOfSearch } from './requests.ts';
import { COLOURS, findViolations } from './violations.ts';

describeInBrowser(
  'the search from any page',
  () => SITE.outDir,
  (visit) => {
    it('opens at Ctrl+K and at « / », gives the focus back, and leads to the results', async () => {
      await visit.open('/a-propos/', async (page) => {
        await page.keyboard.press('Control+k');
        await page.waitForSelector('.search-dialog[open]');
        await page.keyboard.type('carnav');
        await page.waitForSelector('.search-dialog [role=option]');
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await page.isVisible('.search-dialog [role=listbox]')).toBe(false);
        await page.keyboard.press('Escape');
        await page.waitForSelector('.search-dialog:not([open])', { state: 'attached' });
        await page.keyboard.press('/');
        await page.waitForSelector('.search-dialog[open]');
        await page.keyboard.type('carnaval');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/recherche\/\?q=carnaval$/u);
        await page.waitForSelector('.result');
      });
    });

    it('asks for six files of its own until it proposes the article that has a whole word', async () => {
      await visit.open('/a-propos/', async (page) => {
        await page.keyboard.press('Control+k');
        await page.waitForSelector('.search-dialog[open]');
        await page.locator('.search-dialog .search-field').fill('cannibales');
        await page.waitForSelector('.search-dialog [role=option]');
        await page.waitForLoadState('networkidle');
        const names = await page.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => name),
        );
        const own = names.filter(isOfSearch);
        expect(own.length, own.join(' ')).toBeLessThanOrEqual(6);
      });
    });

    it.each(['light', 'dark'] as const)(
      'has nothing for axe, empty, with proposals, with none, in %s',
      async (colorScheme) => {
        const rules = colorScheme === 'dark' ? COLOURS : [];
        await visit.open(
          '/a-propos/',
          async (page) => {
            await page.keyboard.press('Meta+k');
            await page.waitForSelector('.search-dialog[open]');
            expect(await findViolations(page, rules)).toEqual([]);
            await page.keyboard.type('emma');
            await page.waitForSelector('.search-dialog [role=option]');
            await page.keyboard.press('ArrowDown');
            expect(await findViolations(page, rules)).toEqual([]);
            await page.fill('.search-dialog input', 'xyzzyplop');
            await page.waitForFunction(() =>
              document.querySelector('.search-dialog .search-status')?.textContent?.startsWith('Aucune'),
            );
            expect(await findViolations(page, rules)).toEqual([]);
          },
          { colorScheme },
        );
      },
    );

    it('has names for screen readers, and tells which proposal is chosen', async () => {
      await visit.open('/a-propos/', async (page) => {
        await page.keyboard.press('Control+k');
        await page.waitForSelector('.search-dialog[open]');
        await page.keyboard.type('emma');
        await page.waitForSelector('.search-dialog [role=option]');
        await page.keyboard.press('ArrowDown');
        const session = await page.context().newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const named = nodes
          .filter(({ ignored }) => !ignored)
          .map(({ role, name }) => `${String(role?.value)} ${String(name?.value)}`);
        expect(named).toContain('dialog Rechercher');
        expect(named).toContain('combobox Chercher dans les articles');
        expect(named).toContain('listbox Propositions');
        expect(named.some((one) => /^option .*Entretien avec Emma Bovary/u.test(one))).toBe(true);
        expect(named).toContain('button Chercher');
        expect(named).toContain('button Fermer');
        expect(named).toContain('checkbox Ouvrir la recherche avec la touche /');
        const chosen = nodes.filter(({ properties }) =>
          properties?.some(({ name, value }) => name === 'selected' && value.value === true),
        );
        expect(chosen.length).toBe(1);
      });
    });

    it('leads to the search page when its script is not there any more', async () => {
      await visit.open('/a-propos/', async (page) => {
        await page.route(/assets\/search-(?!dialog)/u, (route) => route.fulfill({ status: 404, body: '' }));
        // A page that is loaded already may send its next request before Chromium sends them here.
        await page.reload();
        await page.keyboard.press('Control+k');
        await page.waitForURL(/\/recherche\/$/u);
      });
    });

    it('fetches nothing of the index for a reader who saves data, until something is typed', async () => {
      await visit.open('/a-propos/', async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
        await page.reload();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.keyboard.press('Control+k');
        await page.waitForSelector('.search-dialog[open]');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        expect(asked.filter((path) => /^\/(?:pagefind|recherche)\//u.test(path))).toEqual([]);
        await page.keyboard.type('emma');
        await page.waitForSelector('.search-dialog [role=option]');
        expect(asked).toContain('/recherche/index.json');
      });
    });

    it('leaves « / » to the reader who switched it off, and stores nothing before that', async () => {
      await visit.open('/a-propos/', async (page) => {
        await page.keyboard.press('Control+k');
        await page.waitForSelector('.search-dialog[open]');
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
        await page.click('.search-dialog .search-keys input');
        await page.click('.search-close');
        await page.keyboard.press('/');
        await page.waitForTimeout(300);
        expect(await page.locator('.search-dialog[open]').count()).toBe(0);
        await page.keyboard.press('Control+k');
        await expect.poll(() => page.locator('.search-dialog[open]').count()).toBe(1);
      });
    });

    it('proposes the nearest pages for an address that leads nowhere', async () => {
      await visit.open('/articles/le-buz-ca-se-decide/', async (page) => {
        await page.waitForSelector('near-pages a');
        expect(await page.locator('near-pages a').first().getAttribute('href')).toBe(
          '/articles/le-buzz-ca-se-decide/',
        );
      });
    });
  },
);
