import { describe, expect, it } from 'vitest';
import { findActive, findUnsafeAddresses } from '../payloads/unsafe.ts';
import { printEverywhere } from './print-everywhere.ts';
import { listMistakes, toBody, toHtml, toMdxBody } from './render.ts';

/** What runs a script in a browser when it is left in a page. */
const PAYLOADS: readonly (readonly [name: string, source: string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in capitals', 'a <ScRiPt src=//x.example></sCrIpT> b'],
  ['a script that is not closed', '<script src="https://x.example/a.js">'],
  ['a script inside another', '<scr<script>ipt>alert(1)</script>'],
  ['a handler of errors', '<img src=x onerror=alert(1)>'],
  ['a handler without quotes or spaces', '<img/src=x/onerror=alert(1)//'],
  ['a handler of toggles', '<details open ontoggle=alert(1)>a</details>'],
  ['a handler of focus', '<input autofocus onfocus=alert(1)>'],
  ['a handler on a paragraph', '<p onclick="alert(1)">a</p>'],
  ['a frame', '<iframe src="javascript:alert(1)"></iframe>'],
  ['a frame with a document', '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>'],
  ['an object', '<object data="data:text/html,<script>alert(1)</script>"></object>'],
  ['an embed', '<embed src="javascript:alert(1)">'],
  ['a form', '<form action="javascript:alert(1)"><button>a</button></form>'],
  ['a button with an action', '<button formaction="javascript:alert(1)">a</button>'],
  ['a base', '<base href="https://x.example/">'],
  ['a redirect', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['a style sheet', '<link rel="stylesheet" href="https://x.example/a.css">'],
  ['a style', '<style>@import "https://x.example/a.css";</style>'],
  ['an attribute of style', '<p style="background:url(javascript:alert(1))">a</p>'],
  ['an SVG with a script', '<svg><script>alert(1)</script></svg>'],
  ['an SVG with a handler', '<svg onload=alert(1)>'],
  [
    'an SVG with an animated address',
    '<svg><a><animate attributeName=href values="javascript:alert(1)" /><text>a</text></a></svg>',
  ],
  ['MathML with an address', '<math><mi xlink:href="javascript:alert(1)">a</mi></math>'],
  ['a link that runs a script', '[a](javascript:alert(1))'],
  ['a link in capitals', '[a](JaVaScRiPt:alert(1))'],
  ['a link of references', '[a][b]\n\n[b]: javascript:alert(1)'],
  ['an autolink', '<javascript:alert(1)>'],
  ['a link with an entity', '[a](&#106;avascript:alert(1))'],
  ['a link with a line break', '[a](java&#10;script:alert(1))'],
  ['a link of HTML', '<a href="javascript:alert(1)">a</a>'],
  ['a link of HTML with a space before', '<a href="  javascript:alert(1)">a</a>'],
  ['a link of HTML with a control character before', '<a href="&#1;javascript:alert(1)">a</a>'],
  ['a link of HTML with a tab inside', '<a href="java&#9;script:alert(1)">a</a>'],
  ['a link of HTML with a line break inside', '<a href="java&#10;script:alert(1)">a</a>'],
  ['a link of HTML with an entity', '<a href="javascript&colon;alert(1)">a</a>'],
  ['a link to data', '[a](data:text/html,<script>alert(1)</script>)'],
  ['a link to old scripts', '[a](vbscript:msgbox(1))'],
  ['a link marked as a call of a note', '<a data-footnote-ref href="javascript:alert(1)">a</a>'],
  ['a link marked as a way back', '<a data-footnote-backref href="javascript&colon;alert(1)">a</a>'],
  ['a link with the class of a call', '<a class="note-call" href="data:text/html,a">a</a>'],
  ['a link with the class of a way back', '<a class="note-back" href="&#1;vbscript:a">a</a>'],
  [
    'a list of notes with a link',
    '<section data-footnotes><a href="java&Tab;script:alert(1)">a</a></section>',
  ],
  ['a link to a file', '[a](file:///etc/passwd)'],
  ['a link to another program', '[a](xmpp:a@b.example)'],
  ['an area', '<map><area href="javascript:alert(1)"></map>'],
  ['a quotation', '<blockquote cite="javascript:alert(1)">a</blockquote>'],
  ['a picture', '![a](javascript:alert(1))'],
  ['a picture of data', '![a](data:text/html,a)'],
  ['a video of ours', '::video{url="javascript:alert(1)" title="a"}'],
  ['a citation of ours', ':::citation{url="javascript:alert(1)" source="s"}\na\n:::'],
  ['a handler in a directive', ':::encadre{onclick="alert(1)" title="t"}\na\n:::'],
  ['a handler in a heading', '## a {onclick="alert(1)" style="color:red"}'],
  ['a handler in words', ':lang[a]{en onclick="alert(1)"}'],
  ['a comment that ends early', '<!--> <script>alert(1)</script> -->'],
  ['a CDATA', '<![CDATA[<script>alert(1)</script>]]>'],
  ['a text area', '<textarea></textarea><script>alert(1)</script>'],
  ['a template', '<template><script>alert(1)</script></template>'],
  ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
];
describe('what runs a script', () => {
  it.each(PAYLOADS)(
    'is taken out of a page, a series, a feed and a book, even where the check would stop the build: %s',
    (_name, source) => {
      const printed = Object.values(printEverywhere(() => toBody(source)));
      expect(printed.flatMap(findActive)).toEqual([]);
    },
  );

  it.each(PAYLOADS)(
    'never leaves an address in a page, a series, a feed or a book, even written in MDX: %s',
    (_name, source) => {
      const printed = Object.values(printEverywhere(() => toMdxBody(source)));
      expect(printed.flatMap(findUnsafeAddresses)).toEqual([]);
    },
  );

  it.each([
    '[a](javascript:alert(1))',
    '<a href="javascript:alert(1)">a</a>',
    '[a](data:text/html,a)',
    '::video{url="javascript:alert(1)" title="a"}',
  ])('is told to the author: %s', (source) => {
    expect(listMistakes(source)).toContain('1 link-scheme');
  });

  it('leaves the words of its author', () => {
    expect(toHtml('<p onclick="x()">un <b>mot</b></p>')).toBe('<p>un <b>mot</b></p>');
    expect(toHtml('<script>alert(1)</script>\n\nun mot')).toContain('un mot');
  });
});
