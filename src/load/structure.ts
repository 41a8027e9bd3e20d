import { isMostlyQuoted, toMinutes, type BodyFacts } from '#model/body.ts';
import { toDigest } from '#engine/digest.ts';

/** A body and what is known of it. */
export interface StructuredBody {
  readonly facts: BodyFacts;
  /** Changes whenever it does. */
  readonly key: string;
}

/**
 * Changes with all that a body says to anything but the pages that print or quote it. Left out: where its links and
 * pictures stand, what is said in its turns, how many words it has beyond what a list or a rule tells of them. A rule
 * reads the source of bodies with a picture that is not described.
 */
export function toBodyStructure({ facts, key }: StructuredBody): string {
  const { words, quotedShare, turns, links, images, ...rest } = facts;
  return toDigest(
    JSON.stringify([
      toMinutes(words),
      words === 0,
      Math.round(quotedShare * 100),
      isMostlyQuoted(quotedShare),
      turns.map(({ line: _, text: __, ...turn }) => turn),
      links.map(({ href }) => href),
      images.map(({ src, alt }) => [src, alt]),
      images.some(({ alt }) => alt.trim() === '') ? key : '',
      rest,
    ]),
  );
}
