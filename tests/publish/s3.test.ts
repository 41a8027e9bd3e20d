import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget } from '#publish/releases/open-target.ts';
import { publishRelease, rollBack } from '#publish/releases/publish-release.ts';
import { toOrder } from '#publish/releases/s3-order.ts';
import type { ReleaseStore } from '#publish/releases/store.ts';
import { createFolder } from '../run-folder.ts';
import { HAS_RCLONE, BUCKET, KEYS, startS3, toTarget, type S3Server } from './s3-server.ts';

const SITE = 'https://carnet.example/';
const NOW = Date.UTC(2026, 10, 30, 12);

it('writes what pages need before them, lists after them, and the home page last', () => {
  const there = new Set(['/index.html', '/a/index.html', '/rss.xml']);
  const paths = ['/index.html', '/rss.xml', '/a/index.html', '/b/index.html', '/b/rss.xml', '/assets/x.js'];
  expect(toOrder(paths, (path) => there.has(path))).toEqual({
    unseen: [['/b/rss.xml', '/assets/x.js'], ['/b/index.html']],
    seen: [['/a/index.html'], ['/rss.xml'], ['/index.html']],
  });
});

describe.skipIf(!HAS_RCLONE)('a bucket', () => {
  let server: S3Server;
  let folder: string;

  beforeAll(async () => {
    Object.assign(process.env, KEYS);
    server = await startS3();
    folder = createFolder('s3-site');
    write('/index.html', '<p>Un</p>');
    write('/feed.json', JSON.stringify({ home_page_url: SITE, items: [] }));
    write('/assets/style-12345678.css', 'p{}');
    write('/images/a-12345678.png', 'image');
    write('/articles/été/index.html', '<p>Été</p>');
    write('/index.html.br', 'form');
    write('/_headers', 'secret');
    write('/.idees-recues.json', 'secret');
  });
  afterAll(() => server.close());

  it('answers the bytes of a site with their types, kept and compressed as they should be', async () => {
    await publish(0);
    const [page, style, image] = await Promise.all(
      ['/articles/été/', '/assets/style-12345678.css', '/images/a-12345678.png'].map((path) =>
        server.ask(path),
      ),
    );
    expect(page?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-encoding': 'gzip',
    });
    expect(style?.headers['cache-control']).toContain('immutable');
    expect(image?.headers).toMatchObject({ 'content-type': 'image/png' });
    expect(image?.headers['content-encoding']).toBeUndefined();
    for (const path of ['/_headers', '/.idees-recues.json', '/index.html.br'])
      expect((await server.ask(path)).status).toBe(404);
  });

  it('takes away what left the site, but what open pages may still load', async () => {
    rmSync(join(folder, 'articles'), { recursive: true });
    rmSync(join(folder, 'assets'), { recursive: true });
    write('/index.html', '<p>Deux</p>');
    await publish(1000);
    expect(await server.ask('/articles/été/')).toMatchObject({ status: 404 });
    expect((await server.ask('/assets/style-12345678.css')).status).toBe(200);
  });

  it('shows an earlier release again, whole', async () => {
    const store = open();
    await rollBack(store, { to: undefined, confirm: async () => true });
    expect((await server.ask('/articles/été/')).headers['content-encoding']).toBe('gzip');
    expect((await server.ask('/')).headers['content-length']).toBe(
      String(gzipSync('<p>Un</p>', { level: 9 }).length),
    );
  });

  it('sends again what did not change when it is to be answered otherwise, or is missing', async () => {
    const own = { gzip: false, acl: 'public-read' };
    expect(await publish(2000, SITE, own)).toMatchObject({ isNew: true });
    expect((await server.ask('/')).headers['content-encoding']).toBeUndefined();
    expect(await open(own).look()).toMatchObject({ isUnsure: false });
    expect(await open({ gzip: false }).look()).toMatchObject({ isUnsure: true });
    await fetch(`${server.endpoint}/${BUCKET}/index.html`, { method: 'DELETE' });
    expect(await open(own).look()).toMatchObject({ isUnsure: true });
  });

  it('refuses a bucket of somebody else, and leaves it as it is', async () => {
    await expect(publish(3000, 'https://ailleurs.example/')).rejects.toThrow(SITE);
    expect((await server.ask('/feed.json')).status).toBe(200);
  });

  function write(path: string, content: string): void {
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, content);
  }

  function publish(after: number, site = SITE, own: object = {}): Promise<unknown> {
    return publishRelease(open(own), { folder, site, now: NOW + after, keep: 3 });
  }

  function open(own: object = {}): ReleaseStore {
    const { endpoint } = server;
    const target = { type: 's3', bucket: BUCKET, endpoint, region: 'us-east-1', gzip: true };
    return openTarget(toTarget({ ...target, ...own }));
  }
});
