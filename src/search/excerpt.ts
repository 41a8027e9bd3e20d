import { toFields, type Card, type Field, type Section } from './document.ts';
import { countElided, toUnits, type Unit } from './normalise.ts';
import type { RankedPlace } from './rank.ts';

/** A piece of the page's own text; marked when it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A part of an article that answers, with its anchor: empty for the top of the page. */
export interface Passage {
  readonly id: string;
  readonly kind: Section['kind'];
  /** Its heading, or the question that it answers. */
  readonly title: readonly Piece[];
  readonly speaker: string;
  readonly excerpt: readonly Piece[];
}

/** How an article answers: what its title shows, the passage to open it at, and others worth opening. */
export interface Answer {
  readonly title: readonly Piece[];
  readonly passage: Passage;
  readonly others: readonly Passage[];
}

const EXCERPT_WORDS = 32;

/** The words of an article that a query found, in the page's own form, and where to open it. */
export function toAnswer(card: Card, places: readonly RankedPlace[]): Answer {
  const stretches = toStretches(card, places);
  const head = stretches.filter(({ field }) => field.section === undefined);
  const passages = [
    ...Map.groupBy(
      stretches.filter(({ field }) => field.section !== undefined),
      ({ field }) => field.section,
    ),
  ]
    .map(([section = 0, some]) => ({ section, some, score: toScore(some) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.section - b.section);
  const others = passages.map(({ section, some }) => toPassage(card, section, some));
  const title = head.find(({ field }) => field.name === 'title');
  const opensAtTop =
    passages[0] === undefined ||
    listTerms(head).size >= listTerms(stretches).size ||
    passages[0].score <= toScore(head);
  const top: Passage = {
    id: '',
    kind: 'text',
    title: [],
    speaker: '',
    excerpt: toTopExcerpt(head),
  };
  const [first = top, ...rest] = others;
  const asPieces = title
    ? [{ text: toOpening(title.field, title.units), isMarked: false }, ...toPieces(title.units, title.marks)]
    : [{ text: card.title, isMarked: false }];
  return opensAtTop
    ? { title: asPieces, passage: top, others }
    : { title: asPieces, passage: first, others: rest };
}

/** A field with its words and those of them that were found. */
interface Stretch {
  readonly field: Field;
  readonly units: readonly Unit[];
  /** Term of each found word, by the word's rank in the field. */
  readonly marks: ReadonlyMap<number, number>;
}

function toStretches(card: Card, places: readonly RankedPlace[]): readonly Stretch[] {
  const terms = new Map(places.map((place) => [place.at, place.term]));
  let start = 0;
  return toFields(card).map((field) => {
    const units = toUnits(field.text);
    const marks = new Map(units.flatMap((_, index) => toEntry(index, terms.get(start + index))));
    start += units.length;
    return { field, units, marks };
  });
}

function toEntry(index: number, term: number | undefined): readonly (readonly [number, number])[] {
  return term === undefined ? [] : [[index, term]];
}

/** Different words of the query count most, then how many of them there are. */
function toScore(stretches: readonly Stretch[]): number {
  const found = stretches.reduce((sum, { marks }) => sum + marks.size, 0);
  const isNotes = stretches.every(({ field }) => field.name === 'notes');
  return (listTerms(stretches).size * 10 + Math.min(found, 9)) * (isNotes ? 0.5 : 1);
}

function listTerms(stretches: readonly Stretch[]): ReadonlySet<number> {
  return new Set(stretches.flatMap(({ marks }) => [...marks.values()]));
}

function toPassage(card: Card, index: number, stretches: readonly Stretch[]): Passage {
  const section = card.sections[index];
  const heading = stretches.find(({ field }) => field.name === 'heading' || field.text === section?.title);
  const body = stretches.find((stretch) => stretch !== heading);
  const question = section?.title === '' ? findQuestion(card.sections, index) : '';
  return {
    id: section?.id ?? '',
    kind: section?.kind ?? 'text',
    title: heading ? toPieces(heading.units, heading.marks) : [{ text: question, isMarked: false }],
    speaker: section?.speaker ?? '',
    excerpt: body ? cut(body) : followUp(card.sections, index),
  };
}

/** The question that a turn of an interview belongs to. */
function findQuestion(sections: readonly Section[], index: number): string {
  return sections.slice(0, index).findLast((section) => section.title !== '')?.title ?? '';
}

/** Under a question without text of its own, how the answer begins. */
function followUp(sections: readonly Section[], index: number): readonly Piece[] {
  const next = sections[index + 1];
  if (next?.title !== '') return [];
  return cut({
    field: { name: 'text', text: next.text, section: index + 1 },
    units: toUnits(next.text),
    marks: new Map(),
  });
}

/** The chapô, cut where the words are when it has them. */
function toTopExcerpt(head: readonly Stretch[]): readonly Piece[] {
  const summary = head.find(({ field }) => field.name === 'summary');
  return summary ? cut(summary) : [];
}

/** The stretch of words with most of what was found, with an ellipsis where it is cut. */
function cut({ field, units, marks }: Stretch): readonly Piece[] {
  const start = Math.max(0, findDensest(marks, units.length) - 6);
  const end = Math.min(units.length, start + EXCERPT_WORDS);
  const first = end === units.length ? Math.max(0, units.length - EXCERPT_WORDS) : start;
  const pieces = toPieces(
    units.slice(first, end),
    new Map([...marks].map(([index, term]) => [index - first, term])),
  );
  const opening = first > 0 ? '… ' : toOpening(field, units);
  return [
    ...(opening === '' ? [] : [{ text: opening, isMarked: false }]),
    ...pieces,
    ...(end < units.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}

/** What stands before the first word: « of a quotation. */
function toOpening(field: Field, units: readonly Unit[]): string {
  return field.text.slice(0, units[0]?.start ?? 0);
}

function findDensest(marks: ReadonlyMap<number, number>, length: number): number {
  const ranks = [...marks.keys()].sort((a, b) => a - b);
  let best = { at: 0, score: 0 };
  for (const at of ranks) {
    const inside = ranks.filter((rank) => rank >= at && rank < at + EXCERPT_WORDS - 6);
    const score = new Set(inside.map((rank) => marks.get(rank))).size * 100 + inside.length;
    if (score > best.score && at < length) best = { at, score };
  }
  return best.at;
}

/** Marks the word and neither its elided article nor the punctuation after it. */
function toPieces(units: readonly Unit[], marks: ReadonlyMap<number, number>): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.isMarked === isMarked && !isMarked)
      pieces[pieces.length - 1] = { text: last.text + text, isMarked };
    else pieces.push({ text, isMarked });
  };
  units.forEach(({ text }, index) => {
    if (!marks.has(index)) return add(text, false);
    const elided = countElided(text);
    const word = /^.*[\p{L}\p{M}\p{N}%‰€$£]/su.exec(text)?.[0] ?? text;
    add(text.slice(0, elided), false);
    add(word.slice(elided), true);
    return add(text.slice(word.length), false);
  });
  return trimLast(pieces);
}

function trimLast(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, text: piece.text.replace(/[\s«(—–-]+$/u, '') } : piece,
  );
}
