import { join } from 'node:path';
import { ROOT, RUN_FOLDER } from '../run-folder.ts';

/** The instant at which both publications are built: what is public never depends on the day of the test. */
export const NOW = '2026-12-01T12:00:00+01:00';

export interface Publication {
  readonly name: string;
  readonly contentDir: string;
  readonly outDir: string;
  readonly url: string;
}

/** The content of this project. */
export const SITE: Publication = toPublication('site', 'content', 'https://idees-recues.example');

/** A small publication of which every construct of the engine is a part. */
export const FIXTURE: Publication = toPublication('fixture', 'tests/fixtures/site', 'https://carnet.example');

export const PUBLICATIONS: readonly Publication[] = [SITE, FIXTURE];

function toPublication(name: string, content: string, url: string): Publication {
  return { name, url, contentDir: join(ROOT, content), outDir: join(RUN_FOLDER, name) };
}
