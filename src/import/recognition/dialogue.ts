import type { Edit } from '#import/markdown/work.ts';
import { toSpeakerKey } from '#markdown/dialogue.ts';
import { fold, getEnd, getStart, toWords, type Head, type Line, type ReadText } from './imported-text.ts';
import { toEndOfBreak, toStartOfBreak } from './lines.ts';
import type { Names, PersonDetails } from './names.ts';

/** A question on a line of its own, in bold or as a heading. */
export interface Question {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Its Markdown, without marks around it. */
  readonly source: string;
  readonly block: number;
  readonly hasText: boolean;
}

interface InterviewContext {
  readonly read: ReadText;
  readonly names: Names;
  readonly spellings?: readonly (readonly string[])[];
}

const QUESTION = /\?[\s\u00a0\u202f»”")]*$/;
/** What pages of an association or a shop ask in the name of those who visit them. */
const FAQ = /\b(?:f\.?a\.?q|foire aux questions|questions (?:frequentes|courantes|pratiques))\b/;
const FIRST_PERSON = /(?:^|[^\p{L}])(?:je|j'|mon|ma|mes|moi|i|my)(?![\p{L}])/u;
const ADDRESSED = /(?:^|[^\p{L}])(?:vous|votre|vos|tu|ton|ta|tes|toi|you|your)(?![\p{L}])/u;
/** What an article explains to whoever reads it, and asks nobody. */
const EXPLAINED =
  /^(?:(?:mais|et|alors|donc|bon|ok|au fait|so|but|and)[ ,]+)*(?:c'est quoi|(?:mais )?qu ?'?est[- ]ce (?:que c'est|qu(?:e |')(?!vous|tu|t'))|quel(?:le)?s? (?:est|sont) (?!vo|vous|ton|ta |tes )|a quoi (?:ca |cela )?ser|comment (?:ca|cela) (?:marche|fonctionne)|what(?:'s| is| are) |how (?:to|does|do i|can i)|why use )|^.{0,20}\b(?:comment|pourquoi|ou|quand) (?:ne pas |bien |mieux |se |s'|l'|les? |la |y |en )*(?!avoir |etre |notre|votre|autre|entre|contre)\p{L}+(?:er|ir|re)(?![\p{L}'-])/u;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:[\s\u00a0]+(?:(?:de|du|des|la|le|van|von|di|el|d['’])[\s\u00a0]*)*\p{Lu}[\p{L}'’.-]*){0,3}`;
const TALK =
  '(?:[Ee]ntretien|[Ii]nterview|[Rr]encontre|[Cc]onversation|[Dd]iscussion|[Ee]ntrevue|[Qq]uestions?)';
const TALKS = [
  new RegExp(String.raw`${TALK}\s+(?:exclusi\p{L}+\s+)?(?:avec|de|d['’]|à|of|with)\s*(${NAME})`, 'u'),
  new RegExp(String.raw`${TALK}\s*[:–—-]\s*(${NAME})`, 'u'),
];
const TITLE = new RegExp(String.raw`^(${NAME})\s*(?:[,:–—|«(]|$)`, 'u');
const CALLED = /\b(?:entretien|interview|entrevue)s?\b/;
/** One capital alone is any word at the head of a title. */
const WHOLE_NAME = /[\s\u00a0]/;

export function isQuestion(words: string): boolean {
  return QUESTION.test(words);
}

/** Bold lines and headings that end in a question mark. */
export function listQuestions(text: ReadText): readonly Question[] {
  const headings = text.blocks.flatMap((node, block): readonly Question[] => {
    const [first] = node.type === 'heading' ? node.children : [];
    const last = node.type === 'heading' ? node.children.at(-1) : undefined;
    if (!first || !last || !isQuestion(toWords(node))) return [];
    const place = { start: getStart(node), end: getEnd(node), block };
    return [
      { ...place, words: toWords(node), ...toInner(text, first, last), hasText: isText(text, block + 1) },
    ];
  });
  const bold = text.lines.flatMap((line): readonly Question[] => toBoldQuestion(text, line));
  return [...headings, ...bold].sort((one, other) => one.start - other.start);
}

/** Headings of the second level that ask nothing would be questions. */
export function listOtherHeadings(text: ReadText): readonly Edit[] {
  return text.blocks.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 && !isQuestion(toWords(node))
      ? [{ start: getStart(node), end: getStart(node), text: '#' }]
      : [],
  );
}

export function toQuestionEdit({ start, end, source }: Question): Edit {
  return { start, end, text: `\n\n## ${source.replace(/\s*\n\s*/g, ' ').trim()}\n\n` };
}

/** Whether questions are those that visitors are thought to ask. */
export function isFaq({ title, tags }: ReadText, questions: readonly { readonly words: string }[]): boolean {
  const asked = questions.map(({ words }) => fold(words));
  return (
    [title, ...tags].some((one) => FAQ.test(fold(one))) ||
    (asked.some((one) => FIRST_PERSON.test(one)) && !asked.some((one) => ADDRESSED.test(one)))
  );
}

/** Whether at least half of them are those of an article that explains something. */
export function isExplaining(questions: readonly { readonly words: string }[]): boolean {
  const explained = questions.filter(({ words }) => EXPLAINED.test(fold(words)));
  return explained.length * 2 >= questions.length;
}

/** Whether a text calls itself a talk with somebody. */
export function isTalk({ title, tags, lines }: ReadText): boolean {
  const lead = lines.slice(0, 3).map(({ words }) => words);
  return (
    [title, ...tags].some((words) => CALLED.test(fold(words))) ||
    [title, ...lead].some((words) => findNamed(words, TALKS) !== undefined)
  );
}

/** Who answers, by the title, the themes or the first lines; undefined where none tells it. */
export function findInterviewee({ title, tags, lines }: ReadText, names: Names): string | undefined {
  const lead = lines.slice(0, 3).map(({ words }) => words);
  const named =
    findNamed(title, [...TALKS, TITLE]) ?? lead.map((words) => findNamed(words, TALKS)).find((one) => one);
  return named ?? tags.find((tag) => names.find('people', tag));
}

function findNamed(words: string, patterns: readonly RegExp[]): string | undefined {
  const found = patterns.map((one) => one.exec(words)?.[1]?.replace(/[.\s]+$/, ''));
  return found.find((name) => name !== undefined && WHOLE_NAME.test(name));
}

/** Kind and people of an interview; `spellings`: how the text writes each of those who answer, then who asks. */
export function toInterviewHead(
  { interviewees, interviewer }: { readonly interviewees: readonly string[]; readonly interviewer: string },
  { read, names, spellings = [] }: InterviewContext,
): Head {
  const toOthers = (name: string, own: readonly string[] = []): PersonDetails => {
    const others = [...new Set(own)].filter((one) => toSpeakerKey(one) !== toSpeakerKey(name));
    return others.length === 0 ? {} : { speakerNames: others };
  };
  const answering = interviewees.map((name, index) =>
    names.addPerson(name, toOthers(name, spellings[index])),
  );
  const isSite = fold(interviewer) === fold(read.siteTitle);
  const asking = names.addPerson(interviewer, {
    ...toOthers(interviewer, spellings.at(-1)),
    ...(isSite ? { collective: true } : {}),
  });
  return {
    kind: 'interview',
    interviewees: [...new Set(answering)],
    // Nobody asks themselves.
    interviewer: answering.includes(asking) ? names.addPerson(read.siteTitle, { collective: true }) : asking,
  };
}

function toBoldQuestion(text: ReadText, line: Line): readonly Question[] {
  const [first, ...others] = line.nodes.filter((node) => toWords(node).trim() !== '');
  if (first?.type !== 'strong' || !isQuestion(toWords(first))) return [];
  const [inner] = first.children;
  const last = first.children.at(-1);
  if (!inner || !last) return [];
  // What follows on the same line is its answer.
  const end = others.length === 0 ? toEndOfBreak(text, line) : getEnd(first);
  const start = line.isFirst ? line.start : toStartOfBreak(text, line);
  const place = { start, end, block: line.block };
  const hasText = others.length > 0 || !line.isLast || isText(text, line.block + 1);
  return [{ ...place, words: toWords(first), ...toInner(text, inner, last), hasText }];
}

function toInner(
  { markdown }: ReadText,
  first: Parameters<typeof getStart>[0],
  last: Parameters<typeof getEnd>[0],
): { readonly source: string } {
  return { source: markdown.slice(getStart(first), getEnd(last)) };
}

function isText({ blocks }: ReadText, index: number): boolean {
  const next = blocks[index];
  if (next?.type === 'paragraph') {
    const [first, ...others] = next.children;
    return !(first?.type === 'strong' && others.length === 0 && isQuestion(toWords(first)));
  }
  return next?.type === 'list' || next?.type === 'blockquote';
}
