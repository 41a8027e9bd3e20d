import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../../../browser/browser.ts';
import { SITE } from '../../../site/publications.ts';
import { isOfSearch } from './requests.ts';
import { COLOURS, findViolations } from './violations.ts';

const ANY_RESULT = '.result, .search-nothing, .search-failure';

const ANYTHING = [
  ['one letter', 'a'],
  ['emoji', '🙂'],
  ['an open quotation mark', '"'],
  ['an open guillemet', '«'],
  ['stop-words', 'le la les'],
  ['a script', '<script>alert(1)</script>'],
  ['a picture', '<img src=x onerror=alert(1)>'],
  ['another language', 'the quick brown fox'],
  ['2 000 letters', 'x'.repeat(2000)],
  ['2 000 words', 'mot '.repeat(2000)],
  ['another script', 'мир'],
  ['a percent sign', '%'],
  ['invisible characters', '\u202e\u200b'],
  ['a path', '../../etc'],
] as const;

/** What a search of these words shows, from its address. */
async function search(page: Page, words: string, more = ''): Promise<void> {
  await page.goto(`/recherche/?q=${encodeURIComponent(words)}${more}`);
  await page.waitForSelector(ANY_RESULT);
  await page.waitForLoadState('networkidle');
}

const getTitles = (page: Page) => page.locator('.result-title').allInnerTexts();
const getStatus = (page: Page) => page.locator('.search-status').innerText();

/** Everything in the light; in the dark, what colours alone can break. */
async function checkWithAxe(page: Page, rules: readonly string[]): Promise<void> {
  expect(await findViolations(page, rules)).toEqual([]);
  await search(page, 'client');
  await page.click('.search-facets summary');
  await page.waitForSelector('.facet-value');
  expect(await findViolations(page, rules)).toEqual([]);
  await page.fill('.search-field', '');
  await page.locator('.search-field').pressSequentially('bov');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  expect(await findViolations(page, rules)).toEqual([]);
  await search(page, 'carnavall');
  expect(await findViolations(page, rules)).toEqual([]);
  await search(page, 'bovari xyzzyplop', '&telquel=1');
  expect(await findViolations(page, rules)).toEqual([]);
  await page.route('**/recherche/index.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/recherche/?q=marque');
  await page.waitForSelector('.search-failure');
  expect(await findViolations(page, rules)).toEqual([]);
}

describeInBrowser(
  'the search page',
  () => SITE.outDir,
  (visit) => {
    it('fetches nothing before a search is made', async () => {
      await visit.open('/recherche/', async (page) => {
        const requests = await page.evaluate(() =>
          performance.getEntriesByType('resource').map((entry) => entry.name),
        );
        expect(requests.filter((name) => /pagefind|index\.json|titles|names|words/u.test(name))).toEqual([]);
      });
    });

    it('asks for five files of its own from the address of a search, the engine beside the table of the index', async () => {
      await visit.open('/recherche/?q=carnaval', async (page) => {
        await page.waitForSelector('.result');
        const entries = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming)
            .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
        );
        const own = entries.filter(({ name }) => isOfSearch(name));
        expect(own.map(({ name }) => name)).toHaveLength(5);
        const find = (part: string) => own.find(({ name }) => name.includes(part));
        expect(find('/wasm-')?.startTime).toBeLessThan(find('index.json')?.responseEnd ?? 0);
      });
    });

    it('shows the page’s own words, marked, and leads to the passage', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'pied bot');
        const link = page.locator('.result-title a').first();
        expect(await link.getAttribute('href')).toBe('/articles/entretien-avec-homais/#succes-reponse');
        expect(await page.locator('.result').first().locator('.result-excerpt mark').allInnerTexts()).toEqual(
          ['pied', 'bot'],
        );
        await link.click();
        await page.waitForURL(/#succes-reponse$/u);
        await expect.poll(() => page.locator('#succes-reponse').isVisible()).toBe(true);
        await search(page, 'coeur');
        expect(
          (await page.locator('.result-excerpt mark, .result-title mark').allInnerTexts()).join(' '),
        ).toContain('cœur');
      });
    });

    it('asks for no file that is not there from its address with a name of a file', async () => {
      await visit.open('/', async (page) => {
        const missing: string[] = [];
        page.on('response', (response) => {
          if (!response.ok()) missing.push(response.url());
        });
        await page.goto('/recherche/index.html?q=carnaval');
        await page.waitForSelector('.result');
        expect(missing).toEqual([]);
      });
    });

    it('restores everything with Back: words, facets, number of results, place on the page', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'client');
        const total = await getStatus(page);
        await page.click('.search-facets summary');
        await page.click('.facet-value:has-text("Étude de cas") input');
        await page.waitForURL(/genre=/u);
        await page.waitForFunction(() =>
          document.querySelector('.search-status')?.textContent?.includes(' sur '),
        );
        const filtered = await getTitles(page);
        await page.fill('.search-field', 'carnaval');
        await page.keyboard.press('Enter');
        await page.waitForURL(/q=carnaval/u);
        await page.waitForFunction(() =>
          document.querySelector('.search-status')?.textContent?.includes('carnaval'),
        );
        await page.goBack();
        await page.waitForFunction(() =>
          document.querySelector('.search-status')?.textContent?.includes(' sur '),
        );
        expect(await getTitles(page)).toEqual(filtered);
        expect(await page.locator('.facet-value:has-text("Étude de cas") input').isChecked()).toBe(true);
        expect(await page.inputValue('.search-field')).toBe('client');
        await page.goBack();
        await page.waitForFunction(
          (status) => document.querySelector('.search-status')?.textContent === status,
          total,
        );
      });
    });

    it('keeps its place when the reader comes back from an article', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'marque');
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.waitForFunction(() => document.querySelectorAll('.result').length > 5);
        const count = await page.locator('.result').count();
        const last = page.locator('.result-title a').nth(count - 2);
        await last.scrollIntoViewIfNeeded();
        const scroll = await page.evaluate(() => scrollY);
        await last.click();
        await page.waitForURL(/\/articles\//u);
        await page.goBack();
        await page.waitForFunction((wanted) => document.querySelectorAll('.result').length >= wanted, count);
        await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 200, scroll);
      });
    });

    it('says which word it searched instead, and searches what was typed when asked', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'carnavall');
        expect(await page.locator('.search-correction').innerText()).toMatch(
          /Résultats pour carnaval\s—\schercher plutôt carnavall/u,
        );
        await page.click('.search-correction a');
        await page.waitForURL(/telquel=1/u);
        await page.waitForSelector('.search-nothing');
        expect(await getStatus(page)).toContain('Rien trouvé');
      });
    });

    it('proposes what is near when nothing is found', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'emma bovarysme zzzzz', '&telquel=1');
        await search(page, 'xyzzyplop');
        expect(await page.locator('.search-nothing').innerText()).toContain('archives');
      });
    });

    it('takes anything without breaking', async () => {
      await visit.open('/', async (page) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('dialog', (dialog) => errors.push(dialog.message()));
        for (const [name, words] of ANYTHING) {
          await page.goto(`/recherche/?q=${encodeURIComponent(words)}`);
          await page.waitForFunction(
            () =>
              document.querySelector('.search-status')?.textContent !== '' ||
              document.querySelector('.result'),
          );
          expect(errors, name).toEqual([]);
          expect(await page.locator('site-search script, site-search img').count(), name).toBe(0);
        }
      });
    });

    it('asks for more than small words, and for something when nothing was typed', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'à la de');
        expect(await page.locator('.search-notices').innerText()).toContain('Ces mots-là sont partout.');
        expect(await page.locator('.search-names').count()).toBe(0);
        await page.fill('.search-field', '  ');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() =>
          document.querySelector('.search-status')?.textContent?.startsWith('Tapez un mot'),
        );
      });
    });

    it('heals in a tab that was open when the site was published again', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'carnaval');
        const [current = ''] = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map((entry) => entry.name)
            .filter((name) => name.endsWith('/recherche/index.json')),
        );
        const text = await (await page.request.get(current)).text();
        const older: unknown = JSON.parse(
          text.replace(/"release":"\w+"/u, '"release":"older"').replace(/wasm-fr-\w+/u, 'wasm-fr-gone'),
        );
        let asked = 0;
        await page.route('**/recherche/index.json', (route) => {
          asked += 1;
          return asked === 1 ? route.fulfill({ json: older }) : route.continue();
        });
        await search(page, 'carnaval');
        expect(asked).toBeGreaterThan(1);
        await expect.poll(() => page.locator('.result').count()).toBe(1);
      });
    });

    it('says to load the page again when it does not understand the index', async () => {
      await visit.open('/', async (page) => {
        await page.route('**/recherche/index.json', (route) => route.fulfill({ json: { format: 'other' } }));
        await page.goto('/recherche/?q=carnaval');
        await page.waitForSelector('.search-failure');
        expect(await page.locator('.search-failure').innerText()).toContain('rechargez-la');
        await page.unroute('**/recherche/index.json');
        await page.click('.search-retry');
        await page.waitForSelector('.result');
      });
    });

    it('says so when the connection is gone, and keeps what was typed', async () => {
      await visit.open('/recherche/', async (page) => {
        await page.context().setOffline(true);
        await page.fill('.search-field', 'carnaval');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.search-failure');
        expect(await page.locator('.search-failure').innerText()).toContain('connexion');
        expect(await page.inputValue('.search-field')).toBe('carnaval');
        await page.context().setOffline(false);
        await page.click('.search-retry');
        await page.waitForSelector('.result');
      });
    });

    it('keeps to the strict policy', async () => {
      await visit.open('/recherche/', async (page) => {
        const refused: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') refused.push(message.text());
        });
        const response = await page.reload();
        expect(response?.headers()['content-security-policy']).toMatch(
          /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/u,
        );
        await page.locator('.search-field').pressSequentially('emma');
        await page.waitForSelector('[role=option]');
        await search(page, 'client');
        await page.click('.search-facets summary');
        await page.waitForSelector('.facet-value');
        expect(refused).toEqual([]);
      });
    });

    it('gives the archives without JavaScript', async () => {
      await visit.open(
        '/recherche/?q=client',
        async (page) => {
          await expect.poll(() => page.locator('main a[href="/archives/"]').isVisible()).toBe(true);
          expect(await page.locator('main input').count()).toBe(0);
        },
        { javaScriptEnabled: false },
      );
    });

    it('says that an interview is imaginary and shows the verdict of a case', async () => {
      await visit.open('/', async (page) => {
        await search(page, 'pied bot');
        expect(await page.locator('.result-fiction').first().innerText()).toBe('Fiction');
        await search(page, 'épingler en haut de la page');
        expect(await page.locator('.result').first().innerText()).toMatch(/Avis|avis/u);
      });
    });

    it.each([
      ['a file of the index', '**/*.pf_index'],
      ['the table of shards', '**/recherche/index.json'],
      ['the WebAssembly', '**/wasm-*'],
      ['the records', '**/fragment/**'],
    ])('says so when %s is missing, and can be tried again', async (_, pattern) => {
      await visit.open('/', async (page) => {
        const refuse = (route: Route) => route.fulfill({ status: 404, body: '' });
        await page.route(pattern, refuse);
        await page.goto('/recherche/?q=carnaval');
        await page.waitForSelector('.search-failure');
        expect(await page.locator('.search-failure').innerText()).toMatch(/manque|ne répond pas/u);
        await page.unroute(pattern, refuse);
        await page.click('.search-retry');
        await page.waitForSelector('.result');
      });
    });

    it('keeps its results where names and figures of facets are missing, and says so when these are looked at', async () => {
      await visit.open('/', async (page) => {
        const refuse = (route: Route) => route.fulfill({ status: 404, body: '' });
        await page.route(/names\.json|facets\.json/u, refuse);
        await search(page, 'homais');
        const titles = await getTitles(page);
        expect(titles.length).toBeGreaterThan(1);
        await page.click('.search-facets summary');
        await expect.poll(() => getStatus(page)).toContain('facets.json');
        expect(await getTitles(page)).toEqual(titles);
        expect(await page.locator('.search-failure').count()).toBe(0);
        await page.unroute(/names\.json|facets\.json/u, refuse);
        await page.click('.search-facets summary');
        await page.waitForSelector('.facet-value');
      });
    });

    it('shows that it is under way on a slow connection', async () => {
      await visit.open('/', async (page) => {
        const { promise: seen, resolve: release } = Promise.withResolvers<undefined>();
        await page.route('**/wasm-*', async (route) => {
          await seen;
          await route.continue();
        });
        await page.goto('/recherche/?q=carnaval');
        await page.waitForSelector('.search-progress:not([hidden])');
        expect(await getStatus(page)).toMatch(/cours|Chargement/u);
        release(undefined);
        await page.waitForSelector('.result');
        await expect.poll(() => page.locator('.search-progress').isHidden()).toBe(true);
      });
    });

    it.each(['light', 'dark'] as const)(
      'has nothing for axe, empty, with results, with facets, with proposals, with none, with a failure, in %s',
      async (colorScheme) => {
        const rules = colorScheme === 'dark' ? COLOURS : [];
        await visit.open('/recherche/', (page) => checkWithAxe(page, rules), { colorScheme });
      },
    );

    it('is used with a keyboard alone, as a combobox', async () => {
      await visit.open('/recherche/', async (page) => {
        await page.keyboard.type('homa');
        await page.waitForSelector('[role=option]');
        const field = page.locator('.search-field');
        expect(await field.getAttribute('aria-expanded')).toBe('true');
        await page.keyboard.press('ArrowDown');
        const active = await field.getAttribute('aria-activedescendant');
        expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
        await page.keyboard.press('ArrowUp');
        expect(await field.getAttribute('aria-activedescendant')).toBeNull();
        await page.keyboard.press('ArrowUp');
        const last = await field.getAttribute('aria-activedescendant');
        expect(last).toBe(await page.locator('[role=option]').last().getAttribute('id'));
        await page.keyboard.press('Home');
        expect(await field.getAttribute('aria-activedescendant')).toBeNull();
        expect(
          await field.evaluate((input) => input instanceof HTMLInputElement && input.selectionStart),
        ).toBe(0);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('End');
        expect(await field.getAttribute('aria-activedescendant')).toBeNull();
        expect(
          await field.evaluate((input) => input instanceof HTMLInputElement && input.selectionStart),
        ).toBe(4);
        await page.keyboard.press('Escape');
        expect(await field.getAttribute('aria-expanded')).toBe('false');
        await page.keyboard.press('ArrowDown');
        await page.waitForSelector('[role=option]');
        await page.keyboard.press('Escape');
        expect(await field.getAttribute('aria-expanded')).toBe('false');
        expect(await page.inputValue('.search-field')).toBe('homa');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.result');
        expect((await getTitles(page))[0]).toContain('Homais');
      });
    });

    it('has names for screen readers', async () => {
      await visit.open('/recherche/', async (page) => {
        await page.locator('.search-field').pressSequentially('emma');
        await page.waitForSelector('[role=option]');
        const tree = await page.locator('site-search').ariaSnapshot();
        expect(tree).toContain('combobox "Chercher dans les articles"');
        expect(tree).toMatch(/listbox "Propositions"/u);
        expect(tree).toMatch(/option "[^"]*Emma Bovary/u);
        expect(tree).toContain('button "Chercher"');
      });
    });
  },
);
