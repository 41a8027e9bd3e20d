import { instant } from '#fields.ts';
import { refuse } from './arguments.ts';

/** The instant of `--now`, as it is written; wrong use ends with code 2. */
export function readInstant(written: string | undefined, usage: string): string | undefined {
  if (written !== undefined && !instant.safeParse(written).success)
    refuse(usage, `Date illisible : ${written}.`);
  return written;
}
