import { strToU8, zipSync, type Zippable } from 'fflate';
import type { BookPicture } from './book-pictures.ts';

/** The first instant that a zip file can tell: the same book has the same bytes whenever it is made. */
const MOMENT = new Date(1980, 0, 1);
/** Files of the folder EPUB/ → an EPUB container (OCF 3.2 §4.3): the type first and stored, pictures that are already compressed stored. */
export function zipBook({ packageFile, texts, media }: BookFiles): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(toContainer(packageFile)),
  };
  for (const [name, content] of texts) files[`EPUB/${name}`] = strToU8(content);
  for (const { name, bytes, type } of media)
    files[`EPUB/${name}`] = [bytes, { level: type === 'image/svg+xml' ? 9 : 0 }];
  return zipSync(files, { level: 9, mtime: MOMENT });
}

interface BookFiles {
  readonly packageFile: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures and fonts. */
  readonly media: readonly BookPicture[];
}

function toContainer(packageFile: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/${packageFile}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
}
