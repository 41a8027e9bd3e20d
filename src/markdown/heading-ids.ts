import slugify from '@sindresorhus/slugify';
import type { Element, Root } from 'hast';
import type { Heading } from '#model/body.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { findElements, h, toText, visitElements } from '#html/tree.ts';

/** Letters, figures and marks that lose their accents and nothing else. */
const FRENCH = /^[A-Za-z0-9ÀÂÇÉÈÊËÎÏÔÙÛàâçéèêëîïôùûœæ '.,:;!?()«»\u00a0\u202f-]*$/;

const HEADING = /^h[1-6]$/;

/** Letters of other scripts than ours, which ids keep. */
const FOREIGN = '(?![\\p{Script=Latin}ªº])\\p{L}';
const HAS_FOREIGN = new RegExp(FOREIGN, 'u');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What an author may choose. */
const CHOSEN = new RegExp(`^(?:[a-z]|${FOREIGN})(?:[a-z0-9-]|${FOREIGN}|(?![A-Z])[\\p{M}\\p{Nd}])*$`, 'u');

/** « L’œuvre d’Éloïse » → `l-oeuvre-d-eloise`, easy to type and sure to survive any transport; « 第一章 » stays as it is. */
export function toAnchor(text: string): string {
  if (!HAS_FOREIGN.test(text)) return toLatinAnchor(text);
  const words = text.normalize('NFC').match(WORD) ?? [];
  return words.map((word) => (HAS_FOREIGN.test(word) ? word.toLowerCase() : toLatinAnchor(word))).join('-');
}

function toLatinAnchor(text: string): string {
  const plain = text.replaceAll('’', "'");
  const anchor = FRENCH.test(plain)
    ? toFrenchAnchor(plain)
    : slugify(plain, { locale: 'fr', decamelize: false });
  return anchor || 'section';
}

/** What slugify makes of a title that needs no table of the context's letters, thirty times as fast. */
function toFrenchAnchor(plain: string): string {
  return plain
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([a-z\d])'([ts])(?![a-z\d])/g, '$1$2')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The anchors of headings as their authors wrote them: no typographic rule changes an address. */
export function listWrittenAnchors(root: Root): ReadonlyMap<Element, string> {
  const headings = findElements(root, ({ tagName }) => HEADING.test(tagName));
  return new Map(headings.map((heading) => [heading, toAnchor(toText(heading).trim())]));
}

/**
 * Gives every heading a unique id, unless its author chose one, and lists the headings of the text. `written` are
 * those of its source; where typography would give another, or did letters of other scripts, a mark keeps that one for readers who have it.
 */
export function addHeadingIds(
  root: Root,
  /** The id of the heading of notes, which is not one of the text’s. */
  notesTitle: string,
  written: ReadonlyMap<Element, string> = new Map(),
): {
  readonly headings: readonly Heading[];
  readonly mistakes: readonly Mistake[];
} {
  const headings: Heading[] = [];
  const mistakes: Mistake[] = [];
  const taken = new Map<string, number>();
  const set = new Map<string, number>();
  const former = new Map<string, Element>();
  let deepest = 1;
  visitElements(root, (element) => {
    if (!HEADING.test(element.tagName) || element.properties['id'] === notesTitle) return;
    const level = Number(element.tagName[1]);
    mistakes.push(...checkDepth(element, level, deepest), ...checkChosenId(element, taken));
    // The first level is that of the article's own title.
    const depth = Math.max(2, level);
    element.tagName = `h${depth}`;
    deepest = depth;
    const text = toText(element).trim();
    const anchor = toAnchor(text);
    const latin = HAS_FOREIGN.test(text) ? toLatinAnchor(text) : anchor;
    former.set(toId(element, latin, set), element);
    const id = toId(element, written.get(element) ?? anchor, taken);
    const { lang, dir } = element.properties;
    const spoken = lang === undefined ? {} : { lang: String(lang) };
    headings.push({ id, text, depth, ...spoken, ...takeQuestion(element) });
    element.properties = { id, ...spoken, ...(dir === undefined ? {} : { dir }) };
  });
  for (const [id, element] of former) if (!taken.has(id)) element.children.unshift(h('span', { id }, []));
  return { headings, mistakes };
}

/** The key that its author gave a question. */
function takeQuestion({ properties: { question } }: Element): Pick<Heading, 'question'> {
  return { question: question === undefined ? undefined : String(question) };
}

function toId({ properties: { id: chosen } }: Element, anchor: string, taken: Map<string, number>): string {
  const id = chosen ? String(chosen) : makeUnique(anchor, taken);
  taken.set(id, taken.get(id) ?? 1);
  return id;
}

function makeUnique(id: string, taken: Map<string, number>): string {
  const count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  return count === 0 ? id : makeUnique(`${id}-${count + 1}`, taken);
}

function* checkChosenId(element: Element, taken: ReadonlyMap<string, number>): Iterable<Mistake> {
  const { id } = element.properties;
  if (id === undefined) return;
  if (!CHOSEN.test(String(id)))
    yield mistakeAt(element, {
      rule: 'anchor',
      message: {
        fr: `Ancre mal écrite : \`${String(id)}\`.`,
        en: `Anchor badly written: \`${String(id)}\`.`,
      },
      fix: {
        fr: 'Minuscules sans accent, chiffres et traits d’union.',
        en: 'Small letters without accents, figures and hyphens.',
      },
      severity: 'warning',
    });
  else if (taken.has(String(id)))
    yield mistakeAt(element, {
      rule: 'anchor',
      message: {
        fr: `Ancre déjà prise dans ce texte : \`${String(id)}\`.`,
        en: `Anchor already taken in this text: \`${String(id)}\`.`,
      },
      fix: { fr: 'En choisir une autre.', en: 'Choose another.' },
    });
}

function* checkDepth(element: Element, depth: number, previous: number): Iterable<Mistake> {
  if (depth === 1)
    yield mistakeAt(element, {
      rule: 'heading-depth',
      message: {
        fr: 'Titre de premier niveau dans le texte, publié au deuxième : le premier est celui de l’article.',
        en: 'Heading of the first level in the text, published at the second: the first is that of the article.',
      },
      fix: { fr: 'Commencer à « ## ».', en: 'Begin at “##”.' },
      severity: 'warning',
    });
  else if (depth > previous + 1)
    yield mistakeAt(element, {
      rule: 'heading-depth',
      message: {
        fr: `Intertitre de niveau ${depth} après un niveau ${previous}.`,
        en: `Heading of level ${depth} after one of level ${previous}.`,
      },
      fix: { fr: `Mettre ${'#'.repeat(previous + 1)}.`, en: `Write ${'#'.repeat(previous + 1)}.` },
      severity: 'warning',
    });
}
