import { expect, it } from 'vitest';
import { toPlainText } from '#html/plain-text.ts';

it.each([
  ['<h2>Titre</h2><p>Un <em>mot</em>\n coupé.</p>', 'Titre\nUn mot coupé.'],
  ['<p>a<br>b</p><hr><ul><li>c</li><li>d</li></ul>', 'a\nb\nc\nd'],
  ['<p>l&#x27;&#xE9;t&#233; &amp; moi&#x3C;</p>', "l'été & moi<"],
  ['<script>x</script><style>y</style><svg><text>z</text></svg><p>vu</p>', 'vu'],
  ['<pre><code>a\n  b</code></pre>', 'a\nb'],
  ['<p>a<img alt="photo" src="x">b</p>', 'ab'],
  ['', ''],
])('reads %j as %j', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});
