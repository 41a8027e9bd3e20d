import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { ContentCache } from '#engine/content-cache.ts';

const LONG_AGO = 1_700_000_000;
const ABSENT = [undefined, undefined, undefined];
const TEXT = Buffer.from('« Un texte »\0');

describe('ContentCache', () => {
  let folder = '';
  let opened: ContentCache[] = [];

  beforeEach(() => {
    folder = createFolder('cache');
  });
  afterEach(() => {
    for (const cache of opened) cache.close();
    opened = [];
  });

  const toPath = (): string => join(folder, 'state', 'records.db');
  const open = (program = 'v1', ignore = false): ContentCache => {
    const cache = new ContentCache(toPath(), program, ignore);
    opened.push(cache);
    return cache;
  };
  const close = (cache: ContentCache): void => {
    cache.close();
    opened = opened.filter((one) => one !== cache);
  };
  /** A build that keeps some results and text, and ends. */
  const build = (count: number, program?: string): void => {
    const cache = open(program);
    for (let index = 0; index < count; index += 1) cache.getOrMake(`plain ${index}`, () => ({ index }));
    cache.keepText('text', TEXT);
    cache.dropUnused();
    cache.save();
    close(cache);
  };
  const unexpected = (): never => {
    throw new Error('It was kept');
  };

  it('gives the next build what this one has kept, made once', () => {
    build(3);
    const next = open();
    expect(next.getOrMake('plain 1', unexpected)).toEqual({ index: 1 });
    expect(next.getText('text')).toBe(TEXT.toString());
    expect([next.has('plain 2'), next.has('plain 3')]).toEqual([true, false]);
    expect([next.get('plain 3'), next.getText('plain 1'), next.get('text')]).toEqual(ABSENT);
  });

  it('has in one build what the same build has kept', () => {
    const cache = open();
    cache.getOrMake('plain', () => [1]);
    cache.keepText('text', TEXT);
    expect([cache.get('plain'), cache.getText('text')]).toEqual([[1], TEXT.toString()]);
    cache.save();
    cache.getOrMake('later', () => 2);
    expect([cache.get('plain'), cache.get('later')]).toEqual([[1], 2]);
  });

  it('keeps nothing of a build that has not saved', () => {
    build(1);
    const killed = open();
    killed.getOrMake('plain 9', () => 9);
    close(killed);
    const next = open();
    expect([next.has('plain 0'), next.has('plain 9')]).toEqual([true, false]);
  });

  it('reads nothing of another version of the program, nor when it is told not to', () => {
    build(1);
    close(open('v2'));
    expect(open('v2').has('plain 0')).toBe(false);
    close(opened[0] ?? open());
    build(1, 'v2');
    expect(open('v2', true).has('plain 0')).toBe(false);
  });

  it('drops what is not used when it is more than a tenth', () => {
    build(99);
    const useAllBut = (count: number): void => {
      const cache = open();
      cache.use('text');
      for (let index = count; index < 99; index += 1) cache.use(`plain ${index}`);
      cache.dropUnused();
      cache.save();
      close(cache);
    };
    useAllBut(10);
    expect(count()).toBe(101);
    useAllBut(11);
    expect(count()).toBe(90);
    expect(open().get('plain 11')).toEqual({ index: 11 });
  });

  function count(): number {
    const database = new DatabaseSync(toPath());
    const [row] = database.prepare('SELECT count(*) AS count FROM record').all();
    database.close();
    return Number(row?.count);
  }

  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['no database', () => Buffer.from('autre chose'.repeat(1000))],
    ['wrong in its middle', (bytes) => bytes.fill(0x5a, bytes.length / 4, bytes.length / 2)],
  ])('has whole results or none when its file is %s, and the next build begins anew', (_, change) => {
    build(500);
    writeFileSync(toPath(), change(readFileSync(toPath())));
    const broken = open();
    for (let index = 0; index < 500; index += 1)
      expect(broken.getOrMake(`plain ${index}`, () => ({ index }))).toEqual({ index });
    expect([undefined, TEXT.toString()]).toContain(broken.getText('text'));
    broken.save();
    close(broken);
    build(500);
    expect(open().getOrMake('plain 499', unexpected)).toEqual({ index: 499 });
  });

  it('does not take for a result what was written by another key, or was altered', () => {
    build(2);
    const database = new DatabaseSync(toPath());
    database.exec(`
      UPDATE record SET value = '{"index":7}' WHERE key = 'plain 0';
      UPDATE record SET (value, sum) = (SELECT value, sum FROM record WHERE key = 'text') WHERE key = 'plain 1';
      UPDATE record SET value = CAST('autre' AS BLOB) WHERE key = 'text';
    `);
    database.close();
    const next = open();
    expect([next.get('plain 0'), next.getText('plain 1'), next.getText('text')]).toEqual(ABSENT);
    expect(next.getOrMake('plain 0', () => ({ index: 0 }))).toEqual({ index: 0 });
  });

  describe('of files', () => {
    const toFile = (): string => join(folder, 'un-texte.md');
    const read = (): Buffer => readFileSync(toFile());
    /** Kept long enough after the file was changed. */
    const keepDigest = async (): Promise<string> => {
      await setTimeout(1600);
      const cache = open();
      const digest = cache.digestOf(toFile(), read);
      cache.save();
      close(cache);
      return digest;
    };

    beforeEach(() => {
      writeFileSync(toFile(), 'abcd');
      utimesSync(toFile(), LONG_AGO, LONG_AGO);
    });

    it('knows the digest of a file that has not changed without reading it', async () => {
      const digest = await keepDigest();
      const next = open();
      expect([next.hasChanged(toFile()), next.digestOf(toFile(), unexpected)]).toEqual([false, digest]);
    });

    it.each<readonly [string, (file: string) => void]>([
      ['its size', (file) => appendFileSync(file, 'e')],
      [
        'its modification time',
        (file) => {
          const { ino } = statSync(file);
          utimesSync(file, LONG_AGO, LONG_AGO + 1);
          expect(statSync(file).ino).toBe(ino);
        },
      ],
      [
        'bytes alone, its modification time set back',
        (file) => {
          writeFileSync(file, 'abce');
          utimesSync(file, LONG_AGO, LONG_AGO);
        },
      ],
      [
        'another file in its place',
        (file) => {
          writeFileSync(`${file}.new`, 'abcf');
          utimesSync(`${file}.new`, LONG_AGO, LONG_AGO);
          renameSync(`${file}.new`, file);
        },
      ],
    ])('reads a file again when it has changed by %s', async (_, change) => {
      await keepDigest();
      change(toFile());
      const next = open();
      expect(next.hasChanged(toFile())).toBe(true);
      let reads = 0;
      next.digestOf(toFile(), () => {
        reads += 1;
        return read();
      });
      expect(reads).toBe(1);
    });

    it('does not trust the times of a file that has just changed', () => {
      const cache = open();
      cache.digestOf(toFile(), read);
      cache.save();
      close(cache);
      expect(open().hasChanged(toFile())).toBe(true);
    });

    it('tells what has changed or gone since it was asked for, and what was never there', async () => {
      await keepDigest();
      const cache = open();
      cache.digestOf(toFile(), unexpected);
      expect(cache.findChanged()).toBeUndefined();
      appendFileSync(toFile(), 'e');
      expect(cache.findChanged()).toBe(toFile());
      expect(cache.hasChanged(toFile())).toBe(false);
      cache.lookAgain();
      expect(cache.hasChanged(toFile())).toBe(true);
      expect(cache.hasChanged(join(folder, 'nulle-part.md'))).toBe(false);
      expect(() =>
        cache.digestOf(join(folder, 'nulle-part.md'), () => readFileSync(join(folder, 'nulle-part.md'))),
      ).toThrow('ENOENT');
    });
  });
});
