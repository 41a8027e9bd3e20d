import { availableParallelism, totalmem } from 'node:os';

/** What a machine, or the container around us, lets us have. */
export interface Machine {
  readonly processors: number;
  /** Bytes. */
  readonly memory: number;
}

/** More have nothing to do: one thread makes what all of them work on. */
const MOST = 8;
/** Bytes of the main thread, and of each other, of which some hold twice as much for a moment. */
const MAIN = 500e6;
const EACH = 200e6;

/** Threads that work at once: as many as there are processors, fewer where the memory is little. */
export function countThreads({ processors, memory }: Machine = findMachine()): number {
  const fitting = Math.floor((memory - MAIN) / EACH);
  return Math.max(1, Math.min(processors, fitting, MOST));
}

/** A container may have less memory than its machine; where it has no limit, the system gives a huge one, or none. */
function findMachine(): Machine {
  const limit = process.constrainedMemory();
  const total = totalmem();
  return { processors: availableParallelism(), memory: limit > 0 ? Math.min(limit, total) : total };
}
