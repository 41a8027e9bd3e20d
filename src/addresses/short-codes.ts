import { hash } from 'node:crypto';
import type { Publication } from '#model/publication.ts';
import { AddressPattern } from '#routes/address-pattern.ts';
import type { Register } from './register.ts';

/** Digits and consonants that nobody takes for one another when they are said aloud or printed; no vowel, so no word. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 5;

/**
 * The short code of every public article, by its identity: the one that the register holds, or a new one made of the
 * identity alone, so that two machines agree. No code that was ever given is given again. Cost: linear.
 */
export function toShortCodes(publication: Publication, register: Register): ReadonlyMap<string, string> {
  const short = new AddressPattern(publication.paths.short('{code}'));
  const codes = new Map<string, string>();
  const taken = new Set(publication.catalog.series.flatMap(({ data }) => data.code ?? []));
  for (const { address, owner } of register.lines.values()) {
    const code = short.match(address)?.['code'];
    if (code === undefined) continue;
    taken.add(code);
    if (owner !== undefined && !codes.has(owner)) codes.set(owner, code);
  }
  for (const { id } of publication.articles.toReversed()) {
    const code = codes.get(id) ?? makeCode(id, taken);
    codes.set(id, code);
    taken.add(code);
  }
  return codes;
}

function makeCode(id: string, taken: ReadonlySet<string>): string {
  const characters = toCharacters(id);
  for (let length = LENGTH; length <= characters.length; length += 1)
    if (!taken.has(characters.slice(0, length))) return characters.slice(0, length);
  throw new Error(`No short code left for ${id}`);
}

function toCharacters(id: string): string {
  let number = BigInt(`0x${hash('sha256', id, 'hex').slice(0, 24)}`);
  let characters = '';
  for (; number > 0n; number /= BigInt(ALPHABET.length))
    characters += ALPHABET[Number(number % BigInt(ALPHABET.length))] ?? '';
  return characters;
}
