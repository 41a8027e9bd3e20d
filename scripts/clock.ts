import { instant } from '#fields.ts';
import { refuse, type Command } from './arguments.ts';

/** The instant of `--now`, as it is written; wrong use ends with code 2. */
export function readInstant(written: string | undefined, command: Command): string | undefined {
  if (written !== undefined && !instant.safeParse(written).success)
    refuse(command, { fr: `Date illisible : ${written}.`, en: `Date that cannot be read: ${written}.` });
  return written;
}
