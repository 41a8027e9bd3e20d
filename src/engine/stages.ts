import { performance, PerformanceMeasure } from 'node:perf_hooks';

/** A part of a build, and how long it took, in milliseconds. */
export interface Stage {
  readonly name: string;
  readonly took: number;
}

const DETAIL = 'stage of a build';

/** Runs a part of a build, and writes down in the timeline of the process how long it took. */
export async function measureStage<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await run();
  } finally {
    performance.measure(name, { start, detail: DETAIL });
  }
}

/** What was measured, in order, after what precedes it all since the process began: `start`. */
export function listStages(): readonly Stage[] {
  const measured = performance
    .getEntriesByType('measure')
    .filter((one) => one instanceof PerformanceMeasure && one.detail === DETAIL);
  const names = new Set(measured.map(({ name }) => name));
  const toTook = (name: string): number =>
    measured.filter((one) => one.name === name).reduce((sum, { duration }) => sum + duration, 0);
  return [
    { name: 'start', took: measured[0]?.startTime ?? 0 },
    ...[...names].map((name) => ({ name, took: toTook(name) })),
  ];
}
