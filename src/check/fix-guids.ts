import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';
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
    .filter(({ file, id }) => editFile(join(contentDir, file), (source) => addGuid(source, id)))
    .map(({ file }) => file)
    .sort();
}
