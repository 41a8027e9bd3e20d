import { expect, it } from 'vitest';
import { run } from '#publish/releases/run-program.ts';

const runScript = (script: string, patience?: number): ReturnType<typeof run> =>
  run({ program: process.execPath, args: ['--eval', script], patience });
const PROGRESS =
  'let n = 0; setInterval(() => { console.error(`NOTICE: ${n += 1} B / 9 B, ${Math.random()} B/s`); if (n === 9) process.exit(); }, 100);';

it('reads letters that come in two pieces', async () => {
  const script =
    'const [a, b] = [[0xc3], [0xa9]]; const { stdout: o } = process; o.write(Buffer.from(a)); setTimeout(() => o.write(Buffer.from(b)), 300);';
  expect((await runScript(script)).stdout).toBe('é');
});

it('ends a program whose progress stands still, and no other', async () => {
  const [moving, still] = await Promise.all([
    runScript(PROGRESS, 600),
    runScript(PROGRESS.replace('n += 1', '1'), 600),
  ]);
  expect([moving.code, moving.stderr.includes('timed out')]).toEqual([0, false]);
  expect(still.code).not.toBe(0);
  expect(still.stderr).toContain('operation timed out');
});
