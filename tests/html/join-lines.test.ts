import { expect, it } from 'vitest';
import { joinLines } from '#html/join-lines.ts';
import { printBody } from '#html/print-body.ts';
import { toBody } from '../markdown/render.ts';

it('makes the end of a line of the source a space, but where lines count and between blocks', () => {
  const body = toBody('Un mot,\nun *autre,\nencore*\nfin.\n\nSuite.\n\n    a\n    b\n');
  joinLines(body);
  expect(printBody(body)).toBe(
    '<p>Un mot, un <em>autre, encore</em> fin.</p>\n<p>Suite.</p>\n<pre tabindex="0"><code>a\nb\n</code></pre>',
  );
});
