import { describe, expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { FIXTURE, SITE } from '../site/publications.ts';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';
import { startBuild } from './run-build.ts';

const PLACES = [
  { TZ: 'America/New_York', LC_ALL: 'C' },
  { TZ: 'Asia/Tokyo', LC_ALL: 'fr_FR.UTF-8' },
] as const;

describe.each(EXHAUSTIVE ? [SITE, FIXTURE] : [FIXTURE])(
  'two clean builds of the publication « $name »',
  ({ name, contentDir }) => {
    it('are byte-identical in two folders, two time zones and two locales', async () => {
      const builds = await Promise.all(
        PLACES.map(async (env, index) => {
          const { content, out } = createWorkshop(`${name}-${index}`, contentDir);
          const { code, stderr } = await startBuild({ content, out, env, clean: true }).ended;
          expect(code, stderr).toBe(0);
          return digestFolder(out);
        }),
      );
      const [first = {}, second = {}] = builds;
      expect(compareFolders(first, second)).toEqual([]);
      expect(Object.keys(first).length).toBeGreaterThan(150);
    });
  },
);
