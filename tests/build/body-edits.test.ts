import { describe, expect, it } from 'vitest';
import { findBodyEdits, listBodyWork, listStale } from '#build/body-edits.ts';
import { toTextKeys, type BuildSnapshot } from '#build/build-snapshot.ts';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import type { Finding } from '#model/problem.ts';
import { createPublication } from '#model/publication.ts';
import { FIXTURE, NOW } from '../site/publications.ts';

const ARTICLE = 'articles/2025/premier-carnet.md';
const RECORD = { key: 'k', size: 1, mtime: 1 };

describe('the edit of a body', async () => {
  const content = await loadContent({ contentDir: FIXTURE.contentDir });
  const { catalog } = content;
  if (!catalog) throw new Error('The small publication has a site.yaml');
  const publication = createPublication(catalog, toEpoch(NOW, catalog.site.timeZone));
  const texts = toTextKeys(content);
  const old = texts[ARTICLE] ?? { bodyKey: '', digest: '' };
  const found = { findings: [], lost: [], copies: [], pages: 1, texts, others: {} };
  const snapshot: BuildSnapshot = { structure: '', now: 0, drafts: false, ...found };

  it('is found by the key of the body, or by the digest of the file', () => {
    expect(findBodyEdits(snapshot, texts)).toEqual({ files: new Set(), oldKeys: new Set() });
    for (const change of [{ bodyKey: 'new' }, { digest: 'new' }])
      expect(findBodyEdits(snapshot, { ...texts, [ARTICLE]: { ...old, ...change } })).toEqual({
        files: new Set([ARTICLE]),
        oldKeys: new Set([old.bodyKey]),
      });
  });

  it.each<readonly [string, Partial<Finding> & Pick<Finding, 'at'>, boolean]>([
    ['has a finding at a line, which may have moved', { at: { line: 3, column: 1 } }, false],
    ['has a finding at a field', { at: { path: ['title'] } }, true],
    [
      'has no finding, but another file does',
      { at: { line: 3, column: 1 }, file: 'pages/a-propos.md' },
      true,
    ],
  ])('is enough to look at when the text %s: %s', (_, found, isEnough) => {
    const finding: Finding = {
      file: ARTICLE,
      rule: 'x',
      message: { fr: '', en: '' },
      severity: 'warning',
      ...found,
    };
    const edits = findBodyEdits(
      { ...snapshot, findings: [finding] },
      { ...texts, [ARTICLE]: { ...old, digest: 'new' } },
    );
    expect(edits !== undefined).toBe(isEnough);
  });

  it('makes stale what prints that body, and nothing else', () => {
    const edits = { files: new Set([ARTICLE]), oldKeys: new Set([old.bodyKey]) };
    const files = {
      '/articles/premier-carnet/index.html': { ...RECORD, bodies: old.bodyKey },
      '/rss.xml': { ...RECORD, bodies: `other ${old.bodyKey}` },
      '/articles/deuxieme-carnet/index.html': { ...RECORD, bodies: 'other' },
      '/index.html': RECORD,
    };
    expect([...listStale(files, edits)]).toEqual(['/articles/premier-carnet/index.html', '/rss.xml']);
  });

  it('is made of the pages and feeds that are stale, books excepted', () => {
    const stale = new Set([
      '/articles/premier-carnet/index.html',
      '/rss.xml',
      publication.paths.epub('trois-carnets'),
    ]);
    const { pages, feeds } = listBodyWork(publication, stale, []) ?? { pages: [], feeds: [] };
    expect(pages.map(({ path }) => path)).toEqual(['/articles/premier-carnet/']);
    expect(feeds.flatMap(({ files }) => files.map(({ path }) => path))).toContain('/rss.xml');
  });

  it('is not enough when nothing would make what is stale', () => {
    expect(listBodyWork(publication, new Set(['/articles/disparu/index.html']), [])).toBeUndefined();
  });
});
