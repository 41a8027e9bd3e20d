import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from '#html/parse-html.ts';
import type { Nodes } from 'mdast';
import type { Translated } from '#locales/locale.ts';
import { h, isElement, toText, visitElements } from '#html/tree.ts';
import { mistakeAt, type Mistake } from './mistake.ts';

/** TeX → MathML, or why it cannot be read. */
export type ToMathml = (
  tex: string,
  isBlock: boolean,
) => { readonly mathml: string } | { readonly problem: Translated };

/** Characters of MathML in a text: several thousand formulas. */
const MOST_CHARACTERS = 5_000_000;
const TOO_MANY = { problem: { fr: 'trop de formules dans un texte', en: 'too many formulas in one text' } };
/** Of a formula that is quoted. */
const QUOTED = 200;

/** Marks the formulas of a text, which no typography touches. Changes the tree. */
export function markFormulas(node: Nodes): void {
  // As GitHub has it too.
  if (node.type === 'code' && node.lang === 'math') Object.assign(node, { type: 'math' });
  const isBlock = node.type === 'math';
  if (isBlock || node.type === 'inlineMath') {
    const value = 'value' in node ? node.value : '';
    node.data = {
      hName: 'x-formula',
      hProperties: isBlock ? { dataBlock: '' } : {},
      hChildren: [{ type: 'text', value }],
    };
  }
  if ('children' in node) for (const child of node.children) markFormulas(child);
}

/** Puts the MathML of each formula in its place; one that cannot be read stays TeX. Changes the tree. */
export function setFormulas(root: HastRoot, toMathml: ToMathml, label: string): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  let length = 0;
  visitElements(root, (element) => {
    if (element.tagName !== 'x-formula') return;
    const tex = toText(element).trim();
    const isBlock = element.properties['dataBlock'] !== undefined;
    const made = length < MOST_CHARACTERS ? toMathml(tex, isBlock) : TOO_MANY;
    if ('mathml' in made) length += made.mathml.length;
    const math = 'mathml' in made ? parseMathml(made.mathml, tex) : undefined;
    if ('problem' in made) mistakes.push(unreadable(element, made.problem));
    Object.assign(
      element,
      math ? (isBlock ? toBox(math, label) : math) : h('code', {}, [{ type: 'text', value: tex }]),
    );
  });
  return mistakes;
}

/** Styles would break the policy of the page; `alttext` is what is shown where MathML is not. */
function parseMathml(mathml: string, tex: string): Element | undefined {
  const [math] = fromHtml(mathml, { fragment: true }).children;
  if (!isElement(math, 'math')) return undefined;
  visitElements({ type: 'root', children: [math] }, ({ properties }) => {
    const classes = `${properties['className'] ?? ''}`;
    delete properties['style'];
    properties['className'] = /\btml-right\b/.test(classes) ? ['align-right'] : undefined;
  });
  return { ...math, properties: { ...math.properties, alttext: tex } };
}

/** A formula too wide for a telephone scrolls in its box. */
function toBox(math: Element, ariaLabel: string): Element {
  return h('div', { className: ['table'], role: 'group', tabIndex: 0, ariaLabel }, [math]);
}

function unreadable(element: Element, problem: Translated): Mistake {
  const tex = toText(element).trim().slice(0, QUOTED);
  return mistakeAt(element, {
    rule: 'formula',
    message: {
      fr: `Formule illisible : \`${tex}\` (${problem.fr}).`,
      en: `Formula that cannot be read: \`${tex}\` (${problem.en}).`,
    },
    fix: {
      fr: 'La corriger (commandes de LaTeX), ou la mettre entre accents graves.',
      en: 'Correct it (commands of LaTeX), or put it between backticks.',
    },
  });
}
