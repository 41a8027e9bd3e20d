/** At most this many letters: more are not read as initials. */
const MOST = 3;

/** What stands for a person who has no portrait: « Emma Bovary » → « EB », « Jean-Marie David » → « JMD ». Particles have no initial. */
export function toInitials(name: string): string {
  const words = name.split(/[\s\u00a0\u202f-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => [...word][0] ?? '');
  if (initials.length === 0) return ([...name.trim()][0] ?? '').toLocaleUpperCase('fr');
  return initials.length > MOST ? `${initials[0]}${initials.at(-1)}` : initials.join('');
}
