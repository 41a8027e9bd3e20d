import type { Locale } from '#locales/locale.ts';
import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import { fromHtml, parseRaw } from '#html/parse-html.ts';
import { sanitize } from 'hast-util-sanitize';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { toHast, type Options, type State } from 'mdast-util-to-hast';
import { listAmounts } from '#model/amounts.ts';
import type { BodyFacts } from '#model/body.ts';
import { countWords as count } from '#html/count-words.ts';
import { toLead } from '#html/lead.ts';
import { isNoteCall } from '#html/notes.ts';
import { placeAddresses, type FindPicture } from './addresses.ts';
import { shapeBlocks } from './blocks.ts';
import { shapeCallouts } from './callouts.ts';
import { shapeDefinitions } from './definitions.ts';
import { shapeDialogue, type Cast } from './dialogue.ts';
import { colourCode, type Highlight } from './code.ts';
import { markFormulas, setFormulas, type ToMathml } from './formulas.ts';
import { resolveDirectives } from './directives.ts';
import { markHighlights } from './highlights.ts';
import { placeInlineNotes } from './inline-notes.ts';
import { addHeadingIds, listWrittenAnchors } from './heading-ids.ts';
import type { Mistake } from './mistake.ts';
import { nameNotes, sealNotes, unsealNotes } from './notes.ts';
import { checkMarkdown } from './rules.ts';
import { SAFE } from './safe-html.ts';
import { findElements, toText, visitElements } from '#html/tree.ts';
import { markLanguages } from './text-languages.ts';
import { typesetTree } from './typeset-tree.ts';
import { resolveWikilinks, type FindText } from './wikilinks.ts';

/** What a body is rendered with. */
export interface BodyContext {
  /** That of the text, which typography follows. */
  readonly language: string;
  /** Whose words are set around it. */
  readonly locale: Locale;
  readonly cast: Cast | undefined;
  readonly findPicture: FindPicture;
  /** Of wikilinks, which MDX has not. */
  readonly findText?: FindText | undefined;
}

export interface MarkdownBody extends BodyContext {
  readonly tree: Root;
  readonly source: string;
  readonly highlight: Highlight;
  readonly toMathml: ToMathml;
  /** The rules of its format. */
  readonly check?: typeof checkMarkdown | undefined;
}

export interface RenderedBody {
  readonly body: HastRoot;
  readonly facts: BodyFacts;
  readonly mistakes: readonly Mistake[];
}

function toFootnoteOptions({ words }: Locale): Options {
  return {
    footnoteLabel: words.notes,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference: number, again: number) =>
      words.noteBack(again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`),
    clobberPrefix: '',
  };
}

/** Markdown as Sätteri parsed it → our HTML, what the catalogue must know of it, and what its author must mend. */
export function renderMarkdown({
  tree,
  source,
  check = checkMarkdown,
  highlight,
  toMathml,
  ...context
}: MarkdownBody): RenderedBody {
  const found = check(tree, source);
  const unresolved = resolveDirectives(tree, source);
  const unknown = context.findText
    ? resolveWikilinks(tree, { source, findText: context.findText, findPicture: context.findPicture })
    : [];
  shapeCallouts(tree, { source, titles: context.locale.callouts });
  placeInlineNotes(tree, source);
  markHighlights(tree, source);
  if (source.includes(':')) shapeDefinitions(tree);
  const mayHaveFormulas = /\$|`{3}math|~~~/.test(source);
  if (mayHaveFormulas) markFormulas(tree);
  const root = toSafeTree(tree, source, context.locale);
  if (/```|~~~|<pre/.test(source)) colourCode(root, highlight);
  const unread = mayHaveFormulas ? setFormulas(root, toMathml, context.locale.words.formula) : [];
  const { mistakes, ...rendered } = renderTree(root, context);
  return { ...rendered, mistakes: [...found, ...unresolved, ...unknown, ...unread, ...mistakes] };
}

/** HTML that MDX gave → our HTML. Its author is trusted: nothing is taken out of it but marks that are not theirs to give. */
export function renderMdxHtml(html: string, seal: string, context: BodyContext): RenderedBody {
  const root = fromHtml(html, { fragment: true });
  unsealNotes(root, seal);
  return renderTree(root, context);
}

function renderTree(root: HastRoot, { language, locale, cast, findPicture }: BodyContext): RenderedBody {
  const notes = nameNotes(root, locale);
  const { anchors } = locale.addresses;
  shapeBlocks(root, locale.words);
  const addresses = placeAddresses(root, findPicture, locale.words);
  const written = listWrittenAnchors(root);
  const unknown = markLanguages(root, language);
  typesetTree(root, language);
  const { headings, mistakes } = addHeadingIds(root, anchors.notes, written);
  const amounts = listAmounts(toText(root));
  const dialogue = cast ? shapeDialogue(root, cast, { headings, anchors }) : { turns: [], mistakes: [] };
  return {
    body: root,
    facts: {
      ...countWords(root),
      headings,
      turns: dialogue.turns,
      links: addresses.links,
      images: addresses.images,
      ...listAnchors(root, anchors.notes),
      notes,
      ...(amounts.length > 0 && { amounts }),
      lead: toLead(root),
    },
    mistakes: [...addresses.mistakes, ...unknown, ...mistakes, ...dialogue.mistakes],
  };
}

/** Raw HTML in Markdown is parsed and sanitised; a text without any (nearly all) skips that cost. */
function toSafeTree(tree: Root, source: string, locale: Locale): HastRoot {
  // The library looks for definitions with a slow walk of all that it is given.
  const made = toHast(
    { type: 'root', children: findDefinitions(tree) },
    {
      ...toFootnoteOptions(locale),
      allowDangerousHtml: true,
      handlers: { root: (state: State) => state.wrap(state.all(tree)) },
    },
  );
  const root: HastRoot =
    made.type === 'root' ? made : { type: 'root', children: made.type === 'doctype' ? [] : [made] };
  if (!hasRaw(root)) return root;
  sealNotes(root);
  const whole = parseRaw(root, source);
  if (source.includes('<input')) dropFields(whole);
  const parsed = sanitize(whole, SAFE);
  if (parsed.type !== 'root') return { type: 'root', children: [] };
  unsealNotes(parsed);
  return parsed;
}

/** What links and calls of notes lead to, in the order of the text. */
function findDefinitions(node: Nodes): (Definition | FootnoteDefinition)[] {
  const inside = 'children' in node ? node.children.flatMap(findDefinitions) : [];
  return node.type === 'definition' || node.type === 'footnoteDefinition' ? [node, ...inside] : inside;
}

/** Of an `<input>`, only boxes to tick are kept: another would become one. Changes the tree. */
function dropFields(node: HastNodes): void {
  if (!('children' in node)) return;
  const isField = (one: HastNodes): boolean =>
    one.type === 'element' && one.tagName === 'input' && one.properties['type'] !== 'checkbox';
  if (node.children.some(isField))
    Reflect.set(
      node,
      'children',
      node.children.filter((one) => !isField(one)),
    );
  for (const child of node.children) dropFields(child);
}

function hasRaw(node: HastRoot | HastRoot['children'][number]): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

function countWords(root: HastRoot): Pick<BodyFacts, 'words' | 'quotedShare'> {
  const words = count(toText(root));
  let quoted = 0;
  visitElements(root, (element, parent) => {
    const nested = parent.type === 'element' && parent.tagName === 'blockquote';
    if (element.tagName === 'blockquote' && !nested) quoted += count(toText(element));
  });
  return { words, quotedShare: words === 0 ? 0 : Math.round((quoted / words) * 1000) / 1000 };
}

function listAnchors(root: HastRoot, notesTitle: string): Pick<BodyFacts, 'anchors' | 'calls'> {
  const calls = findElements(root, isNoteCall).map(({ properties }) => `${properties['id']}`);
  const named = findElements(root, ({ properties: { id } }) => typeof id === 'string' && id !== notesTitle);
  const anchors = named
    .filter((element) => !isNoteCall(element))
    .map(({ properties }) => `${properties['id']}`);
  return { anchors, calls };
}
