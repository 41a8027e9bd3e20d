import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS, TYPES } from '#publish/hosts/headers.ts';
import { toHostFiles } from '#publish/hosts/host-files.ts';
import { toPolicyFiles } from '#publish/hosts/policy-files.ts';
import { serve, type Serving } from '../../scripts/static-server.ts';
import { ask, SERVERS, type RunningServer } from '../addresses/servers.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';
import { createFolder } from '../run-folder.ts';

/** Long enough for hosts to compress it. */
const CONTENT = 'Un mot après l’autre. '.repeat(200);

/** One file of each type, and one of none. */
const FILES = [
  ...TYPES.map(({ name }) => (name.startsWith('.') ? `fichiers/un${name}` : `essais/${name}`)),
  'fichiers/un.inconnu',
];

const HIDDEN = [
  '_headers',
  '_redirects',
  '_hosting/nginx.conf',
  '.idees-recues.json',
  '.git/config',
  'essais/.cache',
];

const OTHERS = [
  'index.html',
  'essais/index.html',
  '404.html',
  'assets/site.css',
  'images/un.avif',
  '.well-known/security.txt',
  'articles/un.md',
  'articles/un/deux.md',
];

const COMPARED = [
  'content-type',
  'content-encoding',
  'cache-control',
  'x-robots-tag',
  'tdm-reservation',
  'strict-transport-security',
  ...HEADERS.map(([name]) => name.toLowerCase()),
];

let ours: Serving;
let out: string;

beforeAll(async () => {
  out = createFolder('same-answers');
  const files = [...FILES, ...OTHERS].map((name) => [name, CONTENT] as const);
  const hidden = HIDDEN.map((name) => [name, 'secret'] as const);
  const { publication } = createTinyPublication({ site: { markdown: true, mining: 'reserved' } });
  const hosted = { ...publication, hosting: { hsts: 86_400, precompressed: true } };
  const hosts = [...toHostFiles([], hosted), ...toPolicyFiles(hosted)].map(
    ({ path, render }) => [path, render()] as const,
  );
  for (const [path, content] of [...files, ...hidden, ...hosts]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), await content);
  }
  // The text is in it as it is, as in none that a host would make.
  writeFileSync(join(out, 'essais/index.html.gz'), gzipSync(CONTENT, { level: 0 }));
  ours = await serve(out);
});

afterAll(() => ours.close());

describe.each(SERVERS)('$name, beside npm run serve', ({ name, missing, start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    if (missing === undefined) server = await start(out);
  });
  afterAll(() => server?.stop());

  it
    .skipIf(missing)
    .each([
      ...FILES.map((file) => `/${file}`),
      '/',
      '/essais/',
      '/essais',
      '/assets/site.css',
      '/images/un.avif',
      '/.well-known/security.txt',
      '/articles/un.md',
      '/articles/un/deux.md',
      '/rien/',
      '/rien/rss.xml',
      '/assets/rien.css',
      '/images/rien.avif',
    ])('answers %s alike', async (path) => {
    for (const encoding of ['identity', 'gzip']) {
      const headers = { 'Accept-Encoding': encoding };
      const [theirs, own] = [
        await ask(server.port, path, headers),
        await ask(Number(new URL(ours.url).port), path, headers),
      ];
      const status = path === '/essais' ? 301 : path.includes('rien') ? 404 : 200;
      expect([theirs.status, own.status]).toEqual([status, status]);
      if (status === 301) return expect(theirs.location).toBe(own.location);
      for (const name of COMPARED) expect(theirs.headers[name], name).toBe(own.headers[name]);
      // Caddy sends it with what it has compressed alone.
      if (own.headers['content-encoding']) expect(theirs.headers['vary']).toBe(own.headers['vary']);
    }
  });

  it.skipIf(missing || name === 'apache')('sends what was compressed beforehand', async () => {
    const { headers, body } = await ask(server.port, '/essais/', { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body).toContain(CONTENT);
  });

  it.skipIf(missing).each(HIDDEN)(
    'does not serve %s, and shows the page for missing addresses',
    async (file) => {
      for (const path of [
        `/${file}`,
        `//${file}`,
        `/essais/../${file}`,
        `/${encodeURI(file).replace(/^[._]/, (character) => `%${character.charCodeAt(0).toString(16)}`)}`,
      ]) {
        const { status, body } = await ask(server.port, path);
        expect([400, 404], path).toContain(status);
        expect(body, path).not.toContain('secret');
        if (path === `/${file}`) expect({ status, body }).toEqual({ status: 404, body: CONTENT });
      }
    },
  );
});
