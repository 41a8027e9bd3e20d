import type { BodyFacts } from '#model/body.ts';

/**
 * What is known of a body, read when it is first asked for: most builds ask for that of few texts. Lines count from the
 * first of the body, `shift` lines below that of the file.
 */
export class LazyFacts implements BodyFacts {
  readonly #read: () => BodyFacts;
  readonly #shift: number;
  #facts: BodyFacts | undefined;

  constructor(read: () => BodyFacts, shift: number) {
    this.#read = read;
    this.#shift = shift;
  }

  get words(): number {
    return this.#get().words;
  }

  get quotedShare(): number {
    return this.#get().quotedShare;
  }

  get headings(): BodyFacts['headings'] {
    return this.#get().headings;
  }

  get turns(): BodyFacts['turns'] {
    return this.#get().turns;
  }

  get links(): BodyFacts['links'] {
    return this.#get().links;
  }

  get images(): BodyFacts['images'] {
    return this.#get().images;
  }

  get anchors(): BodyFacts['anchors'] {
    return this.#get().anchors;
  }

  get amounts(): BodyFacts['amounts'] {
    return this.#get().amounts;
  }

  get calls(): BodyFacts['calls'] {
    return this.#get().calls;
  }

  get notes(): number {
    return this.#get().notes;
  }

  get lead(): string {
    return this.#get().lead;
  }

  get isUnrun(): true | undefined {
    return this.#get().isUnrun;
  }

  #get(): BodyFacts {
    return (this.#facts ??= shiftLines(this.#read(), this.#shift));
  }
}

function shiftLines(facts: BodyFacts, shift: number): BodyFacts {
  if (shift === 0) return facts;
  const move = <T extends { readonly line: number }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, line: item.line + shift }));
  return { ...facts, turns: move(facts.turns), links: move(facts.links), images: move(facts.images) };
}
