import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFolder } from '#addresses/plan-folder.ts';
import { planReleases } from '#addresses/plan-releases.ts';
import { RELEASES_FILE } from '#addresses/releases.ts';
import { loadContent } from '#load/load-content.ts';
import { createPublication } from '#model/publication.ts';
import { article, NOW, withFolder, writeInto } from '../check/content-folder.ts';

const FILE = 'articles/2026/a.md';
const BODY = 'Un paragraphe.\n\nUn autre\nsur deux lignes.\n\n## Fin\n\nLe dernier.';

/** Publishes an article, then each version of it in turn; what is reported of each. */
function publishEach(...versions: readonly string[]): Promise<readonly string[]> {
  return withFolder({ [FILE]: article({ body: BODY }) }, async (folder) => {
    const publish = async (): Promise<string> => {
      const { catalog, keepFor } = await loadContent({ contentDir: folder });
      if (!catalog) throw new Error('The folder could not be read');
      const { problems, after } = planReleases(
        folder,
        createPublication(catalog, Date.parse(NOW)),
        keepFor,
        true,
      );
      writeInto(folder, RELEASES_FILE, after);
      return problems.map(({ line, severity, message }) => `${severity} ${line} ${message}`).join();
    };
    expect(await publish()).toBe('');
    const printed: string[] = [];
    for (const version of versions) {
      writeInto(folder, FILE, version);
      printed.push(await publish());
    }
    expect(readFileSync(join(folder, RELEASES_FILE), 'utf8').split('\n')).toHaveLength(3);
    return printed;
  });
}

describe('a published article that changes', () => {
  it('without a word is a warning that names the lines, until somebody declares it', async () => {
    const changed = BODY.replace('deux lignes', 'trois lignes');
    const [first, again, declared] = await publishEach(
      article({ body: changed }),
      article({ body: changed }),
      article({ body: changed, head: 'updated: 2026-05-01' }),
    );
    expect(first).toBe(
      'warning 11 Texte publié puis changé sans le dire : lignes `11-12` depuis la dernière parution.',
    );
    expect([again, declared]).toEqual([first, '']);
  });

  it('says a new title, a paragraph less, paragraphs in another order', async () => {
    const [title, less, order] = await publishEach(
      article({ title: 'Autre', guid: 'urn:Un article', body: BODY }),
      article({ body: BODY.replace('\n\nLe dernier.', '') }),
      article({ body: 'Un autre\nsur deux lignes.\n\nUn paragraphe.\n\n## Fin\n\nLe dernier.' }),
    );
    expect(title).toContain('ligne `1`');
    expect(less).toContain('1 paragraphe en moins');
    expect(order).toContain('ordre des paragraphes');
  });

  it('says a new summary, but not one of which only the typography changes', async () => {
    const source = article({ body: BODY });
    const [typeset, changed] = await publishEach(
      source.replace(
        /^summary: .*$/m,
        'summary: Ce que le lecteur gagnera à lire, en\u00a0une phrase assez longue pour une liste.',
      ),
      source.replace(/^summary: .*$/m, 'summary: Un tout autre chapô, assez long pour tenir seul.'),
    );
    expect(typeset).toBe('');
    expect(changed).toContain('sans le dire : chapô depuis');
  });

  it('is seen under another name, by its identity', () =>
    withFolder({ [FILE]: article({ body: BODY }) }, async (folder) => {
      const publish = async (): Promise<readonly string[]> => {
        const content = await loadContent({ contentDir: folder });
        if (!content.catalog) throw new Error('The folder could not be read');
        const publication = createPublication(content.catalog, Date.parse(NOW));
        const plan = planFolder({ contentDir: folder, content, publication, record: true });
        plan.record();
        return plan.problems.filter(({ rule }) => rule === 'silent-change').map(({ file }) => file);
      };
      expect(await publish()).toEqual([]);
      rmSync(join(folder, FILE));
      const body = BODY.replace('deux lignes', 'trois lignes');
      writeInto(folder, 'articles/2026/b.md', article({ body, head: 'aliases: [/articles/a/]' }));
      expect(await publish()).toEqual(['articles/2026/b.md']);
    }));

  it('is fine with a correction, and when only spaces change', async () => {
    const [spaces, corrected, since] = await publishEach(
      article({ body: `\n${BODY.replace('Un paragraphe.', 'Un paragraphe.  ')}\n\n` }),
      article({ body: `${BODY} Oui.`, head: 'corrections: [{ date: 2026-05-01, text: Oui. }]' }),
      article({ body: `${BODY} Non.`, head: 'corrections: [{ date: 2026-05-01, text: Oui. }]' }),
    );
    expect([spaces, corrected]).toEqual(['', '']);
    expect(since).toContain('warning');
  });
});
