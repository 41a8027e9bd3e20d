import { isMostlyQuoted, toMinutes, type BodyFacts } from '../model/body.ts';
import { toDigest } from './digest.ts';

/**
 * Changes with all that a body's facts say to anything but the pages that print or quote the body. Left out: where its
 * links and pictures stand, what is said in its turns, how many words it has beyond what a list or a rule tells of them.
 */
export function toBodyOutline({ words, quotedShare, turns, links, images, ...facts }: BodyFacts): string {
  return toDigest(
    JSON.stringify([
      toMinutes(words),
      words === 0,
      Math.round(quotedShare * 100),
      isMostlyQuoted(quotedShare),
      turns.map(({ line: _, text: __, ...turn }) => turn),
      links.map(({ href }) => href),
      images.map(({ src, alt }) => [src, alt]),
      facts,
    ]),
  );
}
