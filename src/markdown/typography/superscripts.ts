import { hideAddresses } from './addresses.ts';

/** Cheap to try: « Le » and « Cette », in every paragraph, are no numbers. */
const MAY_HAVE_SUPERSCRIPT = /\d[ernd]|[IVXLC](?<=[IVX]|[XLC][IVXLC])(?:e|r)/;
const SUPERSCRIPT =
  /(?=[ernd])(?:(?<=(?<![\p{L}\p{M}\p{N}])[1I])(?:ers?|res?)|(?<=(?<![\p{L}\p{M}\p{N}])2)n?de?s?|(?<=(?<![\p{L}\p{M}\p{N}])(?:\d+|[IVX]+|[XLC][IVXLC]+))es?)(?![\p{L}\p{M}\p{N}])/gu;

/**
 * The letters that the page raises: the `er` of `1er`, the `e` of `XXe`, the `de` of `2de`, in set text and in order.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale, « Abréviations » (ordinaux).
 */
export function findSuperscripts(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!MAY_HAVE_SUPERSCRIPT.test(text)) return [];
  return Array.from(hideAddresses(text).matchAll(SUPERSCRIPT), ({ 0: letters, index }) => ({
    start: index,
    end: index + letters.length,
  }));
}
