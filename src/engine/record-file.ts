import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

const NEWLINE = 0x0a;
const TAB = 0x09;
/** Records in one block: all of ten thousand articles in one would be two hundred megabytes of text and bytes. */
const AT_ONCE = 500;

/** A result by its key, as a line of text until somebody asks for it: most builds ask for few. */
export class StoredRecord {
  readonly #line: Buffer | undefined;
  #value: unknown;

  private constructor(line: Buffer | undefined, value?: unknown) {
    this.#line = line;
    this.#value = value;
  }

  /** Of a line that `toLine` gave, without its end. */
  static fromLine(line: Buffer): StoredRecord {
    return new StoredRecord(line);
  }

  /** `value` is plain data. */
  static of(value: unknown): StoredRecord {
    return new StoredRecord(undefined, value);
  }

  get value(): unknown {
    if (this.#value === undefined && this.#line)
      this.#value = JSON.parse(this.#line.toString('utf8', this.#line.indexOf(TAB) + 1));
    return this.#value;
  }

  toLine(key: string): Buffer {
    return this.#line ?? Buffer.from(`${JSON.stringify(key)}\t${JSON.stringify(this.#value)}`);
  }
}

export type StoredRecords = ReadonlyMap<string, StoredRecord>;

/** What a file of records holds. */
export interface RecordFile {
  readonly records: StoredRecords;
  /** False when its end is broken, or of another program: nothing may be added after it. */
  readonly isWhole: boolean;
}

/**
 * Reads a file of records: blocks of lines, each after a line with the program that wrote it, the sum of its bytes and
 * their number. What comes after the first broken block, or one of another program, is not read. Undefined where there
 * is nothing.
 */
export function readRecords(file: string, program: string): RecordFile | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const records = new Map<string, StoredRecord>();
  let at = 0;
  while (at < bytes.length) {
    const start = bytes.indexOf(NEWLINE, at) + 1;
    const [writer, sum, length] = bytes
      .subarray(at, start - 1)
      .toString('latin1')
      .split(' ');
    const block = bytes.subarray(start, start + Number(length));
    if (start === 0 || writer !== program || sum !== toSum(block)) break;
    addLines(records, block);
    at = start + block.length;
  }
  return { records, isWhole: at === bytes.length };
}

function addLines(records: Map<string, StoredRecord>, block: Buffer): void {
  for (let start = 0; start < block.length;) {
    const end = block.indexOf(NEWLINE, start);
    const key = block.toString('utf8', start, block.indexOf(TAB, start));
    records.set(JSON.parse(key) as string, StoredRecord.fromLine(block.subarray(start, end)));
    start = end + 1;
  }
}

/** Writes a file of records beside and puts it in the place of the old one. */
export function writeRecords(file: string, program: string, records: StoredRecords): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(`${file}.new`, 'w');
  try {
    const entries = [...records];
    for (let first = 0; first < entries.length; first += AT_ONCE)
      for (const part of toBlock(program, entries.slice(first, first + AT_ONCE)))
        writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
}

/** Adds records to a file that is whole; those of the same keys take the places of the old ones. */
export function appendRecords(file: string, program: string, records: StoredRecords): void {
  appendFileSync(file, Buffer.concat(toBlock(program, [...records])));
}

function toBlock(
  program: string,
  records: readonly (readonly [string, StoredRecord])[],
): readonly Uint8Array[] {
  const end = Buffer.of(NEWLINE);
  const block = Buffer.concat(records.flatMap(([key, record]) => [record.toLine(key), end]));
  return [Buffer.from(`${program} ${toSum(block)} ${block.length}\n`), block];
}

function toSum(block: Uint8Array): string {
  return crc32(block).toString(16);
}
