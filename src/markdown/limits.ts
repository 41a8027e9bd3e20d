import type { Nodes, Root } from 'mdast';
import type { Translated } from '#locales/locale.ts';
import type { Mistake } from './mistake.ts';

/** More than any person nests or writes, and less than what would stop the program or hold it for minutes. */
const MOST_LEVELS = 200;
const MOST_PIECES = 10_000;
const MOST_CELLS = 50_000;
const MOST_NODES = 150_000;

const CELLS = { fr: 'cellules de tableaux', en: 'cells of tables' };
const PIECES: readonly (readonly [words: Translated, pattern: RegExp, most?: number])[] = [
  [{ fr: 'appels et textes de notes', en: 'calls and texts of notes' }, /\[\^|\^\[/g],
  [{ fr: 'passages surlignés', en: 'highlighted passages' }, /==/g, 2 * MOST_PIECES],
  [{ fr: 'signes de commentaire `%%`', en: 'marks of comments `%%`' }, /%%/g],
  [{ fr: 'clôtures de code', en: 'fences of code' }, /^[ >]*(?:`{3}|~{3})/gm, 2 * MOST_PIECES],
  [{ fr: 'formules', en: 'formulas' }, /\$/g, 4 * MOST_PIECES],
  [{ fr: 'mots précédés de deux-points', en: 'words that follow a colon' }, /:[a-z]/gi, 3 * MOST_PIECES],
  [{ fr: 'liens', en: 'links' }, /\]\(/g],
  [{ fr: 'définitions de liens', en: 'definitions of links' }, /^ {0,3}\[[^\]\n]*\]:/gm],
  [{ fr: 'adresses', en: 'addresses' }, /https?:\/\//g],
  [{ fr: 'directives', en: 'directives' }, /:[a-z][a-z-]*[[{]|^:::/gim],
  [{ fr: 'balises HTML', en: 'HTML tags' }, /<[a-z]/gi],
  [{ fr: 'signes écrits `&…;`', en: 'characters written `&…;`' }, /&[a-z\d#]+;/gi],
  [CELLS, /\|/g, MOST_CELLS],
];
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const TAG = /<(\/?)([a-z][a-z\d-]*)/gi;
/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT = new Set(
  'area br col embed hr img input link meta source track wbr p li dt dd tr td th'.split(' '),
);

/** Why a text is not to be parsed: a list, a quotation or pieces beyond all measure. Cost: linear. */
export function findExcess(source: string): Mistake | undefined {
  for (const [index, line] of source.split('\n').entries())
    if (line.length > MOST_LEVELS && countContainers(line) > MOST_LEVELS) return tooDeep(index + 1);
  for (const [words, pattern, most = MOST_PIECES] of source.length > MOST_PIECES ? PIECES : []) {
    const found = source.matchAll(pattern).drop(most).next().value;
    if (found) return tooMany(words, source.slice(0, found.index).split('\n').length, most);
  }
  return undefined;
}

/** Why a parsed text, too deep or too long, is not to be rendered. Cost: linear, without recursion. */
export function findTooDeep(tree: Root): Mistake | undefined {
  const waiting: (readonly [node: Nodes, level: number])[] = [[tree, 0]];
  const open: string[] = [];
  let cells = 0;
  let nodes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, level] = next;
    if (node.type === 'html') openTags(node.value, open);
    const line = node.position?.start.line ?? 1;
    if (level + open.length > MOST_LEVELS) return tooDeep(line);
    nodes += 1;
    if (nodes > MOST_NODES)
      return tooMany(
        {
          fr: 'paragraphes, éléments de liste, mots en gras …',
          en: 'paragraphs, items of lists, words in bold…',
        },
        line,
        MOST_NODES,
      );
    // Every row gets as many cells as the first one.
    if (node.type === 'table') cells += node.children.length * (node.children[0]?.children.length ?? 0);
    if (cells > MOST_CELLS) return tooMany(CELLS, line, MOST_CELLS);
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push([child, level + 1]);
  }
  return undefined;
}

/** The mistake of a text that nests beyond all measure. */
export function tooDeep(line: number): Mistake {
  return {
    line,
    column: 1,
    rule: 'limit',
    message: {
      fr: `Plus de \`${MOST_LEVELS}\` niveaux imbriqués (listes, citations, balises, accents).`,
      en: `More than \`${MOST_LEVELS}\` nested levels (lists, quotations, tags, emphasis).`,
    },
    fix: { fr: 'En ôter, ou fermer ce qui a été ouvert.', en: 'Remove some, or close what was opened.' },
    severity: 'error',
  };
}

function tooMany(words: Translated, line: number, most: number): Mistake {
  return {
    line,
    column: 1,
    rule: 'limit',
    message: {
      fr: `Plus de \`${most}\` ${words.fr} dans un texte.`,
      en: `More than \`${most}\` ${words.en} in a text.`,
    },
    fix: { fr: 'Le couper en plusieurs textes.', en: 'Cut it into several texts.' },
    severity: 'error',
  };
}

/** The levels that a line opens, and those that its indent continues. */
function countContainers(line: string): number {
  const [marks = ''] = CONTAINERS.exec(line) ?? [];
  if (marks === '') return 0;
  const indent = line.length - line.trimStart().length;
  return Math.floor(indent / 2) + (marks.match(CONTAINER)?.length ?? 0);
}

/** A closing tag closes the last element of its name alone: those that it leaves open stay so, as for a browser. */
function openTags(html: string, open: string[]): void {
  for (const [, slash, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (FLAT.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
    if (open.length > MOST_LEVELS) return;
  }
}
