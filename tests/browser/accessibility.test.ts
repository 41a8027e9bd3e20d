import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { COLOURS } from '../outputs/search/browser/violations.ts';
import { isWhole, readPages } from '../site/pages.ts';
import { PUBLICATIONS, type Publication } from '../site/publications.ts';
import { findSamples, listMissingSamples, type Sample } from '../site/samples.ts';
import { describeInBrowser, type Visit } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TELEPHONE = { width: 360, schemes: ['light'] } as const;
const DESK = { width: 1280, schemes: ['light', 'dark'] } as const;
/** As many pages at once as keep two processors busy. */
const AT_ONCE = 3;

type Look = typeof TELEPHONE | typeof DESK;

for (const publication of PUBLICATIONS) {
  describeInBrowser(
    `for axe, the publication « ${publication.name} »`,
    () => publication.outDir,
    (visit) => {
      const samples = () => listTemplates(publication).map(({ path }) => path);
      const pages = () =>
        readPages(publication)
          .filter(isWhole)
          .map(({ path }) => path);

      it(`has no fault in light and in dark, on ${EXHAUSTIVE ? 'any page' : 'a page of each template'}`, async () => {
        const paths = EXHAUSTIVE ? pages() : samples();
        expect(await visitAll(visit, paths, DESK)).toEqual([]);
      });

      it('has no fault on a telephone, on a page of each template', async () => {
        expect(await visitAll(visit, samples(), TELEPHONE)).toEqual([]);
      });
    },
  );
}

it('has a page of each template to look at', () => {
  expect(listMissingSamples(PUBLICATIONS)).toEqual([]);
  expect(PUBLICATIONS.flatMap(listTemplates).length).toBeGreaterThan(25);
});

/** A page of each template; each template in one publication, unless all is looked at. */
function listTemplates(publication: Publication): readonly Sample[] {
  const earlier = EXHAUSTIVE ? [] : PUBLICATIONS.slice(0, PUBLICATIONS.indexOf(publication));
  const known = new Set(earlier.flatMap(findSamples).map(({ name }) => name));
  return findSamples(publication).filter(({ name }) => !known.has(name));
}

/** The faults of pages, several of them open at once. */
async function visitAll(visit: Visit, paths: readonly string[], look: Look): Promise<readonly string[]> {
  const queue = [...paths];
  const visitNext = async (): Promise<readonly string[]> => {
    const reader = await visit.createReader({ viewport: { width: look.width, height: 800 } });
    const page = await reader.newPage();
    const faults: string[] = [];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(path);
      for (const scheme of look.schemes)
        faults.push(...(await findFaults(page, scheme)).map((fault) => `${path} ${fault}`));
    }
    await reader.close();
    return faults;
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, visitNext))).flat();
}

async function findFaults(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // No page has a frame: what axe does for them would open one more page for each that it reads.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (
    colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules([...COLOURS])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${colorScheme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
