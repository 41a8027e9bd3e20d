import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { settingsSchema, type Target } from '#publish/releases/options.ts';
import { ask, type Answer } from '../addresses/servers.ts';
import { createFolder } from '../run-folder.ts';

/** A store of objects on this machine, with a bucket that is served as a site. */
export interface S3Server {
  readonly port: number;
  readonly endpoint: string;
  /** What readers are answered. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Its name is that of the host at which it is served. */
export const BUCKET = 'blog.localhost';
const WEBSITE = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
<IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument>
</WebsiteConfiguration>`;

export const HAS_RCLONE = ['/usr/bin/rclone', '/usr/local/bin/rclone'].some((file) => existsSync(file));

/** Those that the server knows. */
export const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' } as const;

export async function startS3(): Promise<S3Server> {
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: createFolder('s3') },
    configureBuckets: [{ name: BUCKET, configs: [WEBSITE] }],
  });
  server.store.putContent = putWhole;
  server.middleware.unshift(inTurn(new Map()));
  const { port } = await server.run();
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    ask: (path, headers) => ask(port, encodeURI(path), { Host: BUCKET, ...headers }),
    close: () => server.close(),
  };
}

/** Stores put whole objects in the place of others, or nothing; this server writes over them while it is sent them. */
async function putWhole(file: string, content: Buffer | Readable): Promise<readonly [number, string]> {
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  return [bytes.length, hash('md5', bytes, 'hex')];
}

/** It writes the bytes of an object and what it tells of them one after the other: nobody asks for it meanwhile. */
function inTurn(last: Map<string, Promise<void>>): S3rver['middleware'][number] {
  return async ({ hostname, path, res }, next) => {
    const key = `${hostname === BUCKET ? `/${BUCKET}` : ''}${path}`.replace(/\/$/, '/index.html');
    const before = last.get(key);
    const over = new Promise<void>((resolve) => res.once('close', resolve));
    last.set(
      key,
      over.then(() => before),
    );
    await before;
    await next();
  };
}

/** A target with its defaults, as astro.config.mjs would name it. */
export function toTarget(target: Readonly<Record<string, unknown>>): Target {
  const { site } = settingsSchema.parse({ publish: { targets: { site: target } } }).publish.targets;
  if (!site) throw new Error('no target');
  return site;
}
