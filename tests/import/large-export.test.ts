import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WORTH_THREADS } from '#engine/worker-pool.ts';
import { wordpress } from '#import/formats/wordpress.ts';
import { importExport } from '#import/import-export.ts';
import { NO_MEDIA } from '#import/media/media-source.ts';
import { isBalanced, type ImportReport } from '#import/report.ts';
import { createLargeExport } from './large-export.ts';
import { toSource } from './read-export.ts';

/** The files of an import, and its report. */
async function importPosts(
  posts: number,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly report: ImportReport }> {
  const into = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const { report } = await importExport({
      ...{ into, isTrial: false, site: undefined, types: new Map(), media: NO_MEDIA },
      source: wordpress.open([toSource([...createLargeExport({ posts })].join(''))]),
      staging: join(into, '.import', 'staging'),
      onProgress: () => undefined,
    });
    const names = readdirSync(into, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /articles|comments/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name));
    return {
      report,
      files: new Map(names.map((name) => [name.slice(into.length), readFileSync(name, 'utf8')])),
    };
  } finally {
    rmSync(into, { recursive: true });
  }
}

it('is the same whether its texts are converted in threads or not', async () => {
  const few = await importPosts(40);
  const many = await importPosts(WORTH_THREADS);
  expect(isBalanced(many.report)).toBe(true);
  expect(few.report.items.length).toBeLessThan(WORTH_THREADS);
  expect(many.report.items.map(({ id }) => id)).toEqual(
    [...many.report.items].map(({ id }) => id).sort((a, b) => Number(a) - Number(b)),
  );
  const withoutLinks = [...few.files].filter(([, text]) => !text.includes('sainte-ombre.example'));
  expect(withoutLinks.length).toBeGreaterThan(5);
  for (const [name, text] of withoutLinks) expect(many.files.get(name), name).toBe(text);
});
