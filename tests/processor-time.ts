/** Processor time that `work` takes, in milliseconds: what else the machine does hardly lengthens it. */
export function measureProcessorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
