import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { withLock } from '#engine/lock.ts';

const HOLDER = `
  import { withLock } from ${JSON.stringify(new URL('../../src/engine/lock.ts', import.meta.url).href)};
  setInterval(() => {}, 1000);
  await withLock(process.argv[1], () => {}, () => { console.log('held'); return new Promise(() => {}); });
`;

describe('withLock', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(createFolder('lock'), 'state');
  });

  it('does one thing after the other, and says once to the second that it waits', async () => {
    const done: string[] = [];
    const work = async (name: string): Promise<string> => {
      done.push(`${name} begins`);
      await setTimeout(700);
      done.push(`${name} ends`);
      return name;
    };
    const first = withLock(
      folder,
      () => done.push('a waits'),
      () => work('a'),
    );
    const second = withLock(
      folder,
      () => done.push('b waits'),
      () => work('b'),
    );
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
    expect(done.filter((what) => what !== 'b waits')).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(done.filter((what) => what === 'b waits')).toHaveLength(1);
  });

  it('is given back when the work fails', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('broken'));
    await expect(withLock(folder, refuse, fail)).rejects.toThrow('broken');
    expect(await withLock(folder, refuse, () => Promise.resolve('done'))).toBe('done');
  });

  it('does not wait for a process that was killed, whatever has its number now', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder]);
    await once(holder.stdout, 'data');
    let waits = 0;
    const waiting = withLock(
      folder,
      () => (waits += 1),
      () => Promise.resolve('done'),
    );
    await setTimeout(300);
    expect(waits).toBe(1);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await waiting).toBe('done');
    expect(await withLock(folder, refuse, () => Promise.resolve('again'))).toBe('again');
  });
});

function refuse(): never {
  throw new Error('Nobody has the lock');
}
