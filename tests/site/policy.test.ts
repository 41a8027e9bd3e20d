import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY } from '#publish/hosts/policy.ts';
import { findAll, findByName, getValue, isServed, listOutput, readPages, type Page } from './pages.ts';
import { PUBLICATIONS, SITE } from './publications.ts';

/** Attributes whose address a browser fetches by itself. */
const FETCHED = ['src', 'srcSet', 'poster', 'data', 'xLinkHref'] as const;
const FETCHED_LINKS =
  /^(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest|prefetch|preconnect|dns-prefetch)$/;

describe.each(PUBLICATIONS)('under a strict policy, the publication « $name »', (publication) => {
  const pages = readPages(publication);

  it('has no inline script but data, and no inline style', () => {
    const scripts = pages.flatMap((page) =>
      findByName(page.tree, 'script')
        .filter((one) => getValue(one, 'src') === '' && getValue(one, 'type') !== 'application/ld+json')
        .map(() => page.path),
    );
    const styles = pages.flatMap((page) =>
      findAll(page.tree, (one) => one.tagName === 'style' || one.properties['style'] !== undefined).map(
        (one) => `${page.path} <${one.tagName}>`,
      ),
    );
    expect({ scripts, styles }).toEqual({ scripts: [], styles: [] });
  });

  it('has no attribute that runs a script, and no javascript: address', () => {
    const acting = pages.flatMap((page) =>
      findAll(page.tree, ({ properties }) =>
        Object.entries(properties).some(
          ([name, value]) =>
            /^on[a-z]/i.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(String(value)),
        ),
      ).map((one) => `${page.path} <${one.tagName}>`),
    );
    expect(acting).toEqual([]);
  });

  it('fetches nothing from another host, by a page or by a style sheet', () => {
    const fetched = pages.flatMap((page) => listFetched(page).map((address) => `${page.path} ${address}`));
    expect(fetched.filter((line) => /\s(?:[a-z]+:|\/\/)/.test(line))).toEqual([]);
    const styles = listOutput(publication).filter((path) => path.endsWith('.css'));
    expect(styles).toHaveLength(6);
    for (const path of styles)
      expect(readFileSync(join(publication.outDir, path), 'utf8')).not.toMatch(
        /@import|(?:https?:)?\/\/[a-z]/i,
      );
  });

  it('fetches only files that exist', () => {
    const addresses = new Set(pages.flatMap(listFetched));
    expect(addresses.size).toBeGreaterThan(5);
    expect([...addresses].filter((address) => !isServed(publication, address))).toEqual([]);
  });

  it('has no frame, no object, no form that sends words elsewhere', () => {
    const found = pages.flatMap((page) =>
      findByName(page.tree, 'iframe', 'frame', 'object', 'embed', 'base').map(
        (one) => `${page.path} <${one.tagName}>`,
      ),
    );
    const forms = pages.flatMap((page) =>
      findByName(page.tree, 'form')
        .map((form) => getValue(form, 'action'))
        .filter((action) => !/^(?:\/(?!\/)|mailto:|$)/.test(action)),
    );
    expect({ found, forms }).toEqual({ found: [], forms: [] });
  });

  it('tells it to browsers before all else, but what no page can tell, for hosts that send no headers', () => {
    const policy = POLICY.replace(/; frame-ancestors 'none'$/, '');
    const first = `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`;
    expect(policy).not.toContain('frame-ancestors');
    expect(pages.filter(({ html }) => !html.replace(/<head>\s+/, '<head>').includes(first))).toEqual([]);
  });

  it('tells hosts the same policy as the one that these tests serve it under', () => {
    expect(readFileSync(join(publication.outDir, '_headers'), 'utf8')).toContain(
      `Content-Security-Policy: ${POLICY}\n`,
    );
  });
});

function listFetched(page: Page): readonly string[] {
  const attributes = findAll(page.tree, () => true).flatMap((one) =>
    FETCHED.flatMap((name) =>
      name === 'srcSet'
        ? getValue(one, name)
            .split(/\s*,\s*/)
            .map((part) => part.split(' ')[0] ?? '')
        : [getValue(one, name)],
    ),
  );
  const links = findByName(page.tree, 'link')
    .filter((link) => FETCHED_LINKS.test(getValue(link, 'rel')))
    .map((link) => getValue(link, 'href'));
  return [...attributes, ...links].filter((address) => address !== '');
}

it('the page of privacy ends with what the policy makes true', () => {
  const page = readPages(SITE).find(({ path }) => path === '/confidentialite/');
  expect(page?.html).toMatch(/<dt>Témoins \(cookies\)<\/dt>\s*<dd>Aucun\.<\/dd>/);
  expect(page?.html).toContain('Rien n’est chargé d’un autre site');
  expect(POLICY).toMatch(/^default-src 'self';/);
});
