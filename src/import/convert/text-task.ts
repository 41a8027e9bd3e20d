import {
  convertTexts,
  listAddresses,
  parseTexts,
  type ConvertedTexts,
  type FoundAddresses,
  type ItemTexts,
  type NamedAddresses,
  type ParsedTexts,
} from './item-texts.ts';

/** First the texts of an item, whose addresses must be found; then, under the same key, what was found. */
export type TextTask = { readonly key: number } & (
  { readonly texts: ItemTexts } | { readonly found: FoundAddresses }
);

export type TextAnswer = { readonly named: NamedAddresses } | { readonly converted: ConvertedTexts };

/** Answers tasks; texts are parsed once, and kept until what they name was found. */
export function createTextAnswerer(): (task: TextTask) => TextAnswer {
  const waiting = new Map<number, ParsedTexts>();
  return (task) => {
    if ('texts' in task) {
      const parsed = parseTexts(task.texts);
      waiting.set(task.key, parsed);
      return { named: listAddresses(parsed) };
    }
    const parsed = waiting.get(task.key);
    if (!parsed) throw new Error(`No texts were given under ${task.key}`);
    waiting.delete(task.key);
    return { converted: convertTexts(parsed, task.found) };
  };
}
