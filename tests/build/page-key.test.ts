import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom, toSeed } from '../../scripts/bench/corpus/random.ts';
import { toPageKey } from '#build/page-key.ts';
import { toDigest } from '#engine/digest.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication } from '#model/publication.ts';
import { listPages } from '#routes/routes.ts';
import { editHead, editText, editYaml, writeText, type Desk } from './desk.ts';
import { BODY_EDITS, EDITS, type Edit } from './edits.ts';
import { createWorkshop } from './folders.ts';
import { enrich, toRichFile } from './rich-content.ts';
import { NOW } from '../site/publications.ts';

const ANY = { ...BODY_EDITS, ...EDITS };
const SEED = 11;
/** Each edit of any place is made as often, and on until a page has changed. */
const LEAST = 3;
const MOST = 20;
/** What changes no page. */
const SILENT = new Set([
  'a file is written again as it was',
  'the site changes its colour',
  'a redirect is added',
  'a comment of the front matter changes',
]);

const setHead =
  (slug: string, name: string, value: unknown): Edit =>
  (desk) =>
    editHead(desk, toRichFile(slug), (head) => head.set(name, value));
const rename =
  (slug: string): Edit =>
  ({ content }) => {
    renameSync(join(content, toRichFile(slug)), join(content, toRichFile(`${slug}-bis`)));
    return slug;
  };
const setName =
  (file: string): Edit =>
  (desk) =>
    editYaml(desk, file, (data) => data.set('name', 'Un autre nom'));

/** What reaches a page in one way only: the edit, and the article. */
const ONE_WAY: Readonly<Record<string, readonly [Edit, string]>> = {
  'the only theme of an article changes its label': [
    (desk) => editText(desk, 'tags.yaml', (text) => text.replace('Thème seul', 'Thème unique')),
    'seul-de-son-theme',
  ],
  'an author changes their name': [setName('people/l-atelier.yaml'), 'seul-de-son-theme'],
  'an organisation that one article names changes its name': [
    setName('organisations/boulangerie-du-port.yaml'),
    'la-boulangerie-du-port',
  ],
  'who asks the questions changes their name': [setName('people/intervieweuse.yaml'), 'temoignage'],
  'who gives a verdict changes their name': [setName('people/jugeuse.yaml'), 'maison-un'],
  'the organisation of a case changes its name': [setName('organisations/maison.yaml'), 'maison-un'],
  'a related article changes its title': [setHead('deux-themes-aussi', 'title', 'Autre'), 'deux-themes'],
  'a related article changes its kind': [setHead('deux-themes-aussi', 'kind', 'guide'), 'deux-themes'],
  'a related article changes its date': [setHead('deux-themes-aussi', 'date', '2023-03-30'), 'deux-themes'],
  'a related article changes its address': [rename('deux-themes-aussi'), 'deux-themes'],
  'a related article is so by another theme': [
    setHead('deux-themes-aussi', 'tags', ['second']),
    'deux-themes',
  ],
  'an article that cites this one changes its title': [setHead('cite-un-autre', 'title', 'Autre'), 'cite'],
  'an article that cites this one changes its address': [rename('cite-un-autre'), 'cite'],
  'an article does not cite this one any more': [
    (desk) =>
      editText(desk, toRichFile('cite-un-autre'), (text) =>
        text.replace('[il est dit](/articles/cite/)', 'il est dit'),
      ),
    'cite',
  ],
  'a far part of the series changes its title': [setHead('partie-6', 'title', 'Autre'), 'partie-1'],
  'the series changes its title': [
    (desk) => editYaml(desk, 'series/six-parties.yaml', (data) => data.set('title', 'Autre')),
    'partie-1',
  ],
  'the original of an excerpt does not answer any more': [
    (desk) =>
      writeText(
        desk,
        'links.yaml',
        '- { url: "https://original.example/texte", status: dead, checked: 2026-11-01 }\n',
      ),
    'extrait',
  ],
};

interface Page {
  readonly key: string;
  /** Digest of its entry. */
  readonly props: string;
}

/** The pages of a publication by their paths, drafts included; none when its content has an error. */
async function readPages({ content, now }: Desk): Promise<ReadonlyMap<string, Page>> {
  const { catalog, problems } = await loadContent({ contentDir: content });
  if (!catalog || problems.some(({ severity }) => severity === 'error')) return new Map();
  const publication = createPublication(catalog, toEpoch(now, catalog.site.timeZone), true);
  return new Map(
    listPages(publication).map((page) => [
      page.path,
      { key: toPageKey(page, 'common'), props: toDigest(JSON.stringify(page)) },
    ]),
  );
}

function createDesk(seed = 0): Desk {
  const { content } = createWorkshop('page-key');
  enrich(content);
  return { content, random: createRandom(toSeed(SEED, seed)), now: NOW };
}

describe('the key of a page', async () => {
  const before = await readPages(createDesk());

  /** The paths of the pages that an edit has changed, of which each must have another key. */
  async function listChanged(edit: Edit | undefined, seed: number): Promise<readonly string[]> {
    const desk = createDesk(seed);
    edit?.(desk);
    const after = await readPages(desk);
    const changed = [...after].filter(([path, { props }]) => (before.get(path)?.props ?? props) !== props);
    for (const [path, { key }] of changed) expect(key, path).not.toBe(before.get(path)?.key);
    return changed.map(([path]) => path);
  }

  it.each(Object.entries(ONE_WAY))('changes with its props when %s', async (_, [edit, slug]) => {
    expect(await listChanged(edit, 0)).toContain(`/articles/${slug}/`);
  });

  it.each(Object.keys(ANY))('changes with its props when %s', async (name) => {
    let changed = 0;
    for (let seed = 0; seed < (changed === 0 && !SILENT.has(name) ? MOST : LEAST); seed += 1)
      changed += (await listChanged(ANY[name], seed)).length;
    expect(changed > 0).toBe(!SILENT.has(name));
  });

  it('changes with what all pages have in common', async () => {
    const { catalog } = await loadContent({ contentDir: createDesk().content });
    if (!catalog) throw new Error('The small publication has a site.yaml');
    const pages = listPages(createPublication(catalog, toEpoch(NOW, catalog.site.timeZone)));
    expect(pages.filter((page) => toPageKey(page, 'a') === toPageKey(page, 'b'))).toEqual([]);
  });
});
