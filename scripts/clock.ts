import { toEpoch } from '#model/dates.ts';
import { instant } from '#model/fields.ts';
import { refuse } from './arguments.ts';

/** The instant of `--now`, read in the publication's time zone; the clock's own without it. Wrong use ends with code 2. */
export function toClock(written: string | undefined, usage: string): (timeZone: string) => number {
  if (written === undefined) return () => Date.now();
  if (!instant.safeParse(written).success) refuse(usage, `Date illisible : ${written}.`);
  return (timeZone) => toEpoch(written, timeZone);
}
