import { PICTURE_FILE } from '#html/lead.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Collection } from './collection.ts';
import {
  fold,
  readImportedText,
  toWords,
  type Head,
  type ImportedText,
  type ReadText,
  type Line,
} from './imported-text.ts';
import { linkMention, type Mention } from './mentions.ts';
import type { Names } from './names.ts';
import type { Accepted, ProposalMistake } from './proposals-file.ts';
import type { Change, Proposal } from './recognizer.ts';
import { COLLECTION_RECOGNIZERS, TEXT_RECOGNIZERS } from './recognizers.ts';
import { splice } from './splice.ts';

export interface RecognitionOptions {
  /** Whether proposals are listed; what was accepted is then not applied. */
  readonly isProposing: boolean;
  /** What earlier runs and this one were told to apply. */
  readonly accepted: readonly Accepted[];
  readonly names: Names;
  /** Files of the texts that this import writes. */
  readonly items: ReadonlySet<string>;
}

export interface ChangedText {
  readonly head: Head;
  readonly markdown: string;
  readonly changed: readonly Translated[];
  /** Its words up to the first heading or turn, where the text is no longer as it was. */
  readonly lead: string | undefined;
}

/** What texts look like beyond the marks of their platform: proposed, or done where its author agreed. */
export class Recognition {
  /** Those that nobody has agreed to yet. */
  readonly proposals: Proposal[] = [];
  /** What was done. */
  readonly applied: Proposal[] = [];
  /** Of proposals, and of what is made. */
  readonly language: string;
  readonly #files = new Map<string, string>();
  readonly #mentions = new Map<string, Mention>();
  readonly #options: RecognitionOptions;
  readonly #accepted: ReadonlyMap<string, Accepted>;
  readonly #wanted: ReadonlySet<string>;
  readonly #used = new Set<Accepted>();

  constructor(options: RecognitionOptions) {
    this.#options = options;
    this.language = options.names.language;
    this.#accepted = new Map(options.accepted.map((one) => [toKey(one), one]));
    this.#wanted = new Set(options.accepted.map(({ rule, item }) => `${rule} ${item}`));
  }

  readCollection(collection: Collection): void {
    for (const { rule, collect } of COLLECTION_RECOGNIZERS)
      for (const found of collect(collection)) {
        const accepted = this.#take({ rule, ...found });
        if (!accepted) continue;
        const made = found.apply(accepted.fields ?? found.fields);
        if (made.content === undefined) this.#mentions.set(fold(made.label), made);
        else this.#files.set(found.item, made.content);
      }
  }

  /** What the head of a text and its Markdown become. */
  readText(text: ImportedText): ChangedText {
    let now: ImportedText = text;
    let read: ReadText | undefined;
    const changed: Translated[] = [];
    let kind: string | undefined;
    for (const { rule, isKind, find } of TEXT_RECOGNIZERS) {
      if (isKind && kind !== undefined) continue;
      if (!this.#isWanted(rule, text.item)) continue;
      const changes: Change[] = [];
      read ??= readImportedText(now);
      for (const found of find(read, this.#options.names)) {
        if (isKind) kind = rule;
        const accepted = this.#take({ rule, item: text.item, ...found });
        if (!accepted) continue;
        changes.push(found.apply(accepted.fields ?? found.fields));
        changed.push({ fr: `reconnu : ${found.change.fr}`, en: `recognised: ${found.change.en}` });
      }
      if (changes.length === 0) continue;
      now = applyChanges(now, changes);
      read = undefined;
    }
    const lead = now === text ? undefined : toLead(now);
    return { head: now.head, markdown: this.#linkNames(now), changed, lead };
  }

  /** People, organisations and series that are made, by file. */
  listFiles(): ReadonlyMap<string, string> {
    return new Map([...this.#options.names.files, ...this.#files]);
  }

  /** All that was ever agreed to, as later runs do it again. */
  listAccepted(): readonly Accepted[] {
    return [...this.#accepted.values()];
  }

  /** What was asked for and cannot be done. */
  listMistakes(): readonly ProposalMistake[] {
    const { accepted, items } = this.#options;
    return accepted.flatMap((one): readonly ProposalMistake[] => {
      if (one.place === undefined || this.#used.has(one)) return [];
      const isText = TEXT_RECOGNIZERS.some(({ rule }) => rule === one.rule);
      if (items.has(one.item) || !isText)
        return [
          {
            ...one.place('sentence'),
            message: {
              fr: `Rien de tel n’est reconnu (\`${one.rule}\`, \`${one.item}\`) : « ${one.sentence} ».`,
              en: `Nothing of the kind is recognised (\`${one.rule}\`, \`${one.item}\`): “${one.sentence}”.`,
            },
            fix: {
              fr: 'Reprendre la proposition telle que --propose l’a écrite, ou l’effacer.',
              en: 'Take the proposal as --propose wrote it, or erase it.',
            },
          },
        ];
      return [
        {
          ...one.place('item'),
          message: {
            fr: `Cet import n’écrit pas ce texte : \`${one.item}\`.`,
            en: `This import does not write that text: \`${one.item}\`.`,
          },
          fix: {
            fr: 'Reprendre le fichier tel que --propose l’a écrit, ou effacer cette proposition.',
            en: 'Take the file as --propose wrote it, or erase this proposal.',
          },
        },
      ];
    });
  }

  /** Themes that have got a page lead to it from the text. */
  #linkNames({ tags, ...text }: ImportedText): string {
    const mentions = tags.flatMap((tag) => this.#mentions.get(fold(tag)) ?? []);
    return mentions.reduce((markdown, mention) => {
      const edit = linkMention(readImportedText({ ...text, tags, markdown }), mention);
      return edit ? splice(markdown, [edit]) : markdown;
    }, text.markdown);
  }

  #isWanted(rule: string, item: string): boolean {
    return this.#options.isProposing || this.#wanted.has(`${rule} ${item}`);
  }

  /** Notes a proposal; what was accepted of it, where it is to be applied now. */
  #take(found: FoundProposal): Accepted | undefined {
    const { rule, item, sentence, fields } = found;
    const change = tell(found.change, this.language);
    const proposal = { rule, item, sentence, change, fields };
    const accepted = this.#accepted.get(toKey(proposal));
    if (accepted) this.#used.add(accepted);
    else this.proposals.push(proposal);
    if (!accepted || this.#options.isProposing) return undefined;
    this.applied.push({ ...proposal, fields: accepted.fields ?? fields });
    return accepted;
  }
}

interface FoundProposal extends Omit<Proposal, 'change'> {
  readonly change: Translated;
}

/** Sentences of a whole blog grow with it: what is made tells what was meant. */
function toKey({ rule, item, sentence }: Pick<Proposal, 'rule' | 'item' | 'sentence'>): string {
  const isFile = COLLECTION_RECOGNIZERS.some((one) => one.rule === rule);
  return [rule, item, isFile ? '' : fold(sentence)].join('\n');
}

function applyChanges(text: ImportedText, changes: readonly Change[]): ImportedText {
  const edits = changes.flatMap((one) => one.edits ?? []);
  const markdown = edits.length === 0 ? text.markdown : splice(text.markdown, edits);
  return { ...text, markdown, head: Object.assign({}, text.head, ...changes.map(({ head }) => head)) };
}

/** A player, or a picture that was not got: no running text. */
function isShown({ nodes, words }: Line): boolean {
  const inside = nodes.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  const isPicture =
    inside.length > 0 && inside.every((one) => one.type === 'link' && PICTURE_FILE.test(one.url));
  return isPicture || /^::\w/.test(words);
}

/** What an extract quotes is still its beginning. */
function toLead(text: ImportedText): string | undefined {
  if (text.head['kind'] === 'excerpt') return undefined;
  const { blocks, lines } = readImportedText(text);
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  const turn = lines.findIndex(
    ({ nodes: [first] }) => first?.type === 'strong' && /:\s*$/.test(toWords(first)),
  );
  const own = turn < 0 || text.head['kind'] !== 'interview' ? lines : lines.slice(0, turn);
  return own
    .filter((line) => (heading < 0 || line.block < heading) && !isShown(line))
    .map(({ words }) => words)
    .join(' ')
    .trim();
}
