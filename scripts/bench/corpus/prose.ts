import type { Random } from './random.ts';
import type { Noun, Vocabulary } from './vocabulary.ts';
import { toPlural } from './vocabulary.ts';

const DETERMINERS = {
  masculine: ['le', 'le', 'un', 'ce', 'notre', 'chaque'],
  feminine: ['la', 'la', 'une', 'cette', 'notre', 'chaque'],
  plural: ['les', 'les', 'des', 'ces', 'nos', 'quelques'],
} as const;
const ELISION = /(^|[\s'])(l|d|qu|n|s|j)[eai] (?=[aeiouyàâéèêîôû])/giu;
const CONTRACTIONS = [
  [/\bde le (?![aeiouyàâéèêîôû])/g, 'du '],
  [/\bde les /g, 'des '],
  [/(^|\s)à le (?![aeiouyàâéèêîôû])/g, '$1au '],
  [/(^|\s)à les /g, '$1aux '],
  [/\bde des /g, 'de '],
  [/\bce (?=[aeiouyàâéèêîôû])/g, 'cet '],
] as const;

interface Phrase {
  readonly words: string;
  readonly isPlural: boolean;
}

/** French that means nothing and is built like French: what the corpus is written in. */
export class Prose {
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;

  constructor(random: Random, vocabulary: Vocabulary) {
    this.#random = random;
    this.#vocabulary = vocabulary;
  }

  /** Sentences until there are at least so many words. */
  paragraph(words: number): string {
    const sentences: string[] = [];
    for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? 1)
      sentences.push(this.sentence());
    return sentences.join(' ');
  }

  sentence(): string {
    const end = this.#random.chance(0.06) ? ' ?' : '.';
    return `${toCapital(mend(this.#clauses()))}${end}`;
  }

  /** « La mesure du réseau annuel »: a title or a heading, without a full stop. */
  title(): string {
    const { words } = this.#nounPhrase(true);
    const verb = this.#random.chance(0.5)
      ? ` ${this.#random.pick(['ou', 'et', 'contre', 'avant', 'sans'])} ${this.#nounPhrase().words}`
      : '';
    return toCapital(mend(`${words}${verb}`));
  }

  question(): string {
    return `${toCapital(mend(`${this.#random.pick(['pourquoi', 'quand', 'comment', 'est-ce que'])} ${this.#clause()}`))} ?`;
  }

  /** A few words in the middle of a sentence. */
  words(): string {
    return mend(this.#nounPhrase().words);
  }

  #clauses(): string {
    const patterns: readonly (() => string)[] = [
      () => this.#clause(),
      () => `${this.#clause()} parce que ${this.#clause()}`,
      () => `quand ${this.#clause()}, ${this.#clause()}`,
      () => `${this.#clause()}, mais ${this.#clause()}`,
      () => `il faut ${this.#infinitive()} avant de ${this.#infinitive()}`,
      () => `selon ${this.#nounPhrase().words}, ${this.#clause()} : ${this.#clause()}`,
      () =>
        `${this.#clause()} ; ${this.#random.between(2, 98)} % ${this.#random.pick(['de', 'sur'])} ${this.#nounPhrase().words}`,
      () => `${this.#clause()} : « ${mend(this.#clause())} »`,
    ];
    return this.#random.pick(patterns)();
  }

  #clause(): string {
    const subject = this.#nounPhrase();
    const adverb = this.#random.chance(0.2) ? ` ${this.#vocabulary.adverb(this.#random)}` : '';
    const relative = this.#random.chance(0.15) ? ` qui ${this.#predicate(subject)}` : '';
    return `${subject.words}${relative} ${this.#predicate(subject)}${adverb}`;
  }

  #predicate({ isPlural }: Phrase): string {
    const tense = this.#random.pick(this.#vocabulary.verb(this.#random).tenses);
    return `${isPlural ? tense.plural : tense.singular} ${this.#nounPhrase().words}`;
  }

  #infinitive(): string {
    return `${this.#vocabulary.verb(this.#random).infinitive} ${this.#nounPhrase().words}`;
  }

  #nounPhrase(isSingular = false): Phrase {
    const noun = this.#vocabulary.noun(this.#random);
    const isPlural = !isSingular && this.#random.chance(0.3);
    const determiner = this.#random.pick(
      isPlural ? DETERMINERS.plural : noun.isFeminine ? DETERMINERS.feminine : DETERMINERS.masculine,
    );
    const adjective = this.#random.chance(0.35) ? ` ${this.#adjective(noun, isPlural)}` : '';
    const complement = this.#random.chance(0.22) ? ` de ${this.#nounPhrase().words}` : '';
    return {
      words: `${determiner} ${isPlural ? noun.plural : noun.singular}${adjective}${complement}`,
      isPlural,
    };
  }

  #adjective(noun: Noun, isPlural: boolean): string {
    const { masculine, feminine } = this.#vocabulary.adjective(this.#random);
    const form = noun.isFeminine ? feminine : masculine;
    return isPlural ? toPlural(form) : form;
  }
}

export function toCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

/** Elisions and contractions: « de le article » is « de l'article ». */
function mend(words: string): string {
  return CONTRACTIONS.reduce(
    (text, [pattern, by]) => text.replace(pattern, by),
    words.replace(ELISION, "$1$2'"),
  );
}
