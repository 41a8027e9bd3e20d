import { readBody } from '#html/stored-body.ts';
import { findElements } from '#html/tree.ts';
import { toPicturePath } from '#load/find-picture.ts';
import type { PictureLibrary } from '#load/pictures.ts';
import type { StoredBody } from '#model/body.ts';
import type { Catalog } from '#model/catalog.ts';
import { listNamedPictures, type NamingTexts } from './named-pictures.ts';

export interface ShowingTexts extends NamingTexts, Pick<Catalog, 'pages'> {
  readonly comments?: Catalog['comments'];
}

/** Addresses of the pictures that some texts and sheets show, or lead to. Cost: one pass over what names them. */
export function listShownPictures(
  { comments = new Map(), ...texts }: ShowingTexts,
  pictures: PictureLibrary,
): ReadonlySet<string> {
  const find = (file: string, src: string): string | undefined => pictures.from(file)(src)?.src;
  const shown = [
    ...listNamedPictures(texts).map(({ file, picture }) => find(file, picture.src)),
    ...[...texts.articles, ...texts.pages].flatMap(({ file, facts }) => [
      ...facts.images.map(({ src }) => find(file, src)),
      ...facts.links.map(({ href }) => href),
    ]),
    ...texts.series.flatMap(({ introduction }) => listIntroductionPictures(introduction)),
    ...[...comments.values()].flatMap((thread) =>
      thread.comments.flatMap(({ html }) => [...html.matchAll(/ src="([^"]+)"/g)].map(([, src]) => src)),
    ),
  ];
  return new Set(shown.filter((src) => src !== undefined));
}

/** Paths of the pictures that some texts and sheets name, whether they can be shown or not. Cost: one pass over what names them. */
export function listNamedPaths(texts: ShowingTexts): ReadonlySet<string> {
  return new Set([
    ...listNamedPictures(texts).map(({ file, picture }) => toPicturePath(file, picture.src)),
    ...[...texts.articles, ...texts.pages].flatMap(({ file, facts }) =>
      [...facts.images.map(({ src }) => src), ...facts.links.map(({ href }) => href)].map((src) =>
        toPicturePath(file, src),
      ),
    ),
    ...texts.series.flatMap(({ file, introduction }) =>
      listIntroductionPictures(introduction).map((src) => toPicturePath(file, src)),
    ),
  ]);
}

function listIntroductionPictures(introduction: StoredBody): readonly string[] {
  return findElements(readBody(introduction), ({ tagName }) => tagName === 'img').map(
    ({ properties }) => `${properties['src']}`,
  );
}
