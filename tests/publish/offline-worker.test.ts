import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { planAddresses } from '#addresses/plan-addresses.ts';
import { parseRegister } from '#addresses/register.ts';
import { listWorkerFiles } from '#publish/hosts/offline-worker.ts';
import { createTinyPublication } from '../outputs/feeds/tiny-publication.ts';

const on = createTinyPublication({ site: { offline: true, title: 'Le </script> "site"' } }).publication;
const off = createTinyPublication().publication;

/** What a worker listens to, when a browser starts it. */
function start(script: string): ReadonlySet<string> {
  const heard = new Set<string>();
  const self = {
    addEventListener: (name: string) => heard.add(name),
    location: { origin: 'https://idees.example' },
  };
  runInNewContext(script, { self });
  return heard;
}

describe('the worker that keeps articles', () => {
  it('is there where the owner asks for it, and starts', async () => {
    const [file] = listWorkerFiles(on, false);
    expect(file?.path).toBe('/sw.js');
    expect(start(String(await file?.render()))).toEqual(new Set(['install', 'activate', 'message', 'fetch']));
    expect(listWorkerFiles(off, false)).toEqual([]);
  });

  it('removes itself once it is not asked for any more', async () => {
    const [file] = listWorkerFiles(off, true);
    const script = String(await file?.render());
    expect(file?.path).toBe('/sw.js');
    expect(start(script)).toEqual(new Set(['install', 'activate']));
    expect(script).toContain('registration.unregister()');
  });

  it('has an address that never goes, and leads nowhere else', () => {
    const register = parseRegister('/sw.js\n');
    const { problems, redirects } = planAddresses({ publication: off, register, strict: true });
    expect(problems).toEqual([]);
    expect(redirects.filter(({ from }) => from === '/sw.js')).toEqual([]);
    const first = planAddresses({ publication: on, register: parseRegister(''), strict: true });
    expect(parseRegister(first.registerText).lines.has('/sw.js')).toBe(true);
  });
});
