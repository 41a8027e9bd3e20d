import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, digestFolder } from '../build/folders.ts';
import { ROOT } from '../run-folder.ts';
import { sendRaw, toRequest } from '../scripts/raw-request.ts';
import { listRequests, RANGES } from '../scripts/serve-requests.ts';
import { startDev, type RunningDev } from './run-dev.ts';

/** A draft, what is made of it, what Vite serves of the project, and what the project has on disk. */
const PATHS = [
  '/',
  '/articles/carnet-abandonne/',
  '/rss.xml',
  '/recherche/index.json',
  '/cartes/articles/premier-carnet.png',
  '/favicon.svg',
  '/src/styles/site.css',
  '/src/fonts/serif.woff2',
  '/@vite/client',
  `/@fs${join(ROOT, 'content/favicon.svg')}`,
];

const HOSTS = [
  'ailleurs.example',
  'ailleurs.example:4322',
  'localhost.ailleurs.example',
  '127.0.0.1.ailleurs.example',
  '',
];

describe('npm run dev, asked in raw bytes', () => {
  const { content } = createWorkshop('dev-requests');
  let server: RunningDev;
  let port: number;

  beforeAll(async () => {
    server = await startDev(content);
    port = Number(new URL(server.url).port);
    // A first page makes Vite compile; it takes longer than an answer may.
    for (const path of PATHS) expect((await fetch(new URL(path, server.url))).status, path).toBe(200);
  });
  afterAll(() => server.stop());

  it.each(HOSTS)('shows nothing to a page of the host « %s »', async (host) => {
    for (const path of PATHS) {
      const { status, body } = await sendRaw(port, toRequest(`GET ${path}`, `Host: ${host}`));
      expect(status, path).toBe(403);
      expect(body, path).toContain('is not allowed');
    }
  });

  it('opens no socket to a page of another host', async () => {
    const lines = [
      'Upgrade: websocket',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version: 13',
    ];
    const request = [
      'GET / HTTP/1.1',
      'Host: ailleurs.example',
      'Connection: Upgrade',
      ...lines,
      'Sec-WebSocket-Protocol: vite-hmr',
      '',
      '',
    ];
    expect((await sendRaw(port, request.join('\r\n'))).status).not.toBe(101);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
    'answers 405 to %s, and changes nothing',
    async (method) => {
      const before = digestFolder(content);
      for (const path of PATHS) {
        const answer = await sendRaw(port, toRequest(`${method} ${path}`));
        expect(answer, path).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
      }
      expect(digestFolder(content)).toEqual(before);
    },
  );

  it.each(RANGES.map(([range]) => range))('goes on after the range %s', async (range) => {
    for (const path of PATHS) {
      const { status, body } = await sendRaw(port, toRequest(`GET ${path}`, `Range: ${range}`));
      expect(status, path).toBe(200);
      expect(body, path).not.toContain('ERR_OUT_OF_RANGE');
    }
  });

  it('goes on after any request, and shows nothing of itself', async () => {
    const before = digestFolder(content);
    // Vite keeps waiting for the rest of a socket that is not its own.
    const requests = listRequests('/favicon.svg').filter((bytes) => !bytes.includes('Upgrade'));
    expect(requests.length).toBeGreaterThan(200);
    for (const bytes of requests) {
      const { status = 400, body } = await sendRaw(port, bytes);
      expect(status, bytes.slice(0, 200)).toBeLessThan(500);
      expect(body, bytes.slice(0, 200)).not.toMatch(/^\s+at \S|node:internal|\.ts:\d/m);
    }
    expect((await fetch(new URL('/articles/carnet-abandonne/', server.url))).status).toBe(200);
    expect(server.printed()).not.toMatch(/^\s+at \S/m);
    expect(digestFolder(content)).toEqual(before);
  });

  it.each(['/%', '/%zz', '/%ff', '/%c0%ae/', '/%ed%a0%80', '/?%zz', '/articles/%zz/'])(
    'answers %s as what it is',
    async (target) => {
      const { status, body } = await sendRaw(port, toRequest(`GET ${target}`));
      expect(status).toBe(target === '/?%zz' ? 200 : 400);
      if (status === 400) expect(body).toContain('400 Bad Request');
    },
  );
});
