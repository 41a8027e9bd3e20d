import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { readPages } from '../site/pages.ts';
import { SITE } from '../site/publications.ts';
import { describeInBrowser } from './browser.ts';

/** What the script below makes in the page. */
declare const Readability: new (page: Document) => { parse: () => Readonly<Record<string, string>> | null };

const require = createRequire(import.meta.url);
/** What Firefox and others show of a page in their reader mode. */
const READABILITY = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');

describeInBrowser(
  'the reader mode of browsers',
  () => SITE.outDir,
  (visit) => {
    it('shows of every article its title, its authors, its summary, each turn and each note once, its sources, and nothing that follows the text', async () => {
      const articles = readPages(SITE).filter(({ html }) => html.includes('<article class="article '));
      expect(articles.length).toBeGreaterThan(20);
      await visit.open('/robots.txt', async (page) => {
        await page.evaluate(`${READABILITY}; globalThis.Readability = Readability;`);
        for (const { path, html } of articles) {
          const lost = await page.evaluate(compare, html);
          expect(lost, path).toEqual({ title: '', byline: '', around: [], turns: [], notes: [], more: [] });
        }
      });
    });
  },
);

/** What the mode lost, doubled or added. Runs in the page. */
function compare(html: string): object {
  const parse = (): Document => new DOMParser().parseFromString(html, 'text/html');
  const toLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
  const page = parse();
  const shown = new Readability(parse()).parse() ?? {};
  const made = document.createElement('div');
  made.innerHTML = shown['content'] ?? '';
  const text = toLine(made.textContent);
  const toBeginning = (one: Element): string => toLine(one.textContent).slice(0, 50);
  const title = toLine(page.querySelector('h1')?.textContent);
  const byline = toLine(page.querySelector('.byline a')?.textContent);
  return {
    title: toLine(shown['title']) === title ? '' : title,
    byline: shown['byline'] === byline ? '' : byline,
    around: [...page.querySelectorAll('.article-head :is(.entry, .summary, .fiction-notice), .sources li')]
      .map(toBeginning)
      .filter((one) => !text.includes(one)),
    turns: [...page.querySelectorAll('h2.question, .turn')]
      .map(toBeginning)
      .filter((one) => !text.includes(one)),
    notes: [...page.querySelectorAll('.notes li')]
      .map(toBeginning)
      .filter((one) => text.split(one).length !== 2),
    more: [...page.querySelectorAll('.nearby h2, .after summary, .after .table, .series-box h2 + p')]
      .map(toBeginning)
      .filter(
        (one) => text.includes(one) && !toLine(page.querySelector('.reading')?.textContent).includes(one),
      ),
  };
}
