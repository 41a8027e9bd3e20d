import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { LegacyProblem } from './legacy.ts';
import type { SourceFile } from './source-file.ts';

const HEAD = 65_536;
/** Beyond these an archive is made to fill a disk, not to move a blog. */
const MOST_BYTES = 20e9;
const MOST_ENTRIES = 500_000;
const MOST_RATIO = 300;
const SMALL = 20_000_000;

export interface OpenZip {
  readonly files: readonly SourceFile[];
  readonly problems: readonly LegacyProblem[];
  readonly close: () => void;
}

export function isZip(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).equals(Buffer.from('PK\x03\x04', 'latin1'));
}

/** The files of an archive, by names that lead nowhere out of it; nothing is unpacked until it is read. */
export async function openZip(file: string, name: string): Promise<OpenZip> {
  const problems: LegacyProblem[] = [];
  const files: SourceFile[] = [];
  const zip = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(file, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    strictFileNames: false,
  }).catch(() => undefined);
  if (!zip)
    return {
      files,
      problems: [
        {
          file: name,
          message: {
            fr: 'Archive illisible : elle est coupée, ou n’en est pas une.',
            en: 'Archive that cannot be read: it is cut short, or is none.',
          },
        },
      ],
      close: () => undefined,
    };
  try {
    let total = 0;
    for await (const entry of listEntries(zip)) {
      const path = toSafePath(toEntryName(entry));
      if (path === undefined || /(?:^|\/)(?:\.|__MACOSX)/.test(path)) continue;
      total += entry.uncompressedSize;
      if (isBomb(entry) || total > MOST_BYTES || files.length > MOST_ENTRIES) {
        problems.push({
          file: `${name}/${path}`,
          message: {
            fr: 'Fichier d’archive démesuré, laissé de côté.',
            en: 'File of an archive beyond all measure, left aside.',
          },
        });
        continue;
      }
      const found = await toSourceFile(zip, entry, path);
      files.push(found);
      if (isZip(found.head))
        problems.push({
          file: `${name}/${path}`,
          message: {
            fr: 'Archive dans une archive : l’ouvrir, et donner ce qu’elle contient.',
            en: 'Archive within an archive: open it, and give what it holds.',
          },
        });
    }
  } catch {
    problems.push({
      file: name,
      message: {
        fr: 'Archive abîmée : ce qui s’en lisait a été lu.',
        en: 'Damaged archive: what could be read of it was read.',
      },
    });
  }
  return { files, problems, close: () => zip.close() };
}

async function* listEntries(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const done = (found?: Entry): void => {
        zip.off('entry', done).off('end', end).off('error', reject);
        resolve(found);
      };
      const end = (): void => done();
      zip.once('entry', done).once('end', end).once('error', reject);
      zip.readEntry();
    });
    if (!entry) return;
    if (!toEntryName(entry).endsWith('/')) yield entry;
  }
}

/** Old programs wrote names in the encoding of their machine. */
function toEntryName({ fileNameRaw }: Entry): string {
  const name = fileNameRaw.toString('utf8');
  return name.includes('\uFFFD') ? fileNameRaw.toString('latin1') : name;
}

/** Undefined for a name that is no path inside the archive. */
function toSafePath(name: string): string | undefined {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((one) => one !== '' && one !== '.');
  const isSafe = parts.length > 0 && !parts.includes('..') && !name.includes('\0') && !/^[a-z]:/i.test(name);
  return isSafe ? parts.join('/') : undefined;
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > SMALL && uncompressedSize > Math.max(1, compressedSize) * MOST_RATIO;
}

async function toSourceFile(zip: ZipFile, entry: Entry, path: string): Promise<SourceFile> {
  const open = (): Promise<Readable> => promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
  return { path, size: entry.uncompressedSize, head: await readHead(await open()), open };
}

async function readHead(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += Buffer.from(chunk).length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}
