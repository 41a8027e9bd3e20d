import { runBuild } from '../publish/run-build.ts';
import { PUBLICATIONS } from './publications.ts';

/** Runs before the tests that read a built publication, once: both are built as their owners would build them. */
export default function buildOnce(): void {
  for (const { name, contentDir, outDir } of PUBLICATIONS) {
    const { code, stderr } = runBuild({ content: contentDir, out: outDir });
    if (code !== 0) throw new Error(`The publication « ${name} » could not be built:\n${stderr}`);
  }
}
