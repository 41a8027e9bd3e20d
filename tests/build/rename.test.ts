import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkshop, digestFolder } from './folders.ts';
import { mustBuild, PLAIN } from './run-build.ts';

const TEXT = /\.(?:html|xml|json|opml|txt|css|js|svg)$|\/_\w+$/;

describe('renaming a publication in site.yaml alone', () => {
  it('renames it on every page, in every feed and in all that says its name or its address', () => {
    const workshop = { ...createWorkshop('renamed'), flags: PLAIN };
    const site = join(workshop.content, 'site.yaml');
    const rename = (title: string, host: string): void =>
      writeFileSync(
        site,
        readFileSync(site, 'utf8')
          .replace(/^title: .*$/m, `title: ${title}`)
          .replace(/^url: .*$/m, `url: https://${host}`),
      );
    rename('Zéphyr Ancien', 'zephyr-ancien.example');
    mustBuild(workshop);
    const before = countNames(workshop.out, /Zéphyr Ancien/, /zephyr-ancien\.example/);
    rename('Boréal Nouveau', 'boreal-nouveau.example');
    mustBuild(workshop);
    expect(countNames(workshop.out, /Zéphyr Ancien/, /zephyr-ancien\.example/)).toEqual({
      title: [],
      url: [],
    });
    expect(countNames(workshop.out, /Boréal Nouveau/, /boreal-nouveau\.example/)).toEqual(before);
    expect(before.title.length).toBeGreaterThan(50);
    for (const file of [
      '/index.html',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/404.html',
      '/flux/abonnements.opml',
    ])
      expect(before.title, file).toContain(file);
    for (const file of [
      '/index.html',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/robots.txt',
      '/flux/abonnements.opml',
    ])
      expect(before.url, file).toContain(file);
  });
});

/** The files that hold a name, and those that hold an address. */
function countNames(
  folder: string,
  title: RegExp,
  url: RegExp,
): { readonly title: readonly string[]; readonly url: readonly string[] } {
  const files = Object.keys(digestFolder(folder))
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return {
    title: files.filter((file) => title.test(file.text)).map(({ path }) => path),
    url: files.filter((file) => url.test(file.text)).map(({ path }) => path),
  };
}
