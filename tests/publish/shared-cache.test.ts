import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ContentCache } from '#engine/content-cache.ts';
import { FileStore } from '#engine/file-store.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { SharedCache, type CacheFolders } from '#publish/releases/shared-cache.ts';
import { createFolder } from '../run-folder.ts';
import { HAS_RCLONE, KEYS } from './s3-server.ts';

/** A folder of this machine, as rclone names it. */
const REMOTE = 'partage';
/** The answer of a store, of a bucket that holds files. */
const LIST = `<ListBucketResult><IsTruncated>false</IsTruncated>${[...'abcdefghijkl']
  .map((name) => `<Contents><Key>kept/${name}</Key><ETag>"0"</ETag><Size>5</Size></Contents>`)
  .join('')}</ListBucketResult>`;

it.skipIf(!HAS_RCLONE).for([
  ['lists nothing', /x^/],
  ['lists files and gives none', /[?&]prefix=/],
] as const)(
  'is left aside within seconds where its store %s',
  { concurrent: true },
  async ([, answered], { expect }) => {
    const room = createFolder('shared-cache-silent');
    Object.assign(process.env, KEYS);
    const store = createServer(({ url = '' }, response) => {
      if (answered.test(url)) response.end(LIST);
    }).listen(0, '127.0.0.1');
    await once(store, 'listening');
    const address = store.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const cache = new SharedCache(
      { bucket: 'cache', endpoint: `http://127.0.0.1:${port}` },
      { store: join(room, 'kept'), database: join(room, 'content.db') },
    );
    const before = performance.now();
    const refusal = await cache.take().catch((error: unknown) => error);
    store.closeAllConnections();
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(refusal).toBeInstanceOf(PublishRefusal);
    expect(String(refusal)).toMatch(/does without it\.\n127.*nobody answers/);
  },
);

it.skipIf(!HAS_RCLONE)(
  'gives another machine what it lacks, whole, and of its own program alone',
  async () => {
    const room = createFolder('shared-cache');
    mkdirSync(join(room, 'cache'));
    process.env[`RCLONE_CONFIG_${REMOTE.toUpperCase()}_TYPE`] = 'alias';
    process.env[`RCLONE_CONFIG_${REMOTE.toUpperCase()}_REMOTE`] = room;
    const toFolders = (machine: string): CacheFolders => ({
      store: join(room, machine, 'kept'),
      database: join(room, machine, 'content.db'),
    });
    const open = (machine: string): SharedCache =>
      new SharedCache({ bucket: 'cache', remote: REMOTE }, toFolders(machine));
    const know = (machine: string, program: string, keys: readonly string[]): void => {
      const cache = new ContentCache(toFolders(machine).database, program);
      for (const key of keys) cache.getOrMake(key, () => `de ${machine}`);
      cache.save();
      cache.close();
    };
    const ask = (machine: string, program: string, key: string): unknown => {
      const cache = new ContentCache(toFolders(machine).database, program);
      const known = cache.get(key);
      cache.close();
      return known;
    };

    const first = open('un');
    await first.take();
    new FileStore(toFolders('un').store).put('image', Buffer.from('image'));
    know('un', 'v1', ['a', 'b']);
    await first.give();

    know('deux', 'v1', ['b', 'c']);
    await open('deux').take();
    expect(String(new FileStore(toFolders('deux').store).get('image'))).toBe('image');
    expect(['a', 'b', 'c'].map((key) => ask('deux', 'v1', key))).toEqual(['de un', 'de deux', 'de deux']);

    know('un', 'v1', ['d']);
    await open('deux').give();
    await first.give();
    await open('quatre').take();
    expect(['b', 'c', 'd'].map((key) => ask('quatre', 'v1', key))).toEqual(['de un', 'de deux', 'de un']);

    know('trois', 'v2', ['c']);
    await open('trois').take();
    expect(['a', 'c'].map((key) => ask('trois', 'v2', key))).toEqual([undefined, 'de trois']);

    const blocked = new SharedCache(
      { bucket: 'cache', remote: REMOTE },
      { ...toFolders('cinq'), database: join(toFolders('un').database, 'content.db') },
    );
    await expect(blocked.take()).rejects.toThrow(PublishRefusal);

    writeFileSync(join(room, 'cache/content.db'), 'abîmé');
    await open('deux').take();
    expect(ask('deux', 'v1', 'a')).toBe('de un');
  },
);
