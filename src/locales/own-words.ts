/** An owner’s words in place of those of a locale: by their names, after those of the groups that they are in. */
export type Own = Readonly<Partial<Record<string, string>>>;

/** Words that are the same wherever they stand, by their names; those of a group follow its name and a point. */
export function listFixedWords(
  words: object,
  group = '',
): readonly (readonly [name: string, words: string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${group}${name}`, value] as const];
    return isGroup(value) ? listFixedWords(value, `${group}${name}.`) : [];
  });
}

/** The same words, but those that the owner has others for. */
export function withOwnWords<T extends object>(words: T, own: Own, group = ''): T {
  const changed = Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (isGroup(value)) return [[name, withOwnWords(value, own, `${group}${name}.`)]];
    const word = own[`${group}${name}`];
    return word === undefined ? [] : [[name, word]];
  });
  return Object.assign({}, words, Object.fromEntries(changed));
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
