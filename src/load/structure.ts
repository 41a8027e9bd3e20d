import { isMostlyQuoted, toMinutes, type BodyFacts } from '#model/body.ts';
import { toDigest } from '#engine/digest.ts';

/**
 * Changes with all that a body gives anything but the pages that print or quote it. Left out: where its links and
 * pictures stand, the words of its turns, its first sentences, its numbers, how many words it has beyond what a list or a rule tells of them.
 */
export function toBodyStructure({
  words,
  quotedShare,
  turns,
  links,
  images,
  lead: _lead,
  amounts: _amounts,
  ...rest
}: BodyFacts): string {
  return toDigest(
    JSON.stringify([
      toMinutes(words),
      words === 0,
      Math.round(quotedShare * 100),
      isMostlyQuoted(quotedShare),
      turns.map(({ line: _, text: __, ...turn }) => turn),
      links.map(({ href }) => href),
      images.map(({ src, alt, isSilent = false, lacksCredit = false }) => [src, alt, isSilent, lacksCredit]),
      rest,
    ]),
  );
}
