import type { XastChild, XastElement, XastRoot } from 'svgo';
import { loadSvgo } from './clean-svg.ts';
import { drawLetter, findFace, hasLetters, measure, type Face } from './letter-shapes.ts';
import { isBeyond, readRules, toStyle, type TextStyle } from './svg-style.ts';

/** Of the code that draws: what another one kept is not used. */
export const TEXT_SHAPES = 'text shapes 2';
/** A drawing is short; one that is not is left as it is. */
const MOST_BYTES = 200_000;
/** Begins the class of what was text: rules for `text` and `tspan` hold for it. */
const MARK = 'shaped-';

type Place = Pick<Run, 'x' | 'y' | 'dx' | 'dy'>;

/** Some words of a text, alike, at a point where one is given. */
interface Run {
  readonly text: string;
  readonly face: Face;
  readonly anchor: string;
  readonly attributes: XastElement['attributes'];
  readonly x?: number;
  readonly y?: number;
  readonly dx?: number;
  readonly dy?: number;
}

/** A text that is set in ways that are not read here. */
class Beyond extends Error {}

/**
 * A drawing whose letters are shapes of our faces: what a page shows as a picture is given none of its fonts. It is as it
 * was where a text of it is set in ways, or has letters, that our faces do not have.
 */
export async function shapeText(svg: Uint8Array): Promise<Uint8Array> {
  const text = new TextDecoder().decode(svg);
  if (svg.length > MOST_BYTES || !/<text[\s>]/.test(text) || isBeyond(text)) return svg;
  try {
    return new TextEncoder().encode(await shape(text));
  } catch {
    return svg;
  }
}

async function shape(svg: string): Promise<string> {
  const { optimize } = loadSvgo();
  let root: XastRoot | undefined;
  // Read first, then written: faces are loaded in between.
  optimize(svg, { plugins: [{ name: 'read', fn: (read) => ((root = read), null) }] });
  if (!root) throw new Beyond();
  const rules = readRules(readStyles(root));
  if (!rules) throw new Beyond();
  const shapes = new Map<string, string>();
  await shapeIn(root, { rules, style: {}, shapes });
  root.children
    .flatMap((child) => (child.type === 'element' ? child : []))
    .at(0)
    ?.children.push(toDefinitions(shapes));
  const shaped = root;
  const { data } = optimize('<svg xmlns="http://www.w3.org/2000/svg"/>', {
    plugins: [
      {
        name: 'write',
        fn: (written) => {
          written.children = shaped.children;
          return null;
        },
      },
    ],
  });
  return data;
}

interface Context {
  readonly rules: NonNullable<ReturnType<typeof readRules>>;
  readonly style: TextStyle;
  /** The shape of each letter of each face, by its id: it is drawn once, and used wherever it stands. */
  readonly shapes: Map<string, string>;
}

function readStyles(parent: XastRoot | XastElement): string {
  return parent.children
    .map((child) => {
      if (child.type !== 'element') return '';
      if (child.name !== 'style') return readStyles(child);
      return child.children.map((one) => ('value' in one ? one.value : '')).join('');
    })
    .join('\n');
}

/** Changes the tree: each `<text>` becomes a group of shapes. */
async function shapeIn(parent: XastRoot | XastElement, context: Context): Promise<void> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.name === 'style') renameRules(child);
    const style = toStyle(child, context.rules, context.style);
    if (child.name === 'text' && 'name' in parent && parent.name === 'clipPath') throw new Beyond();
    if (child.name === 'text') await shapeOne(child, { ...context, style });
    else await shapeIn(child, { ...context, style });
  }
}

/** Rules for texts, for what was one; they weigh the same. */
function renameRules(style: XastElement): void {
  for (const child of style.children)
    if ('value' in child)
      child.value = child.value.replace(
        /(^|[\s,>+~}{;/])(text|tspan)(?=\s*[,{.:])/g,
        `$1g:where(.${MARK}$2)`,
      );
}

async function shapeOne(text: XastElement, context: Context): Promise<void> {
  const runs = await readRuns(text, context);
  text.attributes = toShaped(text);
  text.name = 'g';
  text.children = place(runs).map(({ run, x, y }) => toGroup(run, [x, y], context.shapes));
}

/** The letters of a run, each at its place; a thousandth of its size is the unit. */
function toGroup(
  { text, face, attributes }: Run,
  [x, y]: readonly [number, number],
  shapes: Map<string, string>,
): XastElement {
  const { name, size } = face;
  const transform = `translate(${round(x)} ${round(y)}) scale(${round(size / 1000)})`;
  const letters: XastElement[] = [];
  let at = 0;
  for (const letter of text) {
    const id = `letter-${name}-${letter.codePointAt(0)?.toString(36)}`;
    const shape = shapes.get(id) ?? drawLetter(face, letter);
    if (shape !== '') {
      shapes.set(id, shape);
      letters.push(toElement('use', { href: `#${id}`, ...(at > 0 ? { x: String(Math.round(at)) } : {}) }));
    }
    at += measure({ ...face, size: 1000 }, letter);
  }
  // The attributes of the words themselves stand outside: one of them may be a transformation.
  const group = toElement('g', { transform }, letters);
  return Object.keys(attributes).length === 0 ? group : toElement('g', attributes, [group]);
}

function toDefinitions(shapes: ReadonlyMap<string, string>): XastElement {
  const paths = [...shapes].map(([id, d]) => toElement('path', { id, d }));
  return toElement('defs', {}, paths);
}

function toElement(
  name: string,
  attributes: XastElement['attributes'],
  children: XastElement[] = [],
): XastElement {
  return { type: 'element', name, attributes, children };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** The attributes of a text for what takes its place. */
function toShaped({ name, attributes }: XastElement): XastElement['attributes'] {
  return { ...withoutText(attributes), class: `${attributes['class'] ?? ''} ${MARK}${name}`.trim() };
}

function withoutText(attributes: XastElement['attributes']): XastElement['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !/^(?:x|y|dx|dy|text-anchor|font-.*)$/.test(name)),
  );
}

/** Words in their order, spaces as browsers keep them. @throws where one is beyond this. */
async function readRuns(text: XastElement, context: Context): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const add = async (element: XastElement, inner: Context, around?: Place): Promise<void> => {
    const { rules, style } = inner;
    let place = { ...around, ...readPlace(element) };
    for (const child of element.children) {
      if (child.type === 'comment') continue;
      const before = runs.length;
      if (child.type === 'element' && child.name === 'tspan' && !around)
        await add(child, { ...inner, style: toStyle(child, rules, style) }, place);
      else if (child.type === 'text') {
        const words = toWords(child, runs);
        const face = await findFace(style);
        if (!face || !hasLetters(face, words) || (style.stroke ?? 'none') !== 'none') throw new Beyond();
        const attributes = around ? toShaped(element) : {};
        if (words !== '')
          runs.push({ text: words, face, anchor: style['text-anchor'] ?? 'start', attributes, ...place });
      } else throw new Beyond();
      if (runs.length > before) place = {};
    }
  };
  await add(text, context);
  return runs;
}

function toWords({ value }: Extract<XastChild, { type: 'text' }>, before: readonly Run[]): string {
  const words = value.replace(/[\t\n\r ]+/g, ' ');
  return before.length === 0 || before.at(-1)?.text.endsWith(' ') ? words.trimStart() : words;
}

function readPlace({ attributes }: XastElement): Place {
  const read = (name: string): number | undefined => {
    const value = attributes[name]?.trim();
    if (value === undefined) return undefined;
    if (!/^-?\d*\.?\d+(?:px)?$/.test(value)) throw new Beyond();
    return Number.parseFloat(value);
  };
  return Object.fromEntries(
    ['x', 'y', 'dx', 'dy'].flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Where each run begins: those after a given place follow one another, and are anchored together. */
function place(
  runs: readonly Run[],
): readonly { readonly run: Run; readonly x: number; readonly y: number }[] {
  const placed: { run: Run; x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [index, run] of runs.entries()) {
    if (run.x !== undefined || run.y !== undefined || index === 0) {
      x = (run.x ?? x) - toOffset(runs.slice(index));
      y = run.y ?? y;
    }
    x += run.dx ?? 0;
    y += run.dy ?? 0;
    placed.push({ run, x, y });
    x += measure(run.face, run.text);
  }
  return placed;
}

/** How far before its place a line begins. */
function toOffset([first, ...others]: readonly Run[]): number {
  if (!first) return 0;
  const end = others.findIndex(({ x, y }) => x !== undefined || y !== undefined);
  const line = [first, ...(end < 0 ? others : others.slice(0, end))];
  const width = line.reduce(
    (sum, { face, text }, index) => sum + measure(face, index === line.length - 1 ? text.trimEnd() : text),
    0,
  );
  return first.anchor === 'middle' ? width / 2 : first.anchor === 'end' ? width : 0;
}
