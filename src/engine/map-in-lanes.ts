import { countThreads } from './thread-count.ts';

/** What `make` gives of each item, in their order: as many are made at once as there may be threads, or `lanes`. */
export async function mapInLanes<T, R>(
  items: readonly T[],
  make: (item: T) => Promise<R>,
  lanes = countThreads(),
): Promise<readonly R[]> {
  const made: R[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) made[index] = await make(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return made;
}
