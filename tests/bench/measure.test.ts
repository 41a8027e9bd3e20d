import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { measure } from '../../scripts/bench/measure.ts';

/** Works for a quarter of a second of processor, then waits to be killed. */
const WORK = `const until = process.cpuUsage().user + 250_000;
while (process.cpuUsage().user < until);
process.stdout.write('done');
setInterval(() => undefined, 1000);`;

/** Starts that, kills it when it has worked, and ends at once. */
const PARENT = `import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['-e', ${JSON.stringify(WORK)}]);
child.stdout.once('data', () => setTimeout(() => { child.kill('SIGKILL'); process.exit(0); }, 500));`;

describe.skipIf(!existsSync('/proc/self/stat'))('the cost of a command', () => {
  it('holds the time of a process that nobody waited for', async () => {
    const { cpu } = await measure([
      { command: [process.execPath, '--input-type=module', '-e', PARENT], cwd: tmpdir() },
    ]);
    expect(cpu).toBeGreaterThan(0.24);
  });
});
