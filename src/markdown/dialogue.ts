import type { Comment, Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Heading, Turn } from '#model/body.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { h, isBlank, isElement, toText } from '#html/tree.ts';

const SPEAKER = /^(.{1,80}?)\s*:$/su;

/** Who may speak in an interview, and under which names. */
export interface Cast {
  readonly interviewer: string;
  /** Every name a turn may open with, folded by `toSpeakerKey` → slug of the person. */
  readonly names: ReadonlyMap<string, string>;
}

/** Names compare without case, accents of spaces or typographic apostrophes: « L’Été » is « l'été ». */
export function toSpeakerKey(name: string): string {
  return name
    .replaceAll('’', "'")
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('fr');
}

/**
 * Makes turns of an interview: a second-level heading is a question of the interviewer, a paragraph that opens with a
 * bold « Name : » the turn of that person, and what follows belongs to it until the next turn. Every turn gets a
 * permanent id, made from its question's. Changes the tree.
 */
export function shapeDialogue(
  root: Root,
  cast: Cast,
  headings: readonly Heading[],
): { readonly turns: readonly Turn[]; readonly mistakes: readonly Mistake[] } {
  const scene = new Scene(cast, headings);
  root.children = root.children.flatMap((node) => (isContent(node) ? scene.place(node) : []));
  return { turns: scene.finish(), mistakes: scene.mistakes };
}

class Scene {
  readonly mistakes: Mistake[] = [];
  readonly #turns: { turn: Omit<Turn, 'text'>; element: Element; label: string }[] = [];
  readonly #cast: Cast;
  readonly #headings: ReadonlyMap<string, Heading>;
  #question: string | undefined;
  #count = 0;
  #open: Element | undefined;

  constructor(cast: Cast, headings: readonly Heading[]) {
    this.#cast = cast;
    this.#headings = new Map(headings.map((heading) => [heading.id, heading]));
  }

  place(node: ElementContent): ElementContent[] {
    if (isElement(node, 'h2')) return [this.#ask(node)];
    const name = isElement(node, 'p') ? getSpeakerName(node) : undefined;
    if (name !== undefined && isElement(node)) return [this.#speak(node, name)];
    if (isElement(node, 'section')) this.#open = undefined;
    if (!this.#open) return [node];
    this.#open.children.push(node);
    return [];
  }

  finish(): readonly Turn[] {
    return this.#turns.map(({ turn, element, label }) => ({
      ...turn,
      text: toText(element).slice(label.length).trim(),
    }));
  }

  #ask(heading: Element): Element {
    const id = String(heading.properties['id']);
    this.#question = id;
    this.#count = 0;
    this.#open = undefined;
    heading.properties['className'] = ['question'];
    const turn = {
      id,
      role: 'question' as const,
      speaker: this.#cast.interviewer,
      name: '',
      question: this.#headings.get(id)?.question,
      line: heading.position?.start.line ?? 1,
    };
    this.#turns.push({ turn, element: heading, label: '' });
    return heading;
  }

  #speak(paragraph: Element, name: string): Element {
    const speaker = this.#cast.names.get(toSpeakerKey(name));
    const role = speaker === this.#cast.interviewer && this.#cast.names.size > 0 ? 'question' : 'answer';
    this.#check(paragraph, name, speaker, role);
    this.#count += 1;
    const id = `${this.#question ?? 'entretien'}-${role === 'answer' ? 'reponse' : 'relance'}${this.#count > 1 ? `-${this.#count}` : ''}`;
    const bold = paragraph.children[0];
    const label = bold ? toText(bold) : '';
    if (isElement(bold)) Object.assign(bold, { tagName: 'b', properties: { className: ['speaker'] } });
    const element = h('div', { className: ['turn', role], id }, [paragraph]);
    this.#open = element;
    this.#turns.push({
      turn: { id, role, speaker, name, line: paragraph.position?.start.line ?? 1 },
      element,
      label,
    });
    return element;
  }

  #check(paragraph: Element, name: string, speaker: string | undefined, role: string): void {
    if (speaker === undefined)
      this.mistakes.push(
        mistakeAt(paragraph, {
          rule: 'speaker',
          message: `Voix inconnue : « ${name} ».`,
          fix: `Noms attendus : ${[...this.#cast.names.keys()].join(', ')} ; sinon, ajouter la personne à « interviewees ».`,
        }),
      );
    else if (
      role === 'answer' &&
      this.#question === undefined &&
      !this.#turns.some(({ turn }) => turn.role === 'question')
    )
      this.mistakes.push(
        mistakeAt(paragraph, {
          rule: 'answer-before-question',
          message: `« ${name} » répond avant toute question.`,
          fix: 'Mettre la question en titre (##), ou la donner à l’intervieweur.',
        }),
      );
  }
}

/** All that our trees hold: Markdown makes no doctype, and MDX is resolved before. */
function isContent(node: RootContent): node is ElementContent & (Element | Text | Comment) {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment';
}

/** The name in « **Name :** » at the head of a paragraph. */
function getSpeakerName(paragraph: Element): string | undefined {
  const first = paragraph.children.find((child) => !isBlank(child));
  return isElement(first, 'strong') ? SPEAKER.exec(toText(first).trim())?.[1] : undefined;
}
