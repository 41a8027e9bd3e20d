import { describe, expect, it } from 'vitest';
import { SaxesParser } from 'saxes';
import { cleanSvg } from '#load/clean-svg.ts';
import { article, checkFiles } from '../check/content-folder.ts';

const wrap = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3"${attributes}>${inside}<path d="M0 0h4"/></svg>`;
const clean = (text: string): { readonly text: string; readonly removed: readonly string[] } => {
  const { bytes, removed } = cleanSvg(Buffer.from(text));
  return { text: Buffer.from(bytes).toString(), removed };
};

const ATTACKS: readonly (readonly [text: string, ...removed: readonly string[]])[] = [
  [wrap('<script>alert(1)</script>'), '<script>'],
  [wrap('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'), '<x:script>'],
  [wrap('', ' onload="alert(1)"'), 'onload'],
  [wrap('<g oNcLiCk="alert(1)"/>'), 'oNcLiCk'],
  [wrap('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'), '<foreignObject>'],
  [wrap('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="a"/>'), '<h:iframe>'],
  [wrap('<image href="https://x.example/a.png"/>'), 'href'],
  [wrap('<image xlink:href="//x.example/a.png"/>'), 'xlink:href'],
  [wrap('<use href="data:image/svg+xml,a"/>'), 'href'],
  [wrap('<a href="java&#115;cript:alert(1)"><text>a</text></a>'), 'href'],
  [wrap('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), '<set>'],
  [wrap('<animate attributeName="xlink:href" values="javascript:alert(1)"/>'), '<animate>'],
  [wrap('<style>@import "https://x.example/a.css";</style>'), '<style>'],
  [wrap('<style><![CDATA[a{fill:u\\72l(https://x.example)}]]></style>'), '<style>'],
  [wrap('<rect fill="url(https://x.example/#a)"/>'), 'fill'],
  [wrap('<rect style="background:url(//x.example)"/>'), 'style'],
  [wrap('', ` style="background:image-set('https://x.example/a.png' 1x)"`), 'style'],
  [wrap('', ' style="background:-webkit-cross-fade(&#34;//x.example/a.png&#34;, red)"'), 'style'],
  [wrap('<style>svg{background:image-set("https://x.example/a.png" 1x)}</style>'), '<style>'],
  [
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4"/><g style="mask:\\75rl(//x.example)"/></svg>',
    'style',
  ],
  [`<?xml version="1.0" encoding = "ISO-2022-JP"?>${wrap('')}`, '<?xml?>'],
  [`<?xml-stylesheet href="https://x.example/a.css"?>${wrap('')}`, '<?xml-stylesheet?>'],
  [
    `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${wrap('<text>&a;</text>')}`,
    '<!DOCTYPE>',
    '<script>',
  ],
];

describe('an SVG picture', () => {
  it.each(ATTACKS)('loses what runs or is fetched, and keeps what is drawn: %s', (text, ...removed) => {
    const made = clean(text);
    expect(made.removed).toEqual(removed);
    expect(made.text).toMatch(/<path d="M0 0h4"\s*\/>/);
    expect(made.text).not.toMatch(
      /<(?:\w+:)?(?:script|foreignObject|iframe)|\son\w+=|x\.example|javascript:|svg\+xml/i,
    );
    expect(clean(made.text)).toEqual({ text: made.text, removed: [] });
    new SaxesParser({ xmlns: true }).write(made.text).close();
  });

  it.each([
    wrap(
      '<style>a{fill:url(#b)}</style><linearGradient id="b"/><rect fill="url(#b)"/><use href="#b" xlink:href="#b"/>',
    ),
    wrap(
      '<a href="https://exemple.fr/"><text>à « 3 &lt; 4 »</text></a><image href="data:image/png;base64,AAAA"/>',
    ),
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${wrap('')}`,
    `<?xml version="1.0" encoding="UTF-8"?>\n${wrap('<animate attributeName="width" to="4"/><metadata/>')}`,
  ])('stays byte for byte as it is where there is nothing to take out: %s', (text) =>
    expect(clean(text)).toEqual({ text, removed: [] }),
  );

  it('is named with what went, when the content is checked', async () => {
    const [found, ...others] = await checkFiles({
      'articles/2026/a.md': article({ body: '![Un plan](./plan.svg)' }),
      'articles/2026/plan.svg': wrap('<script>alert(1)</script>', ' onload="a()"'),
    });
    expect(found).toMatchObject({ file: 'articles/2026/plan.svg', rule: 'picture', severity: 'warning' });
    expect(found?.message).toContain('`<script>`, `onload`');
    expect(others).toEqual([]);
  });
});
