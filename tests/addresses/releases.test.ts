import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
