import { posix } from 'node:path';
import { listShownPictures } from '#check/shown-pictures.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { Picture } from '#load/pictures.ts';
import type { Publication } from '#model/publication.ts';
import { getState } from '#model/visibility.ts';

/**
 * Pictures that only texts which nobody may read yet show, or that stand in the folder of one. Those of a withdrawn article
 * were published, and keep their addresses. Cost: one pass over what shows pictures, where there are such texts.
 */
export function listWithheld(
  { salvaged, pictures }: LoadedContent,
  { catalog, articles, pages, now }: Publication,
): readonly Picture[] {
  const published = new Set([...articles, ...pages].map(({ file }) => file));
  const all = salvaged ?? catalog;
  const hidden = {
    articles: all.articles.filter((one) => !published.has(one.file) && getState(one, now) !== 'withdrawn'),
    pages: all.pages.filter(({ file }) => !published.has(file)),
  };
  const texts = [...hidden.articles, ...hidden.pages];
  if (texts.length === 0) return [];
  const files = new Set(texts.map(({ file }) => file));
  const isRead = ({ file }: { readonly file: string }): boolean => !files.has(file);
  const shown = listShownPictures(
    { ...all, articles: all.articles.filter(isRead), pages: all.pages.filter(isRead) },
    pictures,
  );
  const known = listShownPictures({ ...hidden, series: [], people: new Map() }, pictures);
  const folders = [...files].flatMap((file) =>
    /^index\.mdx?$/.test(posix.basename(file)) ? `${posix.dirname(file)}/` : [],
  );
  return [...pictures.all.values()].filter(
    ({ src, file }) =>
      !shown.has(src) && (known.has(src) || folders.some((folder) => file.startsWith(folder))),
  );
}
