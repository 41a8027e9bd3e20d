import { describe, expect, it } from 'vitest';
import type { Redirect } from '#addresses/redirects.ts';
import { markBlocked } from '#publish/hosts/redirect.ts';
import { toPlainStyle } from '#publish/hosts/plain-style.ts';
import { toRedirectPages } from '#publish/hosts/redirect-pages.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

function toHtml(redirect: Redirect): string {
  const [page] = toRedirectPages([redirect], createTinyPublication().publication);
  return String(page?.render());
}

describe('the page at an old address', () => {
  it('is one file, whether the address names it or its folder', () => {
    const redirects = ['/x/', '/x/index.html', '/x'].map((from) => ({ from, to: '/articles/a/' }));
    expect(toRedirectPages(redirects, createTinyPublication().publication)).toHaveLength(1);
  });

  it('has the colours of the publication, in light and in dark', () => {
    const { site } = createTinyPublication({
      site: { accent: { light: '#123456', dark: '#abcdef' } },
    }).publication;
    const { path, render } = toPlainStyle(site);
    expect(render()).toContain('light-dark(#123456,#abcdef)');
    const [page] = toRedirectPages(
      [{ from: '/x/', gone: 'Parti.' }],
      createTinyPublication({ site: { accent: site.accent } }).publication,
    );
    expect(String(page?.render())).toContain(`<link rel="stylesheet" href="${path}">`);
  });

  it('sends on without a script, and leads from each anchor that it had to the same one', () => {
    const html = toHtml({ from: '/été/', to: '/articles/a/', anchors: ['un-titre', 'a"b'] });
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=https://idees.example/articles/a/">');
    expect(html).toContain(
      '<li id="un-titre"><a href="https://idees.example/articles/a/#un-titre">#un-titre</a></li>',
    );
    expect(html).toContain(
      '<li id="a&quot;b"><a href="https://idees.example/articles/a/#a%22b">#a&quot;b</a></li>',
    );
    expect(html).not.toMatch(/<script|style=/);
  });

  it('stands nowhere where another file stands, above or below; why its address is gone is then told elsewhere', () => {
    const gone = (from: string): Redirect => ({ from, gone: 'Parti.' });
    const all = [
      '/rss.xml/a/',
      '/b/',
      '/b/index.html',
      '/b/index.html/c/',
      '/d/e.html/f/',
      '/d/e.html',
      '/g/',
    ];
    const pages = toRedirectPages(
      markBlocked(all.map(gone), ['/index.html', '/g/index.html']),
      createTinyPublication().publication,
    );
    expect(pages.map(({ path }) => path.replace(/\/\w{10,}\./, '/1.'))).toEqual([
      '/_hosting/gone/1.html',
      ...['/b/', '/d/e.html/f/'],
    ]);
  });

  it('has no list where there is nothing to list', () => {
    expect(toHtml({ from: '/x/', to: '/articles/a/' })).not.toContain('<details>');
    expect(toHtml({ from: '/x/', gone: 'Faux.' })).not.toContain('<details>');
  });
});
