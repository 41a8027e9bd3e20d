import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBody } from '#html/stored-body.ts';
import { hasCode } from '#html/code.ts';
import { toFeedBody } from '#html/feed-body.ts';
import { printBody } from '#html/print-body.ts';
import { BodyTidier } from '#outputs/epub/tidy-body.ts';
import { toXml } from '#outputs/epub/xml.ts';
import { render, toBody, toHtml, toStoredBody } from './render.ts';

const CODE = '```js\nconst a = "b";\n```';

describe('code', () => {
  it('has colours by classes where its language is known, and the page has their style sheet', () => {
    expect(toHtml(CODE)).toBe(
      '<pre class="hl" tabindex="0"><code class="language-js"><span class="hl-k">const</span> a <span class="hl-k">=</span> <span class="hl-s">"b"</span>;\n</code></pre>',
    );
    expect(hasCode(readBody(toStoredBody(CODE)))).toBe(true);
    expect(hasCode(toBody('```\na\n```'))).toBe(false);
  });

  it.each([['```\na !\n```'], ['```inconnu\na !\n```'], ['```text\na !\n```'], ['    a !']])(
    'is plain in %j',
    (source) => {
      expect(toHtml(source)).toMatch(/^<pre tabindex="0"><code[^>]*>a !\n?<\/code><\/pre>$/);
    },
  );

  it.each([
    ['ts'],
    ['python'],
    ['bash'],
    ['html'],
    ['css'],
    ['yaml'],
    ['rust'],
    ['sql'],
    ['php'],
    ['diff'],
    ['markdown'],
  ])('keeps each character of %s', (language) => {
    const code = 'let x = "a" # < b & c > // d\n\n  SELECT * FROM e; $f = 1 | $g;\n- h\n+ i';
    const words = toHtml(`\`\`\`${language}\n${code}\n\`\`\``).replace(/<[^>]+>/g, '');
    expect(words.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(`${code}\n`);
  });

  it.each([
    ['nested by the thousand', 'angular-ts', `${'{'.repeat(990)}\n`.repeat(20)],
    ['of lines without end', 'apex', `${'a'.repeat(1000)}\n`.repeat(20)],
    ['long', 'ts', 'let a = 1;\n'.repeat(4600)],
  ])('is plain where it is %s', (_, language, code) => {
    const html = toHtml(`\`\`\`${language}\n${code}\`\`\``);
    expect(html).not.toContain('<span');
    expect(html).toContain(code.slice(0, 9));
  });

  it('is plain once a text has had a hundred thousand characters of it', () => {
    const block = `\`\`\`ts\n${'let a = 1;\n'.repeat(3000)}\`\`\`\n\n`;
    expect(toHtml(block.repeat(4)).match(/<pre class="hl"/g)).toHaveLength(3);
  });

  it('is text, HTML too', () => {
    const html = toHtml('```html\n<script>alert(1)</script><p style="color:red">\n```');
    expect(html).not.toMatch(/<script|<p[ >]|<span [^>]*style=/);
    expect(html).toContain('alert');
  });

  it('is plain in feeds and books', () => {
    const plain = '<pre><code>const a = "b";\n</code></pre>';
    expect(printBody(toFeedBody(toBody(CODE), 'https://a.fr/'))).toBe(plain);
    expect(new BodyTidier(() => undefined).toFlow(toBody(CODE).children).map(toXml).join('')).toBe(plain);
  });

  it('is read on the ground of both themes: 4.5:1', () => {
    const css = readFileSync('src/styles/code.css', 'utf8');
    const grounds = readGrounds();
    const colours = [...css.matchAll(/light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];
    expect(colours).toHaveLength(7);
    for (const [written, ...themes] of colours)
      for (const [index, colour] of themes.entries())
        expect(toContrast(fromHex(colour), grounds[index] ?? 0), written).toBeGreaterThanOrEqual(4.5);
  });
});

describe('formulas', () => {
  it.each([
    [
      'in a line',
      'Si $$x^2$$ : oui',
      '<p>Si <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>\u00a0: oui</p>',
    ],
    [
      'alone',
      '$$\nx\n$$',
      '<div class="table" role="group" tabindex="0" aria-label="Formule"><math display="block" alttext="x"><mi>x</mi></math></div>',
    ],
  ])('are MathML %s', (_what, source, expected) => {
    expect(toHtml(source)).toBe(expected);
  });

  it('that call themselves for ever are a mistake', () => {
    expect(render('$$\\def\\a{\\a\\a}\\a$$').mistakes.map(({ rule }) => rule)).toEqual(['formula']);
  });

  it('are none where dollars are prices', () => {
    expect(toHtml('De $5 à $6.')).toBe('<p>De $5 à $6.</p>');
  });

  it('have no style, no typography and no address', () => {
    const { html, mistakes } = render(
      '$$\\color{red}{a}: b! \\begin{pmatrix}c&d\\end{pmatrix}$$ <b>e</b> $$\\href{javascript:f}{g}$$',
    );
    expect(html).not.toMatch(/style=|href=|[\u00a0\u202f]/);
    expect(mistakes).toMatchObject([
      {
        rule: 'formula',
        severity: 'error',
        message: expect.stringContaining('commande inconnue : \\href'),
      },
    ]);
  });

  it('are TeX in feeds and books', () => {
    const body = toBody('A $$x^2$$');
    expect(new BodyTidier(() => undefined).toFlow(body.children).map(toXml).join('')).toBe(
      '<p>A <code>x^2</code></p>',
    );
    expect(printBody(toFeedBody(body, 'https://a.fr/'))).toBe('<p>A <code>x^2</code></p>');
  });
});

/** The luminance of the ground of code in each theme (WCAG 2.2). */
function readGrounds(): readonly number[] {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, written = ''] = /--paper-2: light-dark\((.*)\);/.exec(tokens) ?? [];
  return [...written.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(([, ...parts]) => {
    const [lightness = 0, chroma = 0, hue = 0] = parts.map(Number);
    const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
    const [l = 0, m = 0, s = 0] = [
      [0.3963377774, 0.2158037573],
      [-0.1055613458, -0.0638541728],
      [-0.0894841775, -1.291485548],
    ].map(([x = 0, y = 0]) => (lightness / 100 + x * a + y * b) ** 3);
    return toLuminance([
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ]);
  });
}

function fromHex(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return toLuminance(channels.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)));
}

function toLuminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
