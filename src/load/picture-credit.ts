import type { Metadata } from 'sharp';

/** Who made a picture and whose it is, as its file tells. */
export interface PictureCredit {
  readonly creator?: string | undefined;
  readonly copyright?: string | undefined;
}

const MOST_CHARACTERS = 300;

/** Numbers of EXIF 2.32 (§ 4.6.5) and of IPTC-IIM 4.2 (record 2), names of XMP and of PNG. */
const FIELDS = {
  creator: { exif: 0x013b, iptc: 80, xmp: 'creator', png: 'Author' },
  copyright: { exif: 0x8298, iptc: 116, xmp: 'rights', png: 'Copyright' },
} as const;

type Field = (typeof FIELDS)[keyof typeof FIELDS];

export function readPictureCredit(metadata: Metadata): PictureCredit {
  return { creator: readField(metadata, FIELDS.creator), copyright: readField(metadata, FIELDS.copyright) };
}

/** The same in the form that every type of file can hold (XMP, ISO 16684-1); nothing where it tells nothing. */
export function toCreditXmp({ creator, copyright }: PictureCredit): string | undefined {
  if (creator === undefined && copyright === undefined) return undefined;
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
  ];
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${fields.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function readField({ xmp, iptc, exif, comments }: Metadata, field: Field): string | undefined {
  return (
    (xmp && readXmp(xmp, field.xmp)) ??
    (iptc && readIptc(iptc, field.iptc)) ??
    (exif && readExif(exif, field.exif)) ??
    toWords(Buffer.from(comments?.find(({ keyword }) => keyword === field.png)?.text ?? ''))
  );
}

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

function readXmp(xmp: Buffer, name: string): string | undefined {
  const [, value = ''] =
    new RegExp(`<dc:${name}>\\s*<rdf:(?:Seq|Alt|Bag)>\\s*<rdf:li[^>]*>([^<]*)<`).exec(xmp.toString()) ?? [];
  return toWords(
    Buffer.from(value.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES.get(entity) ?? whole)),
  );
}

function readIptc(iptc: Buffer, dataset: number): string | undefined {
  const at = iptc.indexOf(Buffer.from([0x1c, 2, dataset]));
  if (at < 0 || at + 5 > iptc.length) return undefined;
  return toWords(iptc.subarray(at + 5, at + 5 + iptc.readUInt16BE(at + 3)));
}

/** A text of the first directory. */
function readExif(exif: Buffer, tag: number): string | undefined {
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const getNumber = (at: number, bytes: number): number =>
    at + bytes > tiff.length ? 0 : isLittle ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  const directory = getNumber(4, 4);
  for (let entry = 0; entry < getNumber(directory, 2); entry += 1) {
    const at = directory + 2 + entry * 12;
    const length = getNumber(at + 4, 4);
    const start = length > 4 ? getNumber(at + 8, 4) : at + 8;
    if (getNumber(at, 2) === tag) return toWords(tiff.subarray(start, start + length));
  }
  return undefined;
}

/** In UTF-8, or in the Latin alphabet of older programs. */
function toWords(bytes: Buffer): string | undefined {
  const utf8 = bytes.toString();
  const text = utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8;
  const words = text.replaceAll('\0', ' ').replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words.slice(0, MOST_CHARACTERS);
}
