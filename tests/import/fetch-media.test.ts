import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { isIP, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetchMedia, fetchPublic, type Network } from '#import/media/fetch-media.ts';
import { Media } from '#import/media/media.ts';
import { OldAddresses } from '#import/old-addresses.ts';

const PUBLIC = '93.184.216.34';
/** What is told in French. */
const told = (fr: string): object => ({ reason: expect.objectContaining({ fr }) });
const REFUSED = 'adresse privée ou locale, jamais demandée';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What each path of the one server answers, whatever the host. */
const REDIRECTS: Readonly<Record<string, string>> = {
  '/3.png': '/2.png',
  '/2.png': '/1.png',
  '/1.png': '/un.png',
  '/4.png': '/3.png',
  '/boucle.png': '/boucle.png',
  '/vers-soi.png': 'http://127.0.0.1/un.png',
  '/vers-six.png': 'http://[::1]/un.png',
  '/vers-nom.png': 'http://interne.example/un.png',
  '/vers-fichier.png': 'file:///etc/passwd',
  '/vers-rien.png': 'http://',
};

let server: Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const location = REDIRECTS[url];
    if (location !== undefined) response.writeHead(302, { location }).end();
    else if (url === '/un.png') response.end(PNG);
    else if (url === '/page.png') response.writeHead(200, { 'content-type': 'image/png' }).end('<html>');
    else if (url === '/lent.png') response.write(PNG.subarray(0, 20));
    else if (url === '/annonce.png') response.writeHead(200, { 'content-length': 41e6 }).flushHeaders();
    else if (url === '/gros.png') for (let part = 0; part < 41; part += 1) response.write(Buffer.alloc(1e6));
    else response.writeHead(410).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A network of names, in which each look-up gives the next list, and every public address leads to the server. */
function createNetwork(
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  patience = 60_000,
): Network {
  const times = new Map<string, number>();
  return {
    patience,
    lookUp: (hostname, _options, callback) => {
      const time = times.get(hostname) ?? 0;
      times.set(hostname, time + 1);
      const found = names[hostname]?.[time] ?? names[hostname]?.at(-1) ?? [PUBLIC];
      callback(
        null,
        found.map((address) => ({ address, family: isIP(address) })),
      );
    },
    connect: ({ host, lookup }) => {
      const socket = new Socket();
      if (!host || isIP(host) !== 0 || !lookup) return socket.connect(port, '127.0.0.1');
      lookup(host, { all: true }, (error) => {
        if (error) socket.destroy(error);
        else socket.connect(port, '127.0.0.1');
      });
      return socket;
    },
  };
}

const INSIDE = [
  ...['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.1', '192.168.0.10', '0.0.0.0'],
  ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
  ],
  ...['fec0::1', 'ff02::1', '2001:0:4136:e378::1'],
];

describe('a picture of the web', () => {
  it.each(INSIDE)('is not asked of %s, by its name or its number', async (address) => {
    asked.length = 0;
    const network = createNetwork({ 'interne.example': [[address]], 'deux.example': [[PUBLIC, address]] });
    const host = isIP(address) === 6 ? `[${address}]` : address;
    for (const name of ['interne.example', 'deux.example', host])
      expect(await fetchPublic(new URL(`http://${name}/un.png`), network), name).toEqual(told(REFUSED));
    expect(asked).toEqual([]);
  });

  it.each([
    ['/un.png', { content: PNG }],
    ['/3.png', { content: PNG }],
    ['/4.png', told('plus de 3 redirections')],
    ['/boucle.png', told('plus de 3 redirections')],
    ['/vers-soi.png', told(REFUSED)],
    ['/vers-six.png', told(REFUSED)],
    ['/vers-nom.png', told(REFUSED)],
    ['/vers-fichier.png', told('adresse qui n’est pas du web')],
    ['/vers-rien.png', told('redirection illisible')],
    ['/absente.png', told('le serveur répond 410')],
    ['/lent.png', told('réponse trop lente du serveur')],
    ['/annonce.png', told('fichier de plus de 40 Mo')],
    ['/gros.png', told('fichier de plus de 40 Mo')],
  ])('at %s is got, or it is told why not', async (path, expected) => {
    const patience = path === '/lent.png' ? 200 : undefined;
    const network = createNetwork({ 'interne.example': [['10.0.0.1']] }, patience);
    expect(await fetchPublic(new URL(`http://dehors.example${path}`), network)).toEqual(expected);
  });

  it('is not asked of a name that leads inside the second time', async () => {
    asked.length = 0;
    const network = createNetwork({ 'change.example': [[PUBLIC], ['127.0.0.1']] });
    const got = await fetchPublic(new URL('http://change.example/1.png'), network);
    expect(got).toEqual(told(REFUSED));
    expect(asked).toEqual(['/1.png']);
  });

  it('is kept by what it holds, and else listed with its reason', async () => {
    const store = mkdtempSync(join(tmpdir(), 'media-'));
    const written: string[] = [];
    const media = new Media({
      source: createFetchMedia(store, createNetwork()),
      addresses: new OldAddresses(),
      write: (file) => written.push(file),
    });
    const at = (path: string): string => `http://dehors.example${path}`;
    await media.prepare([at('/un.png'), at('/page.png'), at('/absente.png')], undefined);
    rmSync(store, { recursive: true });
    expect(written).toEqual(['media/dehors.example/un.png']);
    expect(media.listRows()).toEqual([
      { from: at('/un.png'), state: 'got', to: 'media/dehors.example/un.png' },
      { from: at('/page.png'), state: 'left', ...told('n’est pas une image que les pages montrent') },
      { from: at('/absente.png'), state: 'left', ...told('le serveur répond 410') },
    ]);
  });
});
