import { describe, expect, it } from 'vitest';
import { isWhole, readPages } from './pages.ts';
import { PUBLICATIONS } from './publications.ts';

/** What templates write around links, dates and titles; bodies are what their authors wrote. */
const BODIES = /<div class="prose"[^]*?<\/div>\s*(?=<(?:section|p|nav|aside|ol|h2|\/div|\/article|\/main))/g;
const JOINED =
  /[\p{L}\p{N}](?=<(?:a|time|cite|b|i|strong)[ >])|(?<! )<\/(?:a|time|cite|b|i|strong)>(?=\p{L})/gu;
const LOOSE = /<\/(?:a|time|cite|b|i|strong)> +(?=[,.])|\p{L} +(?=[,.]\s)/gu;

describe.each(PUBLICATIONS)('the words of the templates, in the publication « $name »', (publication) => {
  const pages = readPages(publication)
    .filter(isWhole)
    .map(({ path, html }) => ({ path, html: html.slice(html.indexOf('<main')).replace(BODIES, '') }));

  it.each([
    ['never run into a link, a date or a title', JOINED],
    ['have no space before a comma or a stop', LOOSE],
  ])('%s', (_, fault) => {
    const found = pages.flatMap(({ path, html }) =>
      [...html.matchAll(fault)].map(
        ({ index }) => `${path} ${html.slice(Math.max(0, index - 40), index + 30)}`,
      ),
    );
    expect(found).toEqual([]);
    expect(pages.length).toBeGreaterThan(40);
  });
});
