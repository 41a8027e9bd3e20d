import type { StoredBody } from '#model/body.ts';
import { WORTH_THREADS, type WorkerPool } from '#engine/worker-pool.ts';
import type { PageEntry } from '#routes/entry.ts';
import type { OutputFile, WrittenFile } from '#engine/manifest.ts';
import type { Output } from '#engine/output.ts';
import { toPageFile } from '#routes/page-file.ts';
import type { PageTask, PublishTask } from './build-worker.ts';
import { openRenderer } from './open-renderer.ts';
import { toCommonKey, toPageKey, type Renderer } from './page-key.ts';

/** Pages that a thread takes at once. */
const BATCH = 20;

export interface PageWork extends Renderer {
  readonly pages: readonly PageEntry[];
  readonly getBody: (bodyKey: string) => StoredBody;
  readonly output: Output;
  readonly pool: WorkerPool<PublishTask, readonly WrittenFile[]>;
}

interface StalePage {
  readonly page: PageEntry;
  readonly file: string;
  readonly key: string;
}

/**
 * Renders the pages whose props, bodies or templates are new, and keeps the others. Threads get them as soon as there
 * are enough to be worth it, and while the rest is looked at; `pool.finish` tells when they are written.
 */
export async function writePages(work: PageWork): Promise<void> {
  const { pages, output } = work;
  const common = toCommonKey(work);
  const stale: StalePage[] = [];
  let enough = WORTH_THREADS;
  for (const page of pages) {
    const file = toPageFile(page.path);
    const key = toPageKey(page, common);
    if (output.keep(file, key)) continue;
    stale.push({ page, file, key });
    if (stale.length < enough) continue;
    enough = BATCH;
    while (stale.length >= BATCH) await sendPages(stale.splice(0, BATCH), work);
  }
  if (enough === BATCH) await sendPages(stale, work);
  else await renderHere(stale, work);
}

async function sendPages(stale: readonly StalePage[], { getBody, output, pool }: PageWork): Promise<void> {
  if (stale.length === 0) return;
  const tasks = stale.map(({ page, file }): PageTask => ({
    file: output.place(file),
    page: JSON.stringify(page),
    bodies: toBodies(page, getBody),
  }));
  const files = stale.map(toOutputFile);
  await pool.send(tasks, ([written], index) => {
    const file = files[index];
    if (file && written) output.adopt(file, written);
  });
}

async function renderHere(stale: readonly StalePage[], { shared, getBody, output }: PageWork): Promise<void> {
  if (stale.length === 0) return;
  const renderer = await openRenderer(shared);
  for (const one of stale) {
    const start = performance.now();
    const html = await renderer.render(one.page, toBodies(one.page, getBody));
    output.write(toOutputFile(one), html, performance.now() - start);
  }
}

function toOutputFile({ file, key, page }: StalePage): OutputFile {
  const bodies = [...(page.bodies ?? []), ...(page.quotes ?? [])];
  return { path: file, key, ...(bodies.length > 0 ? { bodies } : {}) };
}

function toBodies(page: PageEntry, getBody: (bodyKey: string) => StoredBody): readonly StoredBody[] {
  return (page.bodies ?? []).map(getBody);
}
