import { startBuild } from '../build/run-build.ts';
import { PUBLICATIONS } from './publications.ts';

/** Runs before the tests that read a built publication, once: both are built as their owners would build them. */
export default async function buildOnce(): Promise<void> {
  const builds = PUBLICATIONS.map(({ contentDir, outDir }) =>
    startBuild({ content: contentDir, out: outDir }),
  );
  for (const { code, stderr } of await Promise.all(builds.map(({ ended }) => ended)))
    if (code !== 0) throw new Error(`A build ended with ${String(code)}:\n${stderr}`);
}
