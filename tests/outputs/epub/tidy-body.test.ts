import { expect, it } from 'vitest';
import { BodyTidier } from '#outputs/epub/tidy-body.ts';
import { toXml } from '#outputs/epub/xml.ts';
import { toMdxBody } from '../../markdown/render.ts';

/** What an author of MDX wrote, whose HTML is kept whatever it is, in a book. */
function tidy(html: string): string {
  const tidier = new BodyTidier((src) => (src.startsWith('/images/') ? src.slice(1) : undefined));
  return tidier.toFlow(toMdxBody(html).children).map(toXml).join('');
}

it.each([
  ['closes empty elements', 'a<br>b<hr>', 'a<br/>b<hr/>'],
  ['keeps an empty paragraph with its end tag', '<p></p>', '<p></p>'],
  [
    'escapes what XML reads',
    '<p title="a &quot;b&quot; & c">1 < 2 &amp;amp;</p>',
    '<p title="a &quot;b&quot; &amp; c">1 &lt; 2 &amp;amp;</p>',
  ],
  ['leaves out what XML cannot hold', '<p>a\u0007b\uFFFEc</p>', '<p>abc</p>'],
  [
    'makes ids that XML takes, and unique',
    '<p id="1er">a</p><p id="é">b</p><p id="é">c</p><p id="ok">d</p>',
    '<p id="id-1er">a</p><p id="id-_e9_">b</p><p>c</p><p id="ok">d</p>',
  ],
  ['unwraps what it does not know', '<x-crate><p>a</p></x-crate><center>b</center>', '<p>a</p>b'],
  ['renames obsolete elements', '<tt>a</tt><strike>b</strike>', '<code>a</code><s>b</s>'],
  ['makes a box of a block inside words', '<strong><div>a</div></strong>', '<strong><span>a</span></strong>'],
  [
    'lets a link hold a block where a block may stand',
    '<a href="/x"><div>a</div></a>',
    '<a href="/x"><div>a</div></a>',
  ],
  ['wraps what is loose in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  [
    'makes boxes of stray parts',
    '<li>a</li><figcaption>b</figcaption><summary>c</summary>',
    '<div>a</div><div>b</div><div>c</div>',
  ],
  [
    'keeps a list of definitions that is one',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
  ],
  ['makes boxes of one that is not', '<dl><dd>b</dd></dl>', '<div><div>b</div></div>'],
  [
    'keeps the caption at the end of a figure only',
    '<figure><figcaption>a</figcaption><p>b</p></figure>',
    '<figure><div>a</div><p>b</p></figure>',
  ],
  [
    'keeps one head to a table',
    '<table><thead><tr><th scope="x">a</th></tr></thead><thead><tr><td colspan="2">b</td></tr></thead></table>',
    '<div class="table"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table></div>',
  ],
  ['writes a checkbox as a sign', '<input type="checkbox" checked> a <input type="checkbox">', '☑ a ☐'],
  [
    'drops attributes of presentation and scripts',
    '<p style="color:red" onclick="x()" data-a="b" align="left" class="c">a</p>',
    '<p class="c">a</p>',
  ],
  ['says the language twice', '<span lang="en">a</span>', '<span lang="en" xml:lang="en">a</span>'],
  [
    'places a picture, or prints its words',
    '<img src="/images/a.png" alt="A" srcset="b 2x" width="3"><img src="b.png" alt="B">',
    '<img src="images/a.png" alt="A"/><span class="no-picture">B</span>',
  ],
])('%s', (_, html, xhtml) => {
  expect(tidy(html)).toBe(xhtml);
});
