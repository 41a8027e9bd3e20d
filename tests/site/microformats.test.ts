import { mf2 } from 'microformats-parser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findByName, hasClass, isWhole, readPages, toTextOf, type Page } from './pages.ts';
import { PUBLICATIONS } from './publications.ts';

type Item = ReturnType<typeof mf2>['items'][number];

const person = z.looseObject({ name: z.string(), url: z.string() });
const articleNode = z.looseObject({
  headline: z.string(),
  description: z.string(),
  url: z.string(),
  datePublished: z.string(),
  dateModified: z.string().optional(),
  author: z.array(person),
  keywords: z.string().optional(),
});

describe.each(PUBLICATIONS)('microformats of the publication « $name »', (publication) => {
  const pages = readPages(publication).filter(isWhole);
  const parse = ({ html, path }: Page): readonly Item[] =>
    mf2(html, { baseUrl: `${publication.url}${path}` }).items;
  const articles = pages.filter(({ path }) => path.startsWith('/articles/'));

  it('give of each article what its structured data give', () => {
    expect(articles.length).toBeGreaterThan(5);
    for (const page of articles) {
      const [entry, ...others] = parse(page);
      const node = articleNode.parse(readArticleNode(page));
      expect(
        others.map(({ type }) => type),
        page.path,
      ).toEqual([]);
      expect(entry?.type).toEqual(['h-entry']);
      expect({
        headline: toText(entry, 'name'),
        description: toText(entry, 'summary'),
        url: toText(entry, 'url'),
        datePublished: toText(entry, 'published'),
        dateModified: toText(entry, 'updated'),
        author: toItems(entry, 'author').map((one) => ({
          name: toText(one, 'name'),
          url: toText(one, 'url'),
        })),
        keywords: entry?.properties['category']?.join(', '),
      }).toEqual({
        headline: toPlain(node.headline),
        description: toPlain(node.description),
        url: node.url,
        datePublished: node.datePublished,
        dateModified: node.dateModified,
        author: node.author.map(({ name, url }) => ({ name, url })),
        keywords: node.keywords,
      });
      expect(entry?.properties['content'], page.path).toHaveLength(1);
    }
  });

  it('give each line of a list as an entry with its title, address, day and summary', () => {
    const lists = pages.filter((page) => countLines(page) > 0 && page.html.includes('class="h-feed"'));
    expect(lists.length).toBeGreaterThan(3);
    for (const page of lists) {
      const [feed] = parse(page);
      expect(feed?.type, page.path).toEqual(['h-feed']);
      expect(toText(feed, 'name')).not.toBe('');
      const entries = feed?.children ?? [];
      expect(entries).toHaveLength(countLines(page));
      for (const entry of entries)
        expect(['name', 'url', 'published', 'summary'].filter((name) => !toText(entry, name))).toEqual([]);
    }
  });

  it('give each person as a card', () => {
    const people = pages.filter(({ path }) => /^\/personnes\/[^/]+\/$/.test(path));
    expect(people.length).toBeGreaterThan(1);
    for (const page of people) {
      const [card] = parse(page);
      expect(card?.type, page.path).toEqual(['h-card']);
      expect([toText(card, 'name'), toText(card, 'url')]).toEqual([
        findByName(page.tree, 'h1').map((title) => toPlain(toTextOf(title)))[0],
        `${publication.url}${page.path}`,
      ]);
    }
  });
});

function readArticleNode(page: Page): unknown {
  const scripts = [...page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const nodes: readonly Record<string, unknown>[] = scripts.map(([, json = '']) => JSON.parse(json));
  return nodes.find((node) => 'headline' in node);
}

function toItems(item: Item | undefined, name: string): readonly Item[] {
  return (item?.properties[name] ?? []).flatMap((value) =>
    typeof value === 'object' && 'properties' in value ? [value] : [],
  );
}

function toText(item: Item | undefined, name: string): string | undefined {
  const value = item?.properties[name]?.[0];
  return typeof value === 'string' ? toPlain(value) : undefined;
}

/** As the parser trims and folds it. */
function toPlain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function countLines({ tree }: Page): number {
  return findByName(tree, 'article').filter((one) => hasClass(one, 'line')).length;
}
