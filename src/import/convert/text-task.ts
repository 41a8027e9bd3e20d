import {
  convertTexts,
  listAddresses,
  type ConvertedTexts,
  type FoundAddresses,
  type ItemTexts,
  type NamedAddresses,
} from './item-texts.ts';

/** Without what was found, the addresses that must be found are asked for. */
export interface TextTask {
  readonly texts: ItemTexts;
  readonly found?: FoundAddresses;
}

export type TextAnswer = { readonly named: NamedAddresses } | { readonly converted: ConvertedTexts };

export function answerTextTask({ texts, found }: TextTask): TextAnswer {
  return found ? { converted: convertTexts(texts, found) } : { named: listAddresses(texts) };
}
