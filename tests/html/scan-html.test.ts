import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReferences, scanHtml, toStartTag } from '#html/scan-html.ts';

function toNames(html: string): readonly string[] {
  return scanHtml(html).map((token) =>
    token.kind === 'text' ? token.raw : token.kind === 'open' ? `<${token.name}>` : `</${token.name}>`,
  );
}

describe('scanHtml', () => {
  it.each([
    ['<p>a</p>', ['<p>', 'a', '</p>']],
    ['<P CLASS=x>a</P >', ['<p>', 'a', '</p>']],
    ['<img alt="a > b" src=\'c>d\'/>e', ['<img>', 'e']],
    ['a<!-- <b> -->c', ['a', 'c']],
    ['<!doctype html>a', ['a']],
    ['1 < 2 <3', ['1 ', '&lt;', ' 2 ', '&lt;', '3']],
    ['<script>if (a</b) "<i>"</script>c', ['<script>', 'if (a</b) "<i>"', '</script>', 'c']],
    ['<a href="x', ['&lt;', 'a href="x']],
    ['<style>a{}', ['<style>', 'a{}']],
    ['', []],
  ])('cuts %j', (html, names) => {
    expect(toNames(html)).toEqual(names);
  });

  it('reads attributes however they are quoted, the first of a name, without their references', () => {
    const [token] = scanHtml(`<a HREF="?a=1&amp;b=2" title='l&#x27;ami' id=x disabled id="y">`);
    expect(token?.kind === 'open' && [...token.attributes]).toEqual([
      ['href', '?a=1&b=2'],
      ['title', "l'ami"],
      ['id', 'x'],
      ['disabled', ''],
    ]);
  });

  it('writes back what it read', () => {
    const html = '<h2 id="a" hidden>A</h2><img alt="" src="/b.png"><p>c &amp; d<br>e</p>';
    const written = scanHtml(html).map((token) =>
      token.kind === 'open' ? toStartTag(token.name, token.attributes) : token.raw,
    );
    expect(written.join('')).toBe(html);
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '=', 'a', 'script', ' ', '&', '#', 'x27;'),
        }),
        (text) => scanHtml(text).length >= 0,
      ),
    );
  });
});

describe('decodeReferences', () => {
  it.each([
    ['l&#x27;&#39;&quot;&amp;&lt;&gt;&nbsp;', `l''"&<>\u00a0`],
    ['&eacute; & &amp;amp;', '&eacute; & &amp;'],
    ['&#0;&#x110000;', '\uFFFD\uFFFD'],
  ])('makes %j %j', (html, text) => {
    expect(decodeReferences(html)).toBe(text);
  });
});
