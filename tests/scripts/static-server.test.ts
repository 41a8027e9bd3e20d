import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICY } from '#publish/hosts/policy.ts';
import { serve, type Serving } from '../../scripts/static-server.ts';
import { createFolder } from '../run-folder.ts';
import { sendRaw, toRequest, type RawAnswer } from './raw-request.ts';
import {
  CHANGED,
  CONDITIONS,
  DATA,
  ETAG,
  HOSTS,
  IGNORED_RANGES,
  METHODS,
  ODD,
  RANGES,
  TARGETS,
} from './serve-requests.ts';

const LONG = 'Une longue page. '.repeat(100);

const FILES: Readonly<Record<string, string>> = {
  '../secret.txt': 'secret',
  'index.html': 'Accueil',
  '404.html': 'Page introuvable',
  'data.txt': DATA,
  'empty.txt': '',
  'dossier/index.html': LONG,
  'été/index.html': 'Été',
  'vide/.cache': 'secret',
  'assets/site.abc.css': 'a {}',
  _headers: 'secret',
  _redirects: 'secret',
  '_hosting/nginx.conf': 'secret',
  '.idees-recues.json': 'secret',
  '.git/config': 'secret',
  'dossier/.cache': 'secret',
  '.well-known/security.txt': 'Contact: mailto:a@example.org',
};

let folder: string;
let serving: Serving;
let port: number;
let etag: string;

beforeAll(async () => {
  folder = join(createFolder('serve'), 'out');
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  utimesSync(join(folder, 'data.txt'), new Date(CHANGED), new Date(CHANGED));
  serving = await serve(folder);
  port = Number(new URL(serving.url).port);
  etag = (await ask('GET /data.txt')).headers['etag'] ?? '';
});

afterAll(() => serving.close());

const ask = (words: string, ...lines: readonly string[]): Promise<RawAnswer> =>
  sendRaw(port, toRequest(words, ...lines));

describe('npm run serve, asked in raw bytes', () => {
  it.each(RANGES)('sends of %s what it asks for, or 416', async (range, sent) => {
    const answer = await ask('GET /data.txt', `Range: ${range}`);
    if (sent === undefined)
      return expect(answer).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
    const first = DATA.indexOf(sent);
    expect(answer).toMatchObject({
      status: 206,
      body: sent,
      headers: {
        'content-range': `bytes ${first}-${first + sent.length - 1}/10`,
        'content-length': String(sent.length),
        'content-type': 'text/plain; charset=utf-8',
      },
    });
  });

  it.each(IGNORED_RANGES)('sends all of the file for the range « %s »', async (range) => {
    const answer = await ask('GET /data.txt', `Range: ${range}`);
    expect(answer).toMatchObject({ status: 200, body: DATA });
    expect(answer.headers).not.toHaveProperty('content-range');
  });

  it.each(CONDITIONS)('answers %j with %i', async (lines, status) => {
    const answer = await ask('GET /data.txt', ...lines.map((line) => line.replace(ETAG, etag)));
    expect(answer.status).toBe(status);
    if (status === 304)
      expect(answer).toMatchObject({ length: 0, headers: { etag, 'cache-control': 'no-cache' } });
  });

  it.each(TARGETS)('answers %s with %i', async (target, status) => {
    const answer = await ask(`GET ${target}`);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
    if (status === 404) expect(answer.body).toBe('Page introuvable');
  });

  it.each(METHODS)('answers %s with %i', async (method, status) => {
    const answer = await ask(`${method} /data.txt`);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS');
  });

  it.each(HOSTS)('answers the host %j with %i', async (host, status) => {
    const request =
      host === undefined
        ? 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'
        : toRequest('GET /', `Host: ${host}`);
    expect((await sendRaw(port, request)).status).toBe(status);
  });

  it.each(ODD)('answers %j with %i', async (bytes, status) => {
    expect((await sendRaw(port, bytes)).status).toBe(status);
  });

  it('sends no body for HEAD, and the head of GET', async () => {
    for (const path of ['/data.txt', '/dossier/', '/rien/', '/%', '/dossier']) {
      const [head, get] = [await ask(`HEAD ${path}`), await ask(`GET ${path}`)];
      expect(head.length, path).toBe(0);
      const { date: _, ...about } = get.headers;
      expect(head.headers, path).toMatchObject(about);
    }
    expect((await ask('HEAD /data.txt', 'Range: bytes=0-4')).status).toBe(200);
  });

  it('sends an empty file, and no range of it', async () => {
    expect(await ask('GET /empty.txt')).toMatchObject({ status: 200, headers: { 'content-length': '0' } });
    for (const range of ['0-0', '-1', '0-'])
      expect(await ask('GET /empty.txt', `Range: bytes=${range}`)).toMatchObject({
        status: 416,
        headers: { 'content-range': 'bytes */0' },
      });
  });

  it('compresses text for whoever accepts it, under a weak tag', async () => {
    const [plain, packed] = [
      await ask('GET /dossier/'),
      await ask('GET /dossier/', 'Accept-Encoding: br, gzip'),
    ];
    expect(plain).toMatchObject({ body: LONG, headers: { vary: 'Accept-Encoding' } });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
      etag: `W/${plain.headers['etag']}`,
    });
    expect(packed.length).toBeLessThan(200);
    for (const refused of ['gzip;q=0', 'gzip; q=0.0, br', 'identity', 'gzipped'])
      expect((await ask('GET /dossier/', `Accept-Encoding: ${refused}`)).headers).not.toHaveProperty(
        'content-encoding',
      );
    expect((await ask('GET /dossier/', 'Accept-Encoding: gzip', 'Range: bytes=0-3')).body).toBe('Une ');
  });

  it('sends a folder on to its page, never to another host', async () => {
    const to = async (target: string): Promise<string | undefined> =>
      (await ask(`GET ${target}`)).headers['location'];
    expect(await to('/dossier?a=%20b')).toBe('/dossier/?a=%20b');
    expect(await to('/%c3%a9t%c3%a9')).toBe('/%C3%A9t%C3%A9/');
    expect(await to('//dossier')).toBe('/dossier/');
    expect(await to('http://ailleurs.example/dossier')).toBe('/dossier/');
  });

  it('sends one version whole of a file that is replaced meanwhile', async () => {
    const file = join(folder, 'replaced.txt');
    const versions = ['a'.repeat(5000), 'b'.repeat(90_000)];
    let going = true;
    const replaceOn = async (): Promise<void> => {
      for (let index = 0; going; index += 1) {
        writeFileSync(`${file}.new`, versions[index % 2] ?? '');
        renameSync(`${file}.new`, file);
        await new Promise(setImmediate);
      }
    };
    const replaced = replaceOn();
    for (let index = 0; index < 40; index += 1) {
      const { status, body } = await ask('GET /replaced.txt');
      expect(status).toBe(200);
      expect(versions.includes(body), `${body.length} bytes`).toBe(true);
    }
    going = false;
    await replaced;
  });

  it('waits for the folder that a build is about to put in place of the old one', async () => {
    renameSync(folder, `${folder}.aside`);
    const answered = ask('GET /data.txt');
    await sleep(20);
    renameSync(`${folder}.aside`, folder);
    expect((await answered).body).toBe(DATA);
  });

  it('keeps for ever what has a digest in its name, and nothing that is missing', async () => {
    expect((await ask('GET /assets/site.abc.css')).headers['cache-control']).toContain('immutable');
    for (const path of ['/', '/assets/site.old.css', '/dossier', '/%'])
      expect(await ask(`GET ${path}`), path).toMatchObject({
        headers: { 'cache-control': 'no-cache', 'content-security-policy': POLICY },
      });
  });

  it('goes on, and says nothing of itself, whatever bytes it is sent', async () => {
    const words = [
      'GET',
      'HEAD',
      'POST',
      ' ',
      '/',
      '/data.txt',
      'HTTP/1.1',
      '\r\n',
      '\n',
      ':',
      'Range: bytes=',
      '%',
      '-',
    ];
    const bytes = fc.oneof(
      fc.array(fc.constantFrom(...words, 'Host: a\r\n', '..', '\0', '"', ',', '9'), { maxLength: 30 }),
      fc.array(
        fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
        { maxLength: 200 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (parts) => {
        const { status = 400, body } = await sendRaw(
          port,
          `${parts.join('')}\r\nConnection: close\r\n\r\n`,
          'end',
        );
        expect(status).toBeLessThan(500);
        expect(body).not.toMatch(/secret|\.ts:\d|at file:|node:internal/);
      }),
      { numRuns: 400 },
    );
    expect((await ask('GET /data.txt')).body).toBe(DATA);
  });
});
