import { describe, expect, it } from 'vitest';
import type { Redirect } from '#addresses/redirects.ts';
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

  it('has no list where there is nothing to list', () => {
    expect(toHtml({ from: '/x/', to: '/articles/a/' })).not.toContain('<details>');
    expect(toHtml({ from: '/x/', gone: 'Faux.' })).not.toContain('<details>');
  });
});
