import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRegister, REGISTER_FILE } from '#addresses/register.ts';
import { verify } from '#publish/releases/verify.ts';
import { createWorkshop, type Workshop } from '../build/folders.ts';
import { findDead, listForms } from './dead-addresses.ts';
import { build } from './lose-addresses.ts';
import { ask, SERVERS, type RunningServer } from './servers.ts';

/** Old addresses as old systems wrote them. */
const REDIRECTS = `
- { from: "/été/élan/", to: /articles/premier-carnet/ }
- { from: "/%C3%A2ge-d-or/", to: /a-propos/ }
- { from: "/Articles/Premier-Carnet/", to: /articles/premier-carnet/ }
- { from: "/vieux(1)$x/", to: /a-propos/ }
- { from: "/index.php?p=12", to: /a-propos/ }
- { from: /blog/page.html, to: "/articles/premier-carnet/#la-fin" }
- { from: "/parti/à-jamais/", gone: "Parti, et « pour de bon »." }
- { from: /articles/journee-des-papiers/, gone: Plus personne n’y va. }
- { from: "/?p=44", gone: Jamais repris. }
- { from: "/vieux.php?id=1&b=2", gone: Jamais repris. }
- { from: /vieux/page.html, gone: Partie. }
- { from: /vieux/image.jpg, gone: Image perdue. }
- { from: "/vieux$a/b/", gone: Perdu aussi. }
`;

let workshop: Workshop;
let published: readonly string[];

beforeAll(async () => {
  workshop = createWorkshop('servers');
  await build(workshop, true);
  writeFileSync(join(workshop.content, 'redirects.yaml'), REDIRECTS, { flag: 'a' });
  rmSync(join(workshop.content, 'articles/2025/journee-des-papiers.md'));
  const { built, problems } = await build(workshop, true);
  if (!built) throw new Error(problems.map(({ message }) => message).join('\n'));
  const register = readFileSync(join(workshop.content, REGISTER_FILE), 'utf8');
  published = [...parseRegister(register).lines.keys()].filter((address) => !address.includes('#'));
});

describe.each(SERVERS)('the file for $name', ({ missing, start, name }) => {
  let server: RunningServer;
  beforeAll(async () => {
    if (missing === undefined) server = await start(workshop.out);
  });
  afterAll(() => server?.stop());

  it.skipIf(missing)('answers 200, 301 in one step or 410 at every address ever published', async () => {
    const wrong: string[] = [];
    for (const form of published.flatMap(listForms)) {
      const fault = await findDead(server.port, form);
      if (fault !== undefined) wrong.push(fault);
    }
    expect(wrong).toEqual([]);
    expect(published.length).toBeGreaterThan(90);
  });

  it.skipIf(missing)('is as npm run verify wants it', async () => {
    const { files, redirects, mistakes } = await verify(workshop.out, `http://127.0.0.1:${server.port}/`);
    expect(mistakes).toEqual([]);
    expect(Math.min(files, redirects)).toBeGreaterThan(15);
  });

  it.skipIf(missing)('sends old addresses on, however their accents are escaped', async () => {
    for (const path of ['/%C3%A9t%C3%A9/%c3%a9lan/', '/%c3%a9t%c3%a9/%C3%A9lan'])
      expect(await ask(server.port, path)).toMatchObject({
        status: 301,
        location: '/articles/premier-carnet/',
      });
    expect(await ask(server.port, '/index.php?p=12')).toMatchObject({ status: 301, location: '/a-propos/' });
    expect(await ask(server.port, '/Articles/Premier-Carnet')).toMatchObject({ status: 301 });
    expect((await ask(server.port, '/blog/page.html')).location).toBe('/articles/premier-carnet/#la-fin');
  });

  it.skipIf(missing)('says why a page is gone, and what is not there', async () => {
    expect(await ask(server.port, encodeURI('/parti/à-jamais'))).toMatchObject({
      status: 410,
      body: expect.stringContaining('pour de bon'),
    });
    for (const [path, reason] of [
      ['/?p=44', 'Jamais repris.'],
      ['/vieux.php?id=1&b=2', 'Jamais repris.'],
      ['/vieux/page.html', 'Partie.'],
      ['//vieux//page.html', 'Partie.'],
      ['/vieux/image.jpg', 'Image perdue.'],
      ['/vieux$a/b', 'Perdu aussi.'],
    ] as const)
      expect(await ask(server.port, path), path).toMatchObject({
        status: 410,
        headers: { 'content-type': expect.stringContaining('text/html') },
        body: expect.stringContaining(reason),
      });
    expect((await ask(server.port, '/?p=45')).status).toBe(200);
    const lost = await ask(server.port, '/jamais-vu/');
    expect(lost).toMatchObject({ status: 404, body: expect.stringContaining('Page introuvable') });
    for (const path of ['/_hosting/nginx.conf', '/_hosting/Caddyfile', '/_redirects'])
      expect((await ask(server.port, path)).status, path).toBe(404);
  });

  it.skipIf(missing)('gives each answer its policy, its type and its life', async () => {
    const [page, feed, book] = [
      await ask(server.port, '/'),
      await ask(server.port, '/rss.xml'),
      await ask(server.port, '/series/trois-carnets/trois-carnets.epub'),
    ];
    for (const { headers } of [page, feed, await ask(server.port, '/nulle-part/')])
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(feed.headers['content-type']).toMatch(/^application\/rss\+xml/);
    expect(book.headers['content-type']).toBe('application/epub+zip');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? '';
    expect((await ask(server.port, style)).headers['cache-control']).toContain('immutable');
  });

  it.skipIf(missing)('has nothing to send of a feed that a later build did not change', async () => {
    const feeds = ['/personnes/paul-verdier/rss.xml', '/rss.xml'];
    const before = await Promise.all(feeds.map((path) => ask(server.port, path)));
    const file = join(workshop.content, 'articles/2024/la-boulangerie-du-port/index.md');
    writeFileSync(file, `\nUne phrase ajoutée (${name}).\n`, { flag: 'a' });
    writeFileSync(join(workshop.content, 'releases.txt'), '');
    expect((await build(workshop, true)).built).toBe(true);
    expect((await ask(server.port, '/articles/la-boulangerie-du-port/')).body).toContain(`ajoutée (${name})`);
    const after = await Promise.all(
      before.map(({ headers }, index) =>
        ask(server.port, feeds[index] ?? '', {
          'If-None-Match': String(headers['etag']),
          'If-Modified-Since': String(headers['last-modified']),
        }),
      ),
    );
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    expect(after.map(({ status }) => status)).toEqual([304, 304]);
  });

  it(`is tested with ${name}, or says why not`, () => {
    if (missing !== undefined) console.warn(`Skipped: ${missing}`);
  });
});
