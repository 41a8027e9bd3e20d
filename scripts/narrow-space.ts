import { create } from 'fontkitten';

/** A table of a font, by its tag of four letters. */
type Tables = Map<string, Buffer>;

/** U+202F: what French puts inside « », and before ; ! ? */
const NNBSP = 0x202f;
/** Stands for U+202F in a subset that has none: a space of no width, at any weight. */
export const SPARE_SPACE = '\u200b';
const HEADER = 12;
const RECORD = 16;

/**
 * A font (uncompressed OpenType) in which U+202F has this width, in ems, and whose family has this name. Where it has no
 * glyph, browsers draw it half as wide as a space, and « mots » are too tight. The glyph is that of `SPARE_SPACE`, which
 * the font no longer has.
 */
export function widenSpace(font: Buffer, { width, family }: { width: number; family: string }): Buffer {
  const read = create(font);
  if (read.isCollection) throw new Error('A collection of fonts');
  const glyph = read.glyphForCodePoint(SPARE_SPACE.codePointAt(0) ?? 0).id;
  const tables = readTables(font);
  const metrics = get(tables, 'hmtx');
  if (glyph === 0 || glyph >= get(tables, 'hhea').readUInt16BE(34)) throw new Error('No spare space');
  metrics.writeUInt16BE(Math.round(width * read.unitsPerEm), glyph * 4);
  const characters = read.characterSet
    .filter((code) => String.fromCodePoint(code) !== SPARE_SPACE && code !== NNBSP)
    .map((code): [number, number] => [code, read.glyphForCodePoint(code).id]);
  tables.set('cmap', toCmap([...characters, [NNBSP, glyph]]));
  tables.set('name', toNames(get(tables, 'name'), family));
  return writeTables(font.readUInt32BE(0), tables);
}

function readTables(font: Buffer): Tables {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = HEADER + index * RECORD;
      const start = font.readUInt32BE(at + 8);
      const bytes = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
      return [font.toString('latin1', at, at + 4), bytes];
    }),
  );
}

function get(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`A font without ${tag}`);
  return table;
}

/** A table of characters in one format, that of OpenType for all of Unicode (`cmap`, format 12). */
function toCmap(characters: readonly (readonly [number, number])[]): Buffer {
  const groups = characters.toSorted(([a], [b]) => a - b).map(([code, glyph]) => [code, code, glyph]);
  // One table, of platform 3 and encoding 10, at byte 12; then its format, length, language and number of groups.
  const head = [1, 0x3000a, 12, 0xc0000, 16 + 12 * groups.length, 0, groups.length];
  const values = [...head, ...groups.flat()];
  const table = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => table.writeUInt32BE(value, 4 * index));
  return table;
}

/** The same names, but for those of the family: its license keeps its own for fonts that are as they were. */
function toNames(table: Buffer, family: string): Buffer {
  const own: Readonly<Record<number, string>> = {
    1: family,
    3: family,
    4: family,
    6: family.replaceAll(' ', ''),
    16: family,
    25: family.replaceAll(' ', ''),
  };
  const strings = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 6 + index * 12;
    const start = strings + table.readUInt16BE(at + 10);
    const name = own[table.readUInt16BE(at + 6)];
    const was = table.subarray(start, start + table.readUInt16BE(at + 8));
    const isWide = table.readUInt16BE(at) !== 1;
    const bytes = name === undefined ? was : Buffer.from(name, isWide ? 'utf16le' : 'latin1');
    return { head: table.subarray(at, at + 8), bytes: name !== undefined && isWide ? bytes.swap16() : bytes };
  });
  let end = 0;
  const heads = records.map(({ head, bytes }) => {
    const record = Buffer.concat([head, Buffer.alloc(4)]);
    record.writeUInt16BE(bytes.length, 8);
    record.writeUInt16BE(end, 10);
    end += bytes.length;
    return record;
  });
  const start = Buffer.alloc(6);
  start.writeUInt16BE(records.length, 2);
  start.writeUInt16BE(6 + 12 * records.length, 4);
  return Buffer.concat([start, ...heads, ...records.map(({ bytes }) => bytes)]);
}

/** Without checksums: what reads the font next writes it again. */
function writeTables(version: number, tables: Tables): Buffer {
  const head = Buffer.alloc(HEADER + RECORD * tables.size);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.size, 4);
  let end = head.length;
  const bodies = [...tables].map(([tag, bytes], index) => {
    const at = HEADER + RECORD * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    end += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}
