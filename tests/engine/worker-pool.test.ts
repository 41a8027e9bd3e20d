import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from '#engine/worker-pool.ts';
import { createFolder } from '../run-folder.ts';
import type { PoolAnswer, PoolTask } from './pool-worker.ts';

const MODULE = new URL('./pool-worker.ts', import.meta.url);
const SHARED = { words: new Map([['a', 1]]) };

describe('WorkerPool', () => {
  const pools: WorkerPool<PoolTask, PoolAnswer>[] = [];
  const open = (most: number): WorkerPool<PoolTask, PoolAnswer> => {
    const pool = new WorkerPool<PoolTask, PoolAnswer>(MODULE, SHARED, most);
    pools.push(pool);
    return pool;
  };
  afterEach(async () => {
    for (const pool of pools.splice(0)) await pool.close();
  });

  it('answers every task in its place, on no more threads than it may have, each with what they share', async () => {
    const pool = open(2);
    const answers: [number, number, PoolAnswer][] = [];
    for (let batch = 0; batch < 8; batch += 1)
      await pool.send([{ wait: 5 }, { wait: 0 }, { wait: 2 }], (answer, index) =>
        answers.push([batch, index, answer]),
      );
    await pool.finish();
    expect(answers.map(([batch, index]) => `${batch}.${index}`).sort()).toEqual(
      Array.from({ length: 24 }, (_, place) => `${Math.floor(place / 3)}.${place % 3}`),
    );
    expect(new Set(answers.map(([, , { thread }]) => thread)).size).toBe(2);
    expect(answers.every(([, , { shared }]) => (shared as typeof SHARED).words.get('a') === 1)).toBe(true);
    expect(answers.every(([, , { alone }]) => alone)).toBe(true);
  });

  it('takes few tasks ahead: what sends them does not fill the memory', async () => {
    const pool = open(1);
    let answered = 0;
    let most = 0;
    for (let sent = 1; sent <= 10; sent += 1) {
      await pool.send([{ wait: 10 }], () => (answered += 1));
      most = Math.max(most, sent - answered);
    }
    await pool.finish();
    expect(answered).toBe(10);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('tells what a thread has thrown, and answers nothing of that message', async () => {
    const pool = open(1);
    let answered = 0;
    await pool.send([{ wait: 0 }, { fail: 'broken page' }], () => (answered += 1));
    await expect(pool.finish()).rejects.toThrow('broken page');
    await expect(pool.send([{ wait: 0 }], () => undefined)).rejects.toThrow('broken page');
    expect(answered).toBe(0);
  });

  it('tells what the reading of an answer has thrown', async () => {
    const pool = open(1);
    await pool.send([{ wait: 0 }], () => {
      throw new Error('two files at one address');
    });
    await expect(pool.finish()).rejects.toThrow('two files at one address');
  });

  it('is closed while threads work, and takes nothing more', async () => {
    const pool = open(2);
    await pool.send([{ wait: 60_000 }], () => undefined);
    await pool.close();
    await expect(pool.send([{ wait: 0 }], () => undefined)).rejects.toThrow('closed');
  });

  it('lets an idle thread end by itself: Node dies of one that is terminated while the system works for it', async () => {
    const file = join(createFolder('pool'), 'ended');
    const pool = open(1);
    await pool.send([{ atEnd: file }], () => undefined);
    await pool.finish();
    expect(existsSync(file)).toBe(false);
    await pool.close();
    expect(existsSync(file)).toBe(true);
  });
});
