import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Catalog } from '#model/catalog.ts';
import { addGuid } from './add-guid.ts';
import { needsGuid } from './rules/guids.ts';

/**
 * Writes its permanent identity into every article that lacks one and is not a draft; returns the files changed. An identity that another
 * article has is not written: the check reports it. A second run changes nothing.
 */
export function fixGuids(catalog: Catalog, contentDir: string): readonly string[] {
  const groups = Map.groupBy(catalog.articles, (article) => article.id);
  return catalog.articles
    .filter((article) => needsGuid(article) && groups.get(article.id)?.length === 1)
    .filter(({ file, id }) => fixFile(join(contentDir, file), id))
    .map(({ file }) => file)
    .sort();
}

/** Bytes that are not UTF-8 would be lost by writing: such a file is left as it is. */
function fixFile(path: string, guid: string): boolean {
  const bytes = readFileSync(path);
  const source = bytes.toString('utf8');
  const mended = Buffer.from(source, 'utf8').equals(bytes) ? addGuid(source, guid) : undefined;
  if (mended === undefined) return false;
  replaceFile(realpathSync(path), mended);
  return true;
}

/** Written beside, under a hidden name that is no content, then renamed: no reader ever sees half a file. */
function replaceFile(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(beside, text, { mode: statSync(path).mode });
  renameSync(beside, path);
}
