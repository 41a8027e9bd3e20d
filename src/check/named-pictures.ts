import type { Catalog } from '#model/catalog.ts';
import type { Picture } from '#fields.ts';

/** A picture that a field of a front matter or of a YAML file names. */
export interface NamedPicture {
  readonly file: string;
  readonly field: 'cover' | 'portrait';
  readonly picture: Picture;
}

export type NamingTexts = Pick<Catalog, 'articles' | 'series' | 'people'>;

export function listNamedPictures(catalog: NamingTexts): readonly NamedPicture[] {
  return [
    ...[...catalog.articles, ...catalog.series].flatMap(({ file, data }) =>
      toNamed(file, 'cover', data.cover),
    ),
    ...[...catalog.people.values()].flatMap(({ file, data }) => toNamed(file, 'portrait', data.portrait)),
  ];
}

function toNamed(
  file: string,
  field: NamedPicture['field'],
  picture: Picture | undefined,
): readonly NamedPicture[] {
  return picture ? [{ file, field, picture }] : [];
}
