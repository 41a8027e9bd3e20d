/** A body between the steps of a build: its tree as JSON (`html/stored-body.ts`), which caches keep and threads are handed. */
export interface StoredBody {
  readonly json: string;
}

/** What rendering a body teaches about it; light enough to keep for every article. */
export interface BodyFacts {
  /** Words that a reader reads: code, notes and captions included, addresses not. */
  readonly words: number;
  /** Share of the words that stand in quotations, from 0 to 1. */
  readonly quotedShare: number;
  readonly headings: readonly Heading[];
  /** Turns of an interview, in order; empty for every other text. */
  readonly turns: readonly Turn[];
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
  /** Every id that an address can end with: those of notes, not of their calls. */
  readonly anchors: readonly string[];
  /** The ids of the calls of notes, which no address should end with. */
  readonly calls: readonly string[];
  readonly notes: number;
  /** The numbers that other texts may tell (`amounts.ts`), with their units. */
  readonly amounts?: readonly string[] | undefined;
  /** Its first whole sentences: its summary where its author wrote none. */
  readonly lead: string;
  /** Of an MDX text that was not run: what its code gives is not known. */
  readonly isUnrun?: true | undefined;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  /** Where it is not that of the text. */
  readonly lang?: string;
  /** Key shared by the same question put to several people. */
  readonly question?: string;
}

/** One question or answer, with the slugs of those who speak. */
export interface Turn {
  readonly id: string;
  readonly role: 'question' | 'answer';
  /** None, where the name is nobody's. */
  readonly speakers: readonly string[];
  readonly name: string;
  readonly text: string;
  readonly question?: string;
  readonly line: number;
}

/** A question by its key, and a person who answered it. */
export interface CrossedAnswer {
  readonly question: string;
  readonly speaker: string;
}

/** The answers to the questions that have a key. */
export function listCrossed(turns: readonly Turn[]): readonly CrossedAnswer[] {
  let question: string | undefined;
  return turns.flatMap((turn) => {
    if (turn.role === 'question') question = turn.question;
    const key = turn.role === 'answer' ? question : undefined;
    return key === undefined ? [] : turn.speakers.map((speaker) => ({ question: key, speaker }));
  });
}

/** A link of the body; `href` is an address of the site or of the web as written, without its typography. */
export interface BodyLink {
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

export interface BodyImage {
  readonly src: string;
  readonly alt: string;
  /** It has no words on purpose: they are beside it. */
  readonly isSilent?: true | undefined;
  /** It is a figure without a credit. */
  readonly lacksCredit?: true | undefined;
  readonly line: number;
  readonly column: number;
}

/** Addresses of the site that links lead to, without their fragments, each once. */
export function toTargets(links: readonly Pick<BodyLink, 'href'>[]): readonly string[] {
  const targets = links
    .map(({ href }) => href.split('#')[0] ?? '')
    .filter((target) => target.startsWith('/'));
  return [...new Set(targets)];
}

/** Beyond half, a text is rather the author's whom it quotes than ours (short quotation, CPI L. 122-5). */
export function isMostlyQuoted(quotedShare: number): boolean {
  return quotedShare > 0.5;
}

/** Words a minute of a reader at ease with French prose: Brysbaert 2019 gives 238 for English; French is set at 225. */
const WORDS_A_MINUTE = 225;

/** Whole minutes, at least one. */
export function toMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
