import type { XastElement } from 'svgo';

/** What of a style decides how letters look, as its author wrote it; absent where nothing does. */
export type TextStyle = Readonly<Partial<Record<(typeof READ)[number], string>>>;

/** One rule of a `<style>`, for elements by their name, their class, or both. */
interface Rule {
  readonly name: string;
  readonly className: string;
  readonly style: TextStyle;
}

const READ = ['font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'stroke'] as const;
/** What changes letters in ways that are not read here. */
const BEYOND =
  /(?:^|[\s;{"'])(?:font|letter-spacing|word-spacing|font-variant[\w-]*|font-feature-settings|font-stretch|font-size-adjust|text-transform|text-decoration|writing-mode|direction|unicode-bidi|white-space|dominant-baseline|alignment-baseline|baseline-shift|textLength|rotate|xml:space)\s*[:=]/i;
const SELECTOR = /^([a-z]\w*|\*)?(?:\.([\w-]+))?$/;
const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** Whether letters of the drawing are set in ways that are not read here. */
export function isBeyond(svg: string): boolean {
  return BEYOND.test(svg) || MEDIA_FONT.test(svg);
}

/** Letters that change with the screen or the theme. */
const MEDIA_FONT = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\{[^{}]*(?:font-|text-anchor)/;

/** The rules of style sheets that decide of letters, or undefined where one is of a form that is not read here. */
export function readRules(css: string): readonly Rule[] | undefined {
  const rules: Rule[] = [];
  for (const [, selectors = '', declarations = ''] of css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(MEDIA, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const style = readDeclarations(declarations);
    if (Object.keys(style).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const [, name = '', className = ''] = SELECTOR.exec(selector.trim()) ?? [];
      if (name === '' && className === '') return undefined;
      rules.push({ name, className, style });
    }
  }
  // Those of a name first: a class weighs more.
  return rules.toSorted((a, b) => Number(a.className !== '') - Number(b.className !== ''));
}

/** The style of an element inside another: attributes, then rules, then its own declarations. */
export function toStyle(element: XastElement, rules: readonly Rule[], around: TextStyle): TextStyle {
  const { name, attributes } = element;
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const own = Object.fromEntries(
    READ.flatMap((property) => {
      const value = attributes[property];
      return value === undefined ? [] : [[property, value]];
    }),
  );
  const matching = rules.filter(
    (rule) =>
      (rule.name === '' || rule.name === '*' || rule.name === name) &&
      (rule.className === '' || classes.includes(rule.className)),
  );
  const style = Object.assign({}, ...matching.map((rule) => rule.style)) as TextStyle;
  return { ...around, ...own, ...style, ...readDeclarations(attributes['style'] ?? '') };
}

function readDeclarations(declarations: string): TextStyle {
  const pairs = declarations.split(';').map((one) => one.split(':').map((part) => part.trim()));
  return Object.fromEntries(
    READ.flatMap((property) =>
      pairs.filter(([name]) => name === property).map(([, value = '']) => [property, value]),
    ),
  );
}
