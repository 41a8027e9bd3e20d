/** The thread of an `Output`: what takes long on the disk, done while the build goes on. */
import { rmSync } from 'node:fs';
import { answerTasks } from './answer-tasks.ts';
import { readManifest } from './manifest.ts';
import { linkOutput } from './output-tree.ts';

export type OutputTask =
  | {
      readonly link: {
        readonly manifestFile: string;
        readonly program: string;
        readonly from: string;
        readonly to: string;
      };
    }
  | { readonly remove: string };

answerTasks((task: OutputTask): readonly string[] => {
  if ('link' in task) {
    const { manifestFile, program, from, to } = task.link;
    return linkOutput(readManifest(manifestFile, program).files, from, to);
  }
  rmSync(task.remove, { recursive: true, force: true });
  return [];
});
