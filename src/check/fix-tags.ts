import { join } from 'node:path';
import { editFile } from '#engine/edit-file.ts';
import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';
import { toParts } from '#load/front-matter.ts';
import type { Article, Catalog } from '#model/catalog.ts';

/** Writes the name that a theme has now where an article uses a former one; returns the files changed. */
export function fixTags(catalog: Catalog, contentDir: string): readonly string[] {
  const current = new Map(
    [...catalog.tags.values()].flatMap(({ slug, former }) => former.map((old) => [old, slug] as const)),
  );
  return catalog.articles
    .filter(({ data }) => data.tags.some((tag) => current.has(tag)))
    .filter((article) => editFile(join(contentDir, article.file), (text) => editTags(text, article, current)))
    .map(({ file }) => file)
    .sort();
}

function editTags(
  text: string,
  { file, data }: Article,
  current: ReadonlyMap<string, string>,
): string | undefined {
  const edits = data.tags.flatMap((tag, index): readonly YamlEdit[] => {
    const now = current.get(tag);
    if (now === undefined) return [];
    const at = ['tags', index];
    return [data.tags.includes(now) ? { at, remove: true } : { at, set: now }];
  });
  const { before, yaml, after } = toParts(file, text);
  // The last first: places before it stay.
  const edited = editYaml(yaml, edits.toReversed());
  return edited === undefined ? undefined : `${before}${edited}${after}`;
}
