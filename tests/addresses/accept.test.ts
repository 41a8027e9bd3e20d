import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, withFolder, type Files } from '../check/content-folder.ts';
import { runCheck } from '../check/run-check.ts';

const FILES: Files = {
  'articles/2026/a.md': article(),
  'addresses.txt': '/articles/a/ urn:Un article\n/articles/b/ urn:B\n/articles/b/#ici\n',
};

describe('npm run check -- --accept', () => {
  const accept = (folder: string, ...args: readonly string[]) =>
    runCheck('--content', folder, '--accept', ...args);

  it('writes down a page that is gone for good, with its reason, once', () =>
    withFolder(FILES, (folder) => {
      expect(runCheck('--content', folder)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/addresses\.txt:2:1 erreur .*`\/articles\/b\/` \(article `urn:B`\)/),
      });
      const reason = 'Faux : "tout" # et le reste';
      expect(accept(folder, '/articles/b/', '--reason', reason).code).toBe(0);
      const after = readFileSync(join(folder, 'redirects.yaml'), 'utf8');
      expect(after).toBe(`- { from: "/articles/b/", gone: ${JSON.stringify(reason)} }\n`);
      expect(accept(folder, '/articles/b', '--reason', 'x')).toMatchObject({ code: 1 });
      expect(accept(folder, '/articles/b/', '--reason', 'x')).toMatchObject({ code: 0 });
      expect(readFileSync(join(folder, 'redirects.yaml'), 'utf8')).toBe(after);
    }));

  it('adds to what is there, and refuses a file that it cannot read', () =>
    withFolder({ ...FILES, 'redirects.yaml': '# Les nôtres\n- { from: /x/, to: / }' }, (folder) => {
      expect(accept(folder, '/articles/b/', '--reason', 'Faux.').code).toBe(0);
      const after = '# Les nôtres\n- { from: /x/, to: / }\n- { from: "/articles/b/", gone: "Faux." }\n';
      expect(readFileSync(join(folder, 'redirects.yaml'), 'utf8')).toBe(after);
      writeFileSync(join(folder, 'redirects.yaml'), '[{ from: /x/, to: / }]\n');
      expect(accept(folder, '/articles/b/', '--reason', 'Faux.')).toMatchObject({ code: 1 });
      expect(readFileSync(join(folder, 'redirects.yaml'), 'utf8')).toBe('[{ from: /x/, to: / }]\n');
    }));

  it('demands a reason, and an address that was published', () =>
    withFolder(FILES, (folder) => {
      expect(accept(folder, '/articles/b/')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('demande une raison'),
      });
      expect(accept(folder, '/articles/b/', '--reason', ' ')).toMatchObject({ code: 2 });
      expect(accept(folder, 'articles/b', '--reason', 'x')).toMatchObject({ code: 2 });
      expect(accept(folder, '/jamais/', '--reason', 'x')).toMatchObject({ code: 1 });
      rmSync(join(folder, 'addresses.txt'));
      expect(accept(folder, '/articles/b/', '--reason', 'x')).toMatchObject({ code: 1 });
    }));
});
