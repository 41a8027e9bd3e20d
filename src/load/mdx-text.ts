import { stripVTControlCharacters } from 'node:util';
import type { Parent, Root, RootContent } from 'mdast';
import { mdxToMdast, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { Mistake } from '#markdown/mistake.ts';

/**
 * What is done of MDX texts, whose code may do all that the program may: it is run, which only the project's own
 * configuration allows, or they are read without it.
 */
export type MdxUse = 'run' | 'read';

/** What rules ask of an element. */
const READ: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'id']);
const CODE: ReadonlySet<string> = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

/**
 * What an MDX text shows of itself without being run: its Markdown and its elements of HTML. Its code is left out, and its
 * components but for what stands in them.
 * @throws what `toMdxMistake` puts in words.
 */
export function parseMdx(source: string): Root {
  const tree = mdxToMdast(source, { features: { gfm: { footnotes: true }, headingAttributes: true } });
  if (tree.type !== 'root') return { type: 'root', children: [] };
  dropCode(tree);
  return tree;
}

/** Why a text could not be read or run. Compilers give the place, in lines of the file, in the message itself. */
export function toMdxMistake(error: unknown): Mistake {
  const message = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(message);
  const lines = stripVTControlCharacters(message).split('\n');
  const words = lines
    .map((line) => line.replace(/^\[plugin [^\]]*\]|\S*\.mdx:\d+:\d+|^\d+:\d+:/g, '').trim())
    .find((line) => line !== '' && !line.startsWith('Build failed'));
  return {
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    rule: 'mdx',
    message: {
      fr: `MDX illisible : ${words ?? message}`,
      en: `MDX that cannot be read: ${words ?? message}`,
    },
    severity: 'error',
  };
}

function dropCode(parent: Parent): void {
  parent.children = parent.children.flatMap((node): readonly RootContent[] => {
    if (CODE.has(node.type)) return [];
    if ('children' in node) dropCode(node);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [node];
    const hProperties = toProperties(node);
    if (!hProperties) return node.children;
    node.data = { hName: node.name ?? 'div', hProperties };
    return [node];
  });
}

/** Undefined for a component, and where one is made by code. */
function toProperties({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Properties | undefined {
  const written = attributes.flatMap((one): readonly (readonly [string, string])[] =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
  );
  const isHtml = /^[a-z]/.test(name ?? '') && written.length === attributes.length;
  return isHtml ? Object.fromEntries(written.filter(([key]) => READ.has(key))) : undefined;
}

type Properties = Readonly<Record<string, string>>;
