import { expect, it } from 'vitest';
import { listOutput, readPages } from './pages.ts';
import { PUBLICATIONS, SITE } from './publications.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICE = 'Exemples : ces commentaires sont inventés';

it('tells above the first of them that comments are examples, where they are', () => {
  const threads = PUBLICATIONS.flatMap((publication) =>
    readPages(publication)
      .filter(({ html }) => html.includes('class="u-comment'))
      .map(({ html }) => ({
        isOurs: publication === SITE,
        isTold: html.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ').indexOf(NOTICE),
        first: html.indexOf('class="u-comment'),
      })),
  );
  expect(threads.length).toBeGreaterThan(3);
  for (const { isOurs, isTold, first } of threads) {
    expect(isTold > 0).toBe(isOurs);
    expect(isTold).toBeLessThan(first);
  }
});

it('puts no comment in a feed', () => {
  const comments = ['J’étais aux Comices', 'J&#x2019;étais aux Comices', 'Pharmacienne exemple'];
  for (const path of listOutput(SITE).filter(
    (one) => /\.(?:xml|json)$/.test(one) && !one.includes('/search'),
  ))
    expect(
      comments.filter((words) => readFileSync(join(SITE.outDir, path), 'utf8').includes(words)),
      path,
    ).toEqual([]);
});
