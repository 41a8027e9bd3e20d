import type { WorkerPool } from '#engine/worker-pool.ts';
import { toFileKey } from '#engine/file-entry.ts';
import { makeExpensiveAsset, type ExpensiveAsset, type ExpensiveAssetSources } from './expensive-assets.ts';
import type { FileStore } from '#engine/file-store.ts';
import type { OutputFile, WrittenFile } from '#engine/manifest.ts';
import type { Output } from '#engine/output.ts';
import type { PublishTask } from './build-worker.ts';

/** Below this many, loading in a second thread what draws takes longer than drawing. */
const WORTH_DRAWING_IN_THREADS = 12;

export interface ExpensiveAssetWork {
  readonly sources: ExpensiveAssetSources;
  readonly output: Output;
  readonly kept: FileStore;
  readonly pool: WorkerPool<PublishTask, readonly WrittenFile[]>;
}

/** Takes cards and books from the last output or from what is kept, and makes the others: in threads when many. */
export async function writeExpensiveAssets(
  files: readonly ExpensiveAsset[],
  work: ExpensiveAssetWork,
): Promise<void> {
  const { sources, output, kept, pool } = work;
  const missing: { readonly file: OutputFile; readonly asset: ExpensiveAsset }[] = [];
  for (const asset of files) {
    const { path, bodies, keep } = asset;
    const key = toFileKey({ depends: asset.toDepends(), keep });
    const file = { path, key, bodies };
    kept.use(key);
    if (output.keep(path, key)) continue;
    const known = kept.get(key);
    if (known) output.write(file, known);
    else missing.push({ file, asset });
  }
  for (const { file, asset } of missing) {
    const task = asset.toTask();
    const { path, key } = file;
    if (missing.length < WORTH_DRAWING_IN_THREADS) {
      const start = performance.now();
      const bytes = await kept.getOrMake(key, () => makeExpensiveAsset(task, sources));
      output.write(file, bytes, performance.now() - start);
    } else
      await pool.send([{ file: output.place(path), key, asset: task }], ([written]) => {
        if (written) output.adopt(file, written);
      });
  }
}
