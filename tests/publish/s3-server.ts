import { existsSync } from 'node:fs';
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
  const { port } = await server.run();
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    ask: (path, headers) => ask(port, encodeURI(path), { Host: BUCKET, ...headers }),
    close: () => server.close(),
  };
}

/** A target with its defaults, as astro.config.mjs would name it. */
export function toTarget(target: Readonly<Record<string, unknown>>): Target {
  const { site } = settingsSchema.parse({ publish: { targets: { site: target } } }).publish.targets;
  if (!site) throw new Error('no target');
  return site;
}
