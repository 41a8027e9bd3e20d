import { parentPort, workerData } from 'node:worker_threads';
import type { PageEntry } from '../routes/entry.ts';
import { createRenderer, type SharedProps } from './render-page.ts';

/** A page to render in a thread, with the HTML of its bodies. */
export interface PageTask {
  readonly page: PageEntry;
  readonly bodies: readonly string[];
  readonly file: string;
  readonly key: string;
}

const shared: SharedProps = workerData;
const renderer = await createRenderer(shared);

parentPort?.on('message', (tasks: readonly PageTask[]) => {
  void Promise.all(tasks.map(({ page, bodies }) => renderer.render(page, bodies))).then(
    (results) => parentPort?.postMessage(results),
    (error: unknown) => {
      throw error;
    },
  );
});
