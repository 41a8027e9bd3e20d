import { mustBuild } from '../build/run-build.ts';
import { PUBLICATIONS } from './publications.ts';

/** Runs before the tests that read a built publication, once: both are built as their owners would build them. */
export default function buildOnce(): void {
  for (const { contentDir, outDir } of PUBLICATIONS) mustBuild({ content: contentDir, out: outDir });
}
