import { OBJECT } from './spaces.ts';

const QUOTES = /"+|[“”«»]/g;
const BEFORE_OPENING = /^$|[\s\u0085([{«“‘’'/—–-]/;
const AFTER_CLOSING = /^$|[\s\u0085)\]}»”’',.;:!?…/—–-]/;

/**
 * The pairs of quotation marks, by place of the opening one. A guillemet without its fellow makes a pair with the start
 * or the end of the text (-1 or its length): a quotation of several paragraphs. Other lone marks are not in
 * the list.
 */
export function pairQuotes(text: string): readonly QuotePair[] {
  const pairs: QuotePair[] = [];
  const waiting = createWaiting();
  for (const quote of findQuotes(text)) {
    const opening = quote.role === 'opening' ? undefined : waiting.take(quote.typed);
    if (opening) pairs.push({ open: opening.index, close: quote.index, typed: quote.typed });
    else if (quote.role !== 'closing') waiting.add(quote);
    else if (quote.typed === '«') pairs.push({ open: -1, close: quote.index, typed: '«' });
  }
  const unclosed = waiting.rest().filter(({ typed }) => typed === '«');
  const continued = unclosed.map(({ index, typed }) => ({ open: index, close: text.length, typed }));
  return [...pairs, ...continued].sort((a, b) => a.open - b.open || b.close - a.close);
}

function findQuotes(text: string): readonly Quote[] {
  return Array.from(text.matchAll(QUOTES)).flatMap(({ 0: found, index }): readonly Quote[] => {
    if (found === '«' || found === '“') return [{ index, typed: found, role: 'opening' }];
    if (found === '»') return [{ index, typed: '«', role: 'closing' }];
    if (found === '”') return [{ index, typed: '“', role: 'closing' }];
    const role = roleOfStraight(text.charAt(index - 1), text.charAt(index + found.length), found.length);
    return role
      ? Array.from({ length: found.length }, (_, offset) => ({ index: index + offset, typed: '"', role }))
      : [];
  });
}

/** What straight marks can be, from the characters around them; nothing between two letters (`a"b`). */
function roleOfStraight(before: string, after: string, length: number): Quote['role'] | undefined {
  const opens = BEFORE_OPENING.test(before);
  const closes = AFTER_CLOSING.test(after);
  if (opens && closes) return length === 1 ? 'either' : undefined;
  if (opens) return 'opening';
  // An opaque thing glued to a closing mark is a call of note.
  return closes || after === OBJECT ? 'closing' : undefined;
}

/**
 * The marks that wait for their fellow. A straight one closes the last mark only; the others close the last of their
 * kind, and what was opened since is lone. Counted by kind, so that a long row of marks stays cheap.
 */
function createWaiting(): Waiting {
  const stack: Quote[] = [];
  const count = { '"': 0, '“': 0, '«': 0 };
  const pop = (): Quote | undefined => {
    const quote = stack.pop();
    if (quote) count[quote.typed] -= 1;
    return quote;
  };
  const add = (quote: Quote): void => {
    stack.push(quote);
    count[quote.typed] += 1;
  };
  const take = (typed: Typed): Quote | undefined => {
    if (count[typed] === 0 || (typed === '"' && stack.at(-1)?.typed !== '"')) return undefined;
    let quote = pop();
    while (quote && quote.typed !== typed) quote = pop();
    return quote;
  };
  return { add, take, rest: () => stack };
}

/** A pair of quotation marks: where they are, and which opening mark was typed. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
  readonly typed: Typed;
}

type Typed = '"' | '“' | '«';

interface Quote {
  readonly index: number;
  readonly typed: Typed;
  readonly role: 'opening' | 'closing' | 'either';
}

interface Waiting {
  add(quote: Quote): void;
  take(typed: Typed): Quote | undefined;
  rest(): readonly Quote[];
}
