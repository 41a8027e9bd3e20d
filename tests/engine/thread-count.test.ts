import { describe, expect, it } from 'vitest';
import { countThreads } from '#engine/thread-count.ts';

describe('the number of threads', () => {
  it.each([
    ['one processor', { processors: 1, memory: 8e9 }, 1],
    ['two processors', { processors: 2, memory: 8e9 }, 2],
    ['64 processors', { processors: 64, memory: 256e9 }, 8],
    ['64 processors in a container of 1 GB', { processors: 64, memory: 1e9 }, 2],
    ['less memory than a build takes', { processors: 4, memory: 256e6 }, 1],
  ])('follows what there is: %s', (_, machine, threads) => {
    expect(countThreads(machine)).toBe(threads);
  });

  it('is that of this machine, where nothing else is asked', () => {
    expect(countThreads()).toBeGreaterThanOrEqual(1);
  });
});
