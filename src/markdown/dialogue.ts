import type { Anchors } from '#locales/locale.ts';
import { distance } from 'fastest-levenshtein';
import type { Comment, Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Heading, Turn } from '#model/body.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { joinLines } from '#html/join-lines.ts';
import { h, isBlank, isElement, toText } from '#html/tree.ts';

const SPEAKER = /^(.{1,80}?)\s*:$/su;
/** What joins the names of those who answer together. */
const JOINED = /\s*[,&/+]\s*|\s+(?:et|and)\s+/u;
/** What may stand about a name: « M. », « Mme », « (rires) ». */
const ABOUT = /^(?:m\.|mm\.|mme|mlle|dr|pr|me)\s+|\s*\([^()]*\)$/gu;
/** Labels that stand for a voice, and name nobody. */
const UNNAMED = /^(?:q|r|a|question|réponse|answer|moi|me|lui|elle|vous|you|nous)\.?$/iu;
const PLAIN_NAME = /^\s*(.{2,60}?)\s*:\s/su;

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
 * bold « Name : » the turn of that person, or of several together, and what follows belongs to it until the next turn. What
 * follows a question under no name is the answer of the only one who may answer. A bold label that is nobody's name is
 * text. Every turn gets a permanent id, made from its question's. Changes the tree.
 */
export function shapeDialogue(
  root: Root,
  cast: Cast,
  options: Omit<SceneOptions, 'cast'>,
): { readonly turns: readonly Turn[]; readonly mistakes: readonly Mistake[] } {
  const scene = new Scene({ cast, ...options });
  root.children = root.children.flatMap((node) => (isContent(node) ? scene.place(node) : []));
  return { turns: scene.finish(), mistakes: scene.mistakes };
}

interface SceneOptions {
  readonly cast: Cast;
  readonly headings: readonly Heading[];
  readonly anchors: Anchors;
}

class Scene {
  readonly mistakes: Mistake[] = [];
  readonly #turns: { turn: Omit<Turn, 'text'>; element: Element; label: string }[] = [];
  readonly #anchors: Anchors;
  readonly #cast: Cast;
  readonly #headings: ReadonlyMap<string, Heading>;
  /** Who answers, where one alone may. */
  readonly #only: string | undefined;
  #question: string | undefined;
  #count = 0;
  #open: Element | undefined;

  constructor({ cast, headings, anchors }: SceneOptions) {
    this.#anchors = anchors;
    this.#cast = cast;
    this.#headings = new Map(headings.map((heading) => [heading.id, heading]));
    const answering = new Set(cast.names.values());
    answering.delete(cast.interviewer);
    this.#only = answering.size === 1 ? [...answering][0] : undefined;
  }

  place(node: ElementContent): ElementContent[] {
    if (isElement(node, 'h2')) return [this.#ask(node)];
    if (isElement(node, 'p')) {
      const name = this.#findName(node);
      const speakers = name === undefined ? [] : this.#findSpeakers(name);
      if (name !== undefined && speakers) return [this.#speak(node, name, speakers)];
      if (name !== undefined && UNNAMED.test(name)) this.mistakes.push(toUnnamed(node, name));
    }
    if (isElement(node, 'section')) this.#open = undefined;
    else if (!this.#open && this.#only !== undefined && this.#question !== undefined && !isBlank(node))
      return [this.#answer(node, this.#only)];
    if (!this.#open) return [node];
    this.#open.children.push(node);
    return [];
  }

  finish(): readonly Turn[] {
    return this.#turns.map(({ turn, element, label }) => {
      joinLines(element);
      return { ...turn, text: toText(element).slice(label.length).trim() };
    });
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
      speakers: [this.#cast.interviewer],
      name: '',
      question: this.#headings.get(id)?.question,
      line: heading.position?.start.line ?? 1,
    };
    this.#turns.push({ turn, element: heading, label: '' });
    return heading;
  }

  /** The name that a paragraph opens with, its colon in bold or after it; tells of one that is not in bold. */
  #findName(paragraph: Element): string | undefined {
    const [first, next] = paragraph.children.filter((child) => !isBlank(child));
    const words = first ? toText(first) : '';
    if (isElement(first, 'strong')) {
      const name = SPEAKER.exec(words.trim())?.[1];
      if (name !== undefined || !this.#isKnown(words) || next?.type !== 'text') return name;
      const [colon] = /^\s*:/u.exec(next.value) ?? [];
      if (colon === undefined) return undefined;
      first.children.push({ type: 'text', value: colon });
      next.value = next.value.slice(colon.length);
      return words;
    }
    const name = PLAIN_NAME.exec(toText(paragraph))?.[1];
    if (name !== undefined && this.#isKnown(name))
      this.mistakes.push(
        mistakeAt(paragraph, {
          rule: 'plain-name',
          message: {
            fr: `Nom qui n’ouvre pas de tour de parole : « ${name} ».`,
            en: `Name that does not begin a turn to speak: “${name}”.`,
          },
          fix: {
            fr: `Le mettre en gras, avec ses deux-points : **${name} :**`,
            en: `Put it in bold, with its colon: **${name}:**`,
          },
          severity: 'warning',
        }),
      );
    return undefined;
  }

  #isKnown(name: string): boolean {
    return this.#cast.names.has(toSpeakerKey(name));
  }

  /** Who has these names; nobody, where one is near a name that is known; undefined, where the words are a label. */
  #findSpeakers(name: string): readonly string[] | undefined {
    const keys = [[name], name.split(JOINED)].map((names) =>
      names.map((one) => this.#cast.names.get(toSpeakerKey(one)) ?? this.#cast.names.get(toBareKey(one))),
    );
    const found = keys.find((slugs) => slugs.every((slug) => slug !== undefined));
    if (found) return [...new Set(found.flatMap((slug) => slug ?? []))];
    // Under a question that several may answer, a label can only be a voice.
    const isVoice = this.#question !== undefined && !this.#open && this.#only === undefined;
    return isVoice || name.split(JOINED).some((one) => this.#isNear(toBareKey(one))) ? [] : undefined;
  }

  #isNear(key: string): boolean {
    return [...this.#cast.names.keys()].some(
      (known) =>
        (known.length > 3 && key.length > 3 && distance(key, known) <= 2) ||
        key.split(' ').some((word) => word.length > 2 && word === known),
    );
  }

  #answer(node: ElementContent, speaker: string): Element {
    return this.#begin(node, { role: 'answer', speakers: [speaker], name: '', label: '' });
  }

  #speak(paragraph: Element, name: string, speakers: readonly string[]): Element {
    const isAsked = speakers.length === 1 && speakers[0] === this.#cast.interviewer;
    const role = isAsked && this.#cast.names.size > 0 ? 'question' : 'answer';
    this.#check(paragraph, name, speakers, role);
    const bold = paragraph.children.find((child) => isElement(child, 'strong'));
    if (isElement(bold)) Object.assign(bold, toSpeaker(bold, paragraph));
    return this.#begin(paragraph, { role, speakers, name, label: bold ? toText(bold) : '' });
  }

  #begin(
    node: ElementContent,
    { label, ...turn }: Pick<Turn, 'role' | 'speakers' | 'name'> & { readonly label: string },
  ): Element {
    this.#count += 1;
    const { interview, answer, followUp } = this.#anchors;
    const id = `${this.#question ?? interview}-${turn.role === 'answer' ? answer : followUp}${this.#count > 1 ? `-${this.#count}` : ''}`;
    const element = h('div', { className: ['turn', turn.role], id }, [node]);
    this.#open = element;
    this.#turns.push({ turn: { id, ...turn, line: node.position?.start.line ?? 1 }, element, label });
    return element;
  }

  #check(paragraph: Element, name: string, speakers: readonly string[], role: string): void {
    if (speakers.length === 0)
      this.mistakes.push(
        mistakeAt(paragraph, {
          rule: 'speaker',
          message: { fr: `Voix inconnue : « ${name} ».`, en: `Unknown voice: “${name}”.` },
          fix: {
            fr: `Noms attendus : ${[...this.#cast.names.keys()].join(', ')} ; sinon, ajouter la personne à « interviewees ».`,
            en: `Names expected: ${[...this.#cast.names.keys()].join(', ')}; otherwise, add the person to “interviewees”.`,
          },
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
          message: {
            fr: `« ${name} » répond avant toute question.`,
            en: `“${name}” answers before any question.`,
          },
          fix: {
            fr: 'Mettre la question en titre (##), ou la donner à l’intervieweur.',
            en: 'Make the question a heading (##), or give it to the interviewer.',
          },
        }),
      );
  }
}

/** The name with the space that follows it, which is copied with it even where the name stands in the margin. */
function toSpeaker(bold: Element, { children }: Element): Partial<Element> {
  const next = children[children.indexOf(bold) + 1];
  const [space] = (next?.type === 'text' && /^\s+/u.exec(next.value)) || [];
  if (next?.type === 'text') next.value = next.value.slice(space?.length ?? 0);
  const words = bold.children.map((child) =>
    child.type === 'text' ? { ...child, value: child.value.replaceAll('\n', ' ') } : child,
  );
  return {
    ...{ tagName: 'b', properties: { className: ['speaker'] } },
    children: space === undefined ? words : [...words, { type: 'text', value: ' ' }],
  };
}

function toBareKey(name: string): string {
  return toSpeakerKey(name).replace(ABOUT, '');
}

/** All that our trees hold: Markdown makes no doctype, and MDX is resolved before. */
function isContent(node: RootContent): node is ElementContent & (Element | Text | Comment) {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment';
}

function toUnnamed(paragraph: Element, name: string): Mistake {
  return mistakeAt(paragraph, {
    rule: 'plain-name',
    message: {
      fr: `Voix que rien ne nomme, et qui n’ouvre pas de tour de parole : « ${name} ».`,
      en: `Voice that nothing names, and that begins no turn to speak: “${name}”.`,
    },
    fix: {
      fr: 'Écrire le nom de qui parle : **Emma Bovary :** ; une question peut être un intertitre : ## Que lisez-vous ?',
      en: 'Write the name of who speaks: **Emma Bovary:**; a question may be a heading: ## What do you read?',
    },
    severity: 'warning',
  });
}
