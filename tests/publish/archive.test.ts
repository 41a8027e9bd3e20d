import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toLocal, turnStyle } from '#publish/archive/local-address.ts';
import { makeArchive } from '#publish/archive/make-archive.ts';
import { createFolder } from '../run-folder.ts';

const HEAD =
  '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><link rel="preload" href="/assets/a.woff2" as="font" crossorigin><link rel="stylesheet" href="/assets/a.css"><script type="module" src="/assets/a.js"></script><script type="application/ld+json">{}</script></head>';
const FILES: Readonly<Record<string, string>> = {
  'index.html': `${HEAD}<body><a href="/articles/un/#fin">Un</a> <a href="/rss.xml">Flux</a> <a href="/series/s/s.epub">Livre</a></body></html>`,
  'articles/un/index.html': `${HEAD}<body><article data-search data-title="L’été" data-date="2026-01-01"><p>Il fait <b>chaud</b>.</p><img src="/images/a.png" srcset="/images/a.png 1x, /images/b.png 2x"></article></body></html>`,
  'recherche/index.html': `${HEAD}<body><main><h1>Recherche</h1><site-search></site-search><noscript><p>Sans script.</p></noscript></main></body></html>`,
  'ancien/index.html': '<meta http-equiv="refresh" content="0; url=https://idees.example/">',
  ...{ 'assets/a.css': '@font-face{src:url(/assets/a.woff2)}', 'assets/a.woff2': 'x', 'assets/a.js': 'x' },
  ...{ 'images/a.png': 'x', 'images/b.png': 'x', 'series/s/s.epub': 'x', 'rss.xml': 'x', '.htaccess': 'x' },
};

function make(): { readonly bytes: Buffer; readonly texts: ReadonlyMap<string, string> } {
  const folder = createFolder('archived');
  const out = join(folder, 'out');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const file = join(folder, 'archive.zip');
  makeArchive({ folder: out, siteUrl: 'https://idees.example/', file });
  const bytes = readFileSync(file);
  const files = Object.entries(unzipSync(bytes)).map(([path, one]) => [path, strFromU8(one)] as const);
  return { bytes, texts: new Map(files) };
}

describe('the archive of a publication', () => {
  const { bytes, texts } = make();
  const read = (path: string): string => texts.get(`idees.example/${path}`) ?? '';

  it('holds what a reader opens from a disk, and nothing for hosts', () => {
    expect([...texts.keys()].map((path) => path.replace('idees.example/', '')).sort()).toEqual(
      [
        ...['archive/articles.js', 'archive/search.js', 'articles/un/index.html', 'assets/a.css'],
        ...[
          'assets/a.woff2',
          'images/a.png',
          'images/b.png',
          'index.html',
          'recherche/index.html',
          'series/s/s.epub',
        ],
      ].sort(),
    );
  });

  it('leads from file to file, and to the site for what is not in it', () => {
    expect(read('index.html')).toContain('href="articles/un/index.html#fin"');
    expect(read('index.html')).toContain('href="series/s/s.epub"');
    expect(read('index.html')).toContain('href="https://idees.example/rss.xml"');
    expect(read('articles/un/index.html')).toContain('srcset="../../images/a.png 1x, ../../images/b.png 2x"');
    expect(read('assets/a.css')).toBe('@font-face{src:url(a.woff2)}');
  });

  it('has no script but that of its search, and no policy, preload or module', () => {
    expect(read('articles/un/index.html')).not.toMatch(/Content-Security-Policy|preload|module/);
    const scripts = [...read('recherche/index.html').matchAll(/<script src="([^"]*)"/g)].map(
      ([, src]) => src,
    );
    expect(scripts).toEqual(['../archive/articles.js', '../archive/search.js']);
    expect(read('recherche/index.html')).toContain('<noscript><p>Sans script.</p></noscript>');
  });

  it('searches the words of articles', () => {
    const found = runInNewContext(`${read('archive/articles.js')}ARTICLES`);
    expect(JSON.parse(JSON.stringify(found))).toEqual([
      { url: 'articles/un/index.html', title: 'L’été', date: '2026-01-01', text: 'Il fait chaud.' },
    ]);
  });

  it('has the same bytes each time', () => {
    expect(make().bytes.equals(bytes)).toBe(true);
  });
});

describe('an address in it', () => {
  const files = new Set(['/index.html', '/à/index.html', '/a.css', '/b/c.png']);
  const place = { path: '/à/index.html', files, siteUrl: 'https://idees.example/' };
  it.each([
    ['/', '../index.html'],
    ['/%C3%A0/?q=1#x', 'index.html?q=1#x'],
    ['/b/c.png', '../b/c.png'],
    ['/rien/', 'https://idees.example/rien/'],
    ['#x', '#x'],
    ['//autre.example/', '//autre.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('%s: %s', (address, local) => {
    expect(toLocal(address, place)).toBe(local);
  });

  it('is turned in style sheets as they write it', () => {
    expect(turnStyle('a{b:url("/b/c.png")}c{d:url(data:x)}', { ...place, path: '/a.css' })).toBe(
      'a{b:url("b/c.png")}c{d:url(data:x)}',
    );
  });
});
