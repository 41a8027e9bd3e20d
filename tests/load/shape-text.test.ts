import { describe, expect, it } from 'vitest';
import { shapeText } from '#load/shape-text.ts';

const STYLE = `text { font-family: Georgia, serif; fill: #222; } .m { text-anchor: middle; } .a { fill: red; }
  @media (prefers-color-scheme: dark) { text, .d { fill: #eee; } }`;
const wrap = (inside: string, style = STYLE): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200"><style>${style}</style>${inside}</svg>`;
const shape = async (svg: string): Promise<string> =>
  Buffer.from(await shapeText(Buffer.from(svg))).toString();
/** Where the letters of each run begin, in units of the drawing. */
const listPlaces = (svg: string): readonly string[] =>
  [...svg.matchAll(/translate\(([^)]*)\)/g)].map(([, place = '']) => place);

describe('a drawing', () => {
  it('has shapes of our faces for letters, each letter once', async () => {
    const svg = await shape(wrap('<text x="10" y="20" class="a">anna</text>'));
    expect(svg).not.toContain('<text');
    expect(svg.match(/<use /g)).toHaveLength(4);
    expect(svg.match(/<path id=/g)).toHaveLength(2);
    expect(svg).toContain('class="a shaped-text"');
  });

  it('keeps the rules of its texts, with their weight, in each theme', async () => {
    const svg = await shape(wrap('<text x="10" y="20">a</text>'));
    expect(svg).toContain('<style>g:where(.shaped-text) { font-family');
    expect(svg).toMatch(/dark\) \{ g:where\(\.shaped-text\), \.d/);
    expect(svg).not.toMatch(/[\s}]text[\s,{]/);
  });

  it('places words as their anchor, their spaces and their parts want', async () => {
    const line = (attributes: string, inside: string): Promise<string> =>
      shape(wrap(`<text y="20" ${attributes}>${inside}</text>`));
    const [start] = listPlaces(await line('x="100"', ' nn \n'));
    const [middle] = listPlaces(await line('x="100" class="m"', 'nn'));
    const [end] = listPlaces(await line('x="100" text-anchor="end"', 'nn'));
    const [left, centre, right] = [start, middle, end].map((one) => Number(one?.split(' ')[0]));
    expect(left).toBe(100);
    expect(100 - Number(right)).toBeCloseTo(2 * (100 - Number(centre)), 2);
    expect(Number(right)).toBeLessThan(90);
    const parts = listPlaces(
      await line('x="100"', 'n<tspan dy="5" font-size="8">n</tspan><tspan x="7" y="9">n</tspan>'),
    );
    expect(parts).toEqual(['100 20', expect.stringMatching(/^1[01]\d+\.\d+ 25$/), '7 9']);
    const lines = await line('x="100"', '<tspan x="100">n</tspan><tspan x="100" dy="16">n</tspan>');
    expect(listPlaces(lines)).toEqual(['100 20', '100 36']);
    expect(listPlaces(await line('x="100"', '<tspan>n</tspan> n'))[0]).toBe('100 20');
  });

  it('keeps apart the rules of texts and of their parts, whatever stands before them', async () => {
    const style = '/* a */text { fill: #222; font-family: serif } tspan { fill: red }';
    const svg = await shape(wrap('<text x="1" y="2">a <tspan>b</tspan></text>', style));
    expect(svg).toContain('g:where(.shaped-text) { fill: #222');
    expect(svg).toContain('g:where(.shaped-tspan) { fill: red }');
    expect(svg).toContain('<g class="shaped-tspan">');
  });

  it.each([
    ['without text', wrap('<path d="M0 0h4"/>')],
    ['in letters that our faces lack', wrap('<text x="1" y="2">字</text>')],
    ['in a face of fixed width', wrap('<text x="1" y="2">a</text>', 'text { font-family: monospace }')],
    ['in a size that depends on others', wrap('<text x="1" y="2" font-size="2em">a</text>')],
    ['with a stroke', wrap('<text x="1" y="2">a</text>', 'text { font-family: serif; stroke: #fff }')],
    ['in a style between apostrophes', wrap("<text x='1' y='2' style='font:bold 30px serif'>a</text>")],
    ['in a clipping path', wrap('<clipPath id="c"><text x="1" y="2">a</text></clipPath>')],
    ['along a path', wrap('<text><textPath href="#a">a</textPath></text>')],
    ['with space between its letters', wrap('<text x="1" y="2" letter-spacing="2">a</text>')],
    [
      'whose letters grow on wide screens',
      wrap('<text x="1" y="2">a</text>', '@media (width>9px) { text { font-size: 9px } }'),
    ],
    ['under rules that are not read', wrap('<text x="1" y="2">a</text>', 'g > text { font-size: 9px }')],
    ['that moves', wrap('<text x="1" y="2">a<animate attributeName="x"/></text>')],
    ['that is not well-formed', '<svg><text>a</svg>'],
  ])('is left as it is %s', async (_, svg) => {
    expect(await shape(svg)).toBe(svg);
  });
});
