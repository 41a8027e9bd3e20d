import type { Role } from '#load/content-files.ts';
import type { ContentTexts } from './content-texts.ts';
import { listTexts } from './name-places.ts';
import type { Sort } from './renaming.ts';

/** In the order in which they are named to an author. */
export const SORTS: readonly Sort[] = ['article', 'series', 'tag', 'person', 'organisation', 'page'];
export const TAGS_FILE = 'tags.yaml';

/** The names of all things of a sort. */
export function listNames(texts: ContentTexts, sort: Sort): readonly string[] {
  if (sort === 'tag') return listTags(texts);
  return texts.files.filter(({ role }) => role === toRole(sort)).map(({ slug }) => slug);
}

/** The themes in the order of their file, each with its former names. */
export function listTags(texts: ContentTexts): readonly string[] {
  return listTexts(texts.readData(TAGS_FILE)).flatMap(({ path, value }) =>
    path.length === 2 && path[1] === 'slug' ? [value] : [],
  );
}

function toRole(sort: Sort): Role {
  return sort === 'tag' ? 'tags' : sort;
}
