import { toFields, type SearchRecord, type Field, type Section } from './document.ts';
import { countElided, toUnits, type Unit } from './normalise.ts';
import type { RankedPlace } from './rank.ts';

/** A piece of the page's own text; marked when it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly isMarked?: true;
  readonly isItalic?: boolean;
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
const WORDS_BEFORE = 6;

/** The words of an article that a query found, in the page's own form, and where to open it. */
export function toAnswer(record: SearchRecord, places: readonly RankedPlace[]): Answer {
  const stretches = toStretches(record, places);
  const head = stretches.filter(({ field }) => field.section === undefined);
  const inHead = listTerms(head);
  const found = rankSections(record, stretches, inHead).map(({ section, some }) =>
    toPassage(record, section, some),
  );
  const [best, ...others] = found;
  const title = slant(toTitle(head), record.italics);
  return best && inHead.size < listTerms(stretches).size
    ? { title, passage: best, others }
    : { title, passage: toTop(head), others: found };
}

/** A field with its words and those of them that were found. */
interface Stretch {
  readonly field: Field;
  readonly units: readonly Unit[];
  /** Term of each found word, by the word's rank in the field. */
  readonly marks: ReadonlyMap<number, number>;
}

function toStretches(record: SearchRecord, places: readonly RankedPlace[]): readonly Stretch[] {
  const terms = new Map(places.map((place) => [place.at, place.term]));
  let start = 0;
  return toFields(record).map((field) => {
    const units = toUnits(field.text);
    const marks = new Map<number, number>();
    units.forEach((_, index) => {
      const term = terms.get(start + index);
      if (term !== undefined) marks.set(index, term);
    });
    start += units.length;
    return { field, units, marks };
  });
}

interface FoundSection {
  readonly section: number;
  readonly some: readonly Stretch[];
  readonly score: number;
}

/** What the title and the chapô do not have is what the reader is to be led to. */
function rankSections(
  { sections }: SearchRecord,
  stretches: readonly Stretch[],
  inHead: ReadonlySet<number>,
): readonly FoundSection[] {
  const inSections = stretches.filter(({ field }) => field.section !== undefined);
  const isAnswer = ({ section }: FoundSection) => sections[section]?.kind === 'answer';
  return [...Map.groupBy(inSections, ({ field }) => field.section)]
    .map(([section = 0, some]) => ({ section, some, score: toScore(some, inHead) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Number(isAnswer(b)) - Number(isAnswer(a)) || a.section - b.section);
}

/** Different words of the query count most, those that the head lacks twice, then how many of them there are. */
function toScore(stretches: readonly Stretch[], inHead: ReadonlySet<number>): number {
  const found = stretches.reduce((sum, { marks }) => sum + marks.size, 0);
  const terms = [...listTerms(stretches)].reduce((sum, term) => sum + (inHead.has(term) ? 10 : 20), 0);
  const isNotes = stretches.every(({ field }) => field.name === 'notes');
  return (terms + Math.min(found, 9)) * (isNotes ? 0.5 : 1);
}

function listTerms(stretches: readonly Stretch[]): ReadonlySet<number> {
  return new Set(stretches.flatMap(({ marks }) => [...marks.values()]));
}

function toTitle(head: readonly Stretch[]): readonly Piece[] {
  const title = head.find(({ field }) => field.name === 'title');
  return title ? [{ text: toOpening(title) }, ...toPieces(title.units, title.marks)] : [];
}

/** The pieces of a title cut where its italics begin and end. */
function slant(pieces: readonly Piece[], italics: SearchRecord['italics'] = []): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    const end = at + piece.text.length;
    return [...italics.filter((one) => one > start && one < end), end].map((to) => {
      const text = piece.text.slice(at - start, to - start);
      at = to;
      return { ...piece, text, isItalic: italics.filter((one) => one < to).length % 2 > 0 };
    });
  });
}

/** The page from its beginning, with the chapô, cut where the words are when it has them. */
function toTop(head: readonly Stretch[]): Passage {
  const summary = head.find(({ field }) => field.name === 'summary');
  return { id: '', kind: 'text', title: [], speaker: '', excerpt: summary ? cut(summary) : [] };
}

function toPassage({ sections }: SearchRecord, index: number, stretches: readonly Stretch[]): Passage {
  const section = sections[index];
  const heading = section?.title ? stretches.find(({ field }) => field.text === section.title) : undefined;
  const body = stretches.find((stretch) => stretch !== heading);
  return {
    id: section?.id ?? '',
    kind: section?.kind ?? 'text',
    title: heading ? toPieces(heading.units, heading.marks) : [{ text: findQuestion(sections, index) }],
    speaker: section?.speaker ?? '',
    excerpt: body ? cut(body) : cutNext(sections, index),
  };
}

/** The question or heading that a part without one belongs to. */
function findQuestion(sections: readonly Section[], index: number): string {
  return sections.slice(0, index).findLast((section) => section.title !== '')?.title ?? '';
}

/** Under a question without text of its own, how the answer begins. */
function cutNext(sections: readonly Section[], index: number): readonly Piece[] {
  const next = sections[index + 1];
  if (next?.title !== '') return [];
  return cut({
    field: { name: 'text', text: next.text, section: index + 1 },
    units: toUnits(next.text),
    marks: new Map(),
  });
}

/** The stretch of words with most of what was found, with an ellipsis where it is cut. */
function cut(stretch: Stretch): readonly Piece[] {
  const { units, marks } = stretch;
  const start = Math.max(0, Math.min(findDensest(marks) - WORDS_BEFORE, units.length - EXCERPT_WORDS));
  const end = Math.min(units.length, start + EXCERPT_WORDS);
  const shifted = new Map([...marks].map(([index, term]) => [index - start, term]));
  const pieces = [
    { text: start > 0 ? '… ' : toOpening(stretch) },
    ...toPieces(units.slice(start, end), shifted),
    { text: end < units.length ? ' …' : '' },
  ];
  return pieces.map((piece) => ({ ...piece, text: toOneLine(piece.text) }));
}

/** Blocks follow one another in an excerpt: a point between those that do not end a sentence. */
function toOneLine(text: string): string {
  return text.replace(/([.?!…:;,»]?)\n/gu, (_, end: string) => (end === '' ? ' · ' : `${end} `));
}

/** What stands before the first word: « of a quotation. */
function toOpening({ field, units }: Stretch): string {
  return field.text.slice(0, units[0]?.start ?? 0);
}

/** Where the window with most different terms begins. */
function findDensest(marks: ReadonlyMap<number, number>): number {
  const ranks = [...marks.keys()].sort((a, b) => a - b);
  let best = { at: 0, score: 0 };
  for (const at of ranks) {
    const inside = ranks.filter((rank) => rank >= at && rank < at + EXCERPT_WORDS - WORDS_BEFORE);
    const score = new Set(inside.map((rank) => marks.get(rank))).size * 100 + inside.length;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** Marks the word and neither its elided article nor the punctuation after it. */
function toPieces(units: readonly Unit[], marks: ReadonlyMap<number, number>): readonly Piece[] {
  const pieces = units.flatMap(({ text }, index) => (marks.has(index) ? markWord(text) : [{ text }]));
  const last = pieces.at(-1);
  return last ? pieces.with(-1, { ...last, text: last.text.replace(/[\s«(—–-]+$/u, '') }) : [];
}

function markWord(text: string): readonly Piece[] {
  const elided = countElided(text);
  const word = /^.*[\p{L}\p{M}\p{N}%‰€$£]/su.exec(text)?.[0] ?? text;
  return [
    { text: text.slice(0, elided) },
    { text: word.slice(elided), isMarked: true },
    { text: text.slice(word.length) },
  ];
}
