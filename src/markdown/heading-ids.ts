import slugify from '@sindresorhus/slugify';
import type { Element, Root } from 'hast';
import type { Heading } from '#model/body.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { NOTES_TITLE } from '#html/notes.ts';
import { toText, visitElements } from '#html/tree.ts';

/** Letters, figures and marks that lose their accents and nothing else. */
const FRENCH = /^[A-Za-z0-9ÀÂÇÉÈÊËÎÏÔÙÛàâçéèêëîïôùûœæ '.,:;!?()«»\u00a0\u202f-]*$/;

const HEADING = /^h[1-6]$/;

/** « L’œuvre d’Éloïse » → `l-oeuvre-d-eloise`: ASCII, so that an address can be typed and survives any transport. */
export function toAnchor(text: string): string {
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

/** Gives every heading a unique ASCII id, unless its author chose one, and lists the headings of the text. */
export function addHeadingIds(root: Root): {
  readonly headings: readonly Heading[];
  readonly mistakes: readonly Mistake[];
} {
  const headings: Heading[] = [];
  const mistakes: Mistake[] = [];
  const taken = new Map<string, number>();
  let deepest = 1;
  visitElements(root, (element) => {
    if (!HEADING.test(element.tagName) || element.properties['id'] === NOTES_TITLE) return;
    const depth = Number(element.tagName[1]);
    mistakes.push(...checkDepth(element, depth, deepest), ...checkChosenId(element, taken));
    deepest = depth;
    headings.push(toHeading(element, depth, taken));
  });
  return { headings, mistakes };
}

function toHeading(element: Element, depth: number, taken: Map<string, number>): Heading {
  const text = toText(element).trim();
  const id = element.properties['id'] ? String(element.properties['id']) : makeUnique(toAnchor(text), taken);
  taken.set(id, taken.get(id) ?? 1);
  const question = element.properties['question'];
  element.properties = { id };
  return { id, text, depth, question: question === undefined ? undefined : String(question) };
}

function makeUnique(id: string, taken: Map<string, number>): string {
  const count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  return count === 0 ? id : makeUnique(`${id}-${count + 1}`, taken);
}

function* checkChosenId(element: Element, taken: ReadonlyMap<string, number>): Iterable<Mistake> {
  const { id } = element.properties;
  if (id === undefined) return;
  if (!/^[a-z][a-z0-9-]*$/.test(String(id)))
    yield mistakeAt(element, {
      rule: 'anchor',
      message: `Ancre mal écrite : \`${String(id)}\`.`,
      fix: 'Minuscules sans accent, chiffres et traits d’union.',
    });
  else if (taken.has(String(id)))
    yield mistakeAt(element, {
      rule: 'anchor',
      message: `Ancre déjà prise dans ce texte : \`${String(id)}\`.`,
      fix: 'En choisir une autre.',
    });
}

function* checkDepth(element: Element, depth: number, previous: number): Iterable<Mistake> {
  if (depth === 1)
    yield mistakeAt(element, {
      rule: 'heading-depth',
      message: 'Titre de premier niveau dans le texte : il est déjà celui de l’article.',
      fix: 'Commencer à « ## ».',
    });
  else if (depth > previous + 1)
    yield mistakeAt(element, {
      rule: 'heading-depth',
      message: `Intertitre de niveau ${depth} après un niveau ${previous}.`,
      fix: `Mettre ${'#'.repeat(previous + 1)}.`,
    });
}
