import { toSlug } from '#model/slug.ts';
import { decodeEscapes } from './decode-escapes.ts';

/** Characters of a file name that any disk and any address can carry. */
const LONGEST = 80;

/** The name of a file and the end of an address for some words, which may be an old slug; empty where nothing of them can be one. */
export function toName(words: string): string {
  const name = toSlug(decodeEscapes(words).replaceAll('\0', '').replaceAll('&', ' et '));
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2)).replace(/-+$/, '');
}

/** Names that are given once each: a second one ends in `-2`. */
export class TakenNames {
  readonly #taken: Set<string>;
  /** The number that follows the last one given, for names that were wanted more than once. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let name = wanted;
    let count = this.#next.get(wanted) ?? 2;
    for (; this.#taken.has(name); count += 1) name = `${wanted}-${count}`;
    if (count > 2) this.#next.set(wanted, count);
    this.#taken.add(name);
    return name;
  }

  reserve(name: string): void {
    this.#taken.add(name);
  }
}
