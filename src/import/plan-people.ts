import { cleanLine } from './convert/clean-text.ts';
import type { LegacyAuthor } from './legacy.ts';
import { TakenNames, toName } from './names.ts';

export interface PlannedPerson {
  readonly slug: string;
  readonly name: string;
  readonly address?: string | undefined;
}

/** Those who mark something, by the id that items name them by; one name is one person. */
export function planPeople(
  authors: readonly LegacyAuthor[],
  writing: readonly string[],
): ReadonlyMap<string, PlannedPerson> {
  const people = new Map<string, PlannedPerson>();
  const byName = new Map<string, PlannedPerson>();
  const names = new TakenNames();
  for (const id of writing) {
    if (people.has(id) || id.trim() === '') continue;
    const author = authors.find((one) => one.id === id);
    const name = toPublicName(author?.name ?? id);
    const known = byName.get(name);
    const person = known ?? { slug: names.take(toName(name) || 'auteur'), name, address: author?.address };
    byName.set(name, person);
    people.set(id, person);
  }
  return people;
}

/** A login may be an e-mail address, which is nobody's business. */
export function toPublicName(written: string): string {
  const name = cleanLine(written.replace(/<[^>]*>/g, ' '));
  if (/^anonymous$/i.test(name)) return 'Anonyme';
  return /^\S+@\S+\.\S+$/.test(name) ? (name.split('@')[0] ?? 'Anonyme') : name || 'Anonyme';
}
