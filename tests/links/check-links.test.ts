import { afterEach, describe, expect, it } from 'vitest';
import { checkLinks } from '#links/check-links.ts';
import { isAllowed } from '#links/robots.ts';
import type { LinkRecord } from '#model/link-record.ts';
import { html, startWeb, status, type LocalWeb, type Pages } from './local-web.ts';

const webs: LocalWeb[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close()));
});

async function open(pages: Pages): Promise<LocalWeb> {
  const web = await startWeb(pages);
  webs.push(web);
  return web;
}

function check(
  urls: readonly string[],
  known: readonly LinkRecord[] = [],
  today = '2026-11-30',
  { pause = 1, timeout = 60_000 } = {},
) {
  return checkLinks({
    urls,
    known: new Map(known.map((record) => [record.url, record])),
    today,
    maxAge: 7,
    parallel: 4,
    timeout,
    retries: 1,
    pause,
  });
}

async function statusOf(pages: Pages, path: string): Promise<LinkRecord | undefined> {
  const web = await open(pages);
  return (await check([`${web.url}${path}`])).get(`${web.url}${path}`);
}

describe('a link check', () => {
  it('tells what answers, what is dead, what has moved', async () => {
    expect(await statusOf({ '/a': html('A') }, '/a')).toMatchObject({ status: 'alive', alive: '2026-11-30' });
    expect(await statusOf({}, '/a')).toMatchObject({ status: 'dead', reason: '404' });
    expect(await statusOf({ '/a': status(410) }, '/a')).toMatchObject({ status: 'dead', reason: '410' });
    const moved = { '/a': status(301, { Location: '/b' }), '/b': html('B') };
    expect(await statusOf(moved, '/a')).toMatchObject({ status: 'moved', to: expect.stringMatching(/\/b$/) });
    const lent = { '/a': status(302, { Location: '/b' }), '/b': html('B') };
    expect(await statusOf(lent, '/a')).toMatchObject({ status: 'alive' });
    const loop = { '/a': status(301, { Location: '/a' }) };
    expect(await statusOf(loop, '/a')).toMatchObject({ status: 'silent', reason: 'TOO_MANY_REDIRECTS' });
  });

  it('asks with GET what refuses HEAD', async () => {
    const fussy: Pages = {
      '/a': (request, response) => {
        if (request.method === 'HEAD') response.writeHead(405).end();
        else html('A')(request, response);
      },
    };
    expect(await statusOf(fussy, '/a')).toMatchObject({ status: 'alive' });
  });

  it('gives up what never answers, and takes it for dead the third time', async () => {
    const web = await open({ '/a': () => undefined, '/b': status(503) });
    const url = `${web.url}/b`;
    let known: readonly LinkRecord[] = [{ url, status: 'alive', alive: '2026-11-01', checked: '2026-11-01' }];
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30'])
      known = [...(await check([url], known, day)).values()];
    expect(known).toMatchObject([{ status: 'dead', reason: '503', alive: '2026-11-01', failures: 3 }]);
    const slow = await check([`${web.url}/a`], [], '2026-11-30', { timeout: 300 });
    expect([...slow.values()]).toMatchObject([{ status: 'silent', reason: 'TIMEOUT' }]);
  });

  it('tells a page that has become another, and does not read again one that says it is the same', async () => {
    let page = html('Avant', '"1"');
    const web = await open({ '/a': (request, response) => page(request, response) });
    const url = `${web.url}/a`;
    const first = await check([url], [], '2026-10-01');
    web.asked.length = 0;
    const second = await check([url], [...first.values()], '2026-11-01');
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /a']);
    page = html('Domaine à vendre', '"2"');
    const third = await check([url], [...second.values()], '2026-11-30');
    expect(third.get(url)).toMatchObject({ status: 'changed', alive: '2026-11-30' });
  });

  it('leaves alone what was alive lately, and what robots.txt forbids', async () => {
    const web = await open({
      '/robots.txt': (_request, response) => response.end('User-agent: *\nDisallow: /prive/\n'),
      '/a': html('A'),
    });
    const lately: LinkRecord = {
      url: `${web.url}/b`,
      status: 'alive',
      alive: '2026-11-28',
      checked: '2026-11-28',
    };
    const records = await check([`${web.url}/a`, lately.url, `${web.url}/prive/x`], [lately]);
    expect([...records.values()].map((record) => record.status)).toEqual(['alive', 'alive', 'refused']);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /a', 'GET /a']);
  });

  it('does not take for dead what a wall hides from programs', async () => {
    for (const code of [401, 403, 429, 999])
      expect(await statusOf({ '/a': status(code) }, '/a')).toMatchObject({
        status: 'refused',
        reason: String(code),
      });
  });

  it('waits as long as a tired server asks, and does not send a second request meanwhile', async () => {
    let answers = 0;
    const web = await open({
      '/a': (request, response) => {
        answers += 1;
        if (answers === 1) status(429, { 'Retry-After': '1' })(request, response);
        else html('A')(request, response);
      },
    });
    const start = Date.now();
    const records = await check([`${web.url}/a`]);
    expect([...records.values()]).toMatchObject([{ status: 'alive' }]);
    expect(Date.now() - start).toBeGreaterThan(950);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /a', 'GET /a']);
  });

  it('leaves alone a server that asks for hours, and keeps what it knew of the other addresses', async () => {
    const web = await open({ '/a': status(429, { 'Retry-After': '3600' }), '/b': html('B') });
    const known: LinkRecord = {
      url: `${web.url}/b`,
      status: 'alive',
      alive: '2026-01-01',
      checked: '2026-01-01',
    };
    const records = await check([`${web.url}/a`, known.url, `${web.url}/c`], [known]);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /a']);
    expect([...records.values()]).toMatchObject([
      { status: 'refused', reason: '429' },
      known,
      { status: 'refused', reason: '429' },
    ]);
  });

  it('rests between two requests to one host', async () => {
    const web = await open({ '/a': html('A'), '/b': html('B') });
    const start = Date.now();
    await check([`${web.url}/a`, `${web.url}/b`], [], '2026-11-30', { pause: 100 });
    expect(web.asked).toHaveLength(5);
    expect(Date.now() - start).toBeGreaterThan(395);
  });

  it('asks one thing at a time of each host, and several hosts together', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`/${index}`, html(`${index}`)]),
    );
    const [one, other] = [await open(pages), await open(pages)];
    await check([one, other].flatMap((web) => Object.keys(pages).map((path) => `${web.url}${path}`)));
    expect([one.getMost(), other.getMost()]).toEqual([1, 1]);
  });
});

describe('robots.txt', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf?y', true],
    ['User-agent: autre\nDisallow: /\n\nUser-agent: *\nDisallow: /z', '/a', true],
    [
      'User-agent: idees-recues-links\nUser-agent: autre\nDisallow: /a # non\n\nUser-agent: *\nDisallow:',
      '/a',
      false,
    ],
  ])('%j lets %s: %s', (robots, path, allowed) => {
    expect(isAllowed(robots, path)).toBe(allowed);
  });
});
