import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER_OPTIONS, findBrowser, HOW_TO_GET_A_BROWSER } from '../../scripts/browser.ts';
import { serve } from '../../scripts/static-server.ts';
import { createFolder } from '../run-folder.ts';
import { NOBODY_ELSE, openPages, type Opened } from './open-pages.ts';
import { listPayloads, pick } from './payloads.ts';
import { scanOutput } from './scan-output.ts';
import { tryPayloads } from './try-payloads.ts';

const browser = findBrowser();
const name = browser === undefined ? `hostile texts (${HOW_TO_GET_A_BROWSER})` : 'hostile texts';

/** What a page of nobody's holds, and what is then told. */
const PLANTED = [
  ['<script>alert(1)</script>', 'executed', 'alert'],
  ['<img src=x onerror=alert(1)>', 'executed', 'alert'],
  ['<p onwheel="a()">a</p>', 'executed', 'p has onwheel'],
  ['<a href="javascript:alert(1)">a</a>', 'executed', 'alert'],
  ['<svg><a href="javascript:prompt(1)"><text y=9>a</text></a></svg>', 'executed', 'prompt'],
  ['<form action="javascript:alert(1)"><button>a</button></form>', 'executed', 'alert'],
  ['<details><summary>a</summary><a href="java&Tab;script:alert(1)">a</a></details>', 'executed', 'alert'],
  ['<script>location = "/x.html"</script>', 'executed', 'went to|interrupted|destroyed'],
  ['<img src="//x.example/a.png">', 'foreign', 'x.example/a.png'],
  ['<script>a.b()</script>', 'complaints', 'a is not defined'],
] as const;

describe.skipIf(browser === undefined)(name, () => {
  it('run nothing and lead nowhere in 80 of the payloads that long-payloads.ts tries', async () => {
    const all = listPayloads();
    expect(all.length).toBeGreaterThan(6_500);
    const isOpened = (path: string): boolean => path.startsWith('/articles/');
    const trial = await tryPayloads({ payloads: pick(all, 80), byArticle: 14, isOpened });
    expect(trial).toMatchObject({ payloads: 80, unsafe: [], active: [] });
    for (const visit of [trial.bare, trial.guarded])
      expect(visit).toMatchObject({ executed: [], foreign: [], complaints: [] });
    expect(trial.guarded.pages).toBeGreaterThan(1);
    expect(Math.min(trial.scanned, trial.bare.clicks)).toBeGreaterThan(700);
    expect(trial.guarded.clicks).toBeGreaterThan(500);
    expect([...trial.accepted.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(400);
  });

  it('are seen to do something where they can', async () => {
    const folder = createFolder('planted');
    PLANTED.forEach(([html], index) =>
      writeFileSync(join(folder, `${index}.html`), `<!doctype html><meta charset=utf-8><body>${html}`),
    );
    const opened = await openFolder(folder, PLANTED.length);
    const seen = PLANTED.map(([, list], index) =>
      opened[list].filter((line) => line.includes(`/${index}.html: `)).join('\n'),
    );
    expect(seen).toEqual(PLANTED.map(([, , found]) => expect.stringMatching(found)));
  });
});

describe('addresses of another scheme', () => {
  it.each([
    ['a.html', '<a href="java&#10;script:a">a</a>'],
    ['a.html', '<source srcset="/a.png, data:a 2x">'],
    ['a.html', '<p style="background: url(\'data:a\')">a</p>'],
    ['a.html', '<meta http-equiv=refresh content="0; url=javascript:a">'],
    ['a.css', '@import "file:///a";'],
    ['rss.xml', '<rss><item><link>javascript:a</link></item></rss>'],
    ['rss.xml', '<rss><item><guid isPermaLink="true">urn:a</guid></item></rss>'],
    ['rss.xml', '<rss><item><enclosure url="data:a"/></item></rss>'],
    ['rss.xml', '<rss><description>&lt;a href="vbscript:a"&gt;</description></rss>'],
    [
      'atom.xml',
      '<feed><entry><content type="html"><![CDATA[<a href="vbscript:a">]]></content></entry></feed>',
    ],
    ['feed.json', '{"items":[{"external_url":"javascript:a"}]}'],
    ['feed.json', '{"items":[{"content_html":"<a href=javascript:a>"}]}'],
    ['a.opml', '<opml><outline xmlUrl="feed:a"/></opml>'],
    ['a.svg', '<svg><a xlink:href="javascript:a"/></svg>'],
    ['a.epub', '<html><a href="javascript:a">a</a></html>'],
  ])('are found in %s: %s', (file, text) => {
    const folder = createFolder('planted');
    writeFileSync(join(folder, file), file.endsWith('.epub') ? zipSync({ 'a.xhtml': strToU8(text) }) : text);
    expect(scanOutput(folder).scan.unsafe).toHaveLength(1);
  });
});

async function openFolder(folder: string, pages: number): Promise<Opened> {
  const served = await serve(folder);
  const launched = await chromium.launch({
    executablePath: browser ?? '',
    args: [...BROWSER_OPTIONS, NOBODY_ELSE],
  });
  try {
    const urls = Array.from({ length: pages }, (_, index) => `${served.url}/${index}.html`);
    return await openPages({ context: await launched.newContext({ bypassCSP: true }), urls });
  } finally {
    await launched.close();
    await served.close();
  }
}
