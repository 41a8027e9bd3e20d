import { workerData } from 'node:worker_threads';
import { answerTasks } from '#engine/answer-tasks.ts';
import type { TextLinks } from './text-names.ts';
import { toFindPicture, type Picture } from './pictures.ts';
import { packBody, renderBody, type PackedBody } from './render-body.ts';

/** A body to render in a thread: plain data only. */
export interface BodyTask {
  readonly file: string;
  readonly source: string;
  readonly maths: boolean;
  readonly links: TextLinks;
  readonly cast: { readonly interviewer: string; readonly names: ReadonlyMap<string, string> } | undefined;
}

export interface BodyWorkerData {
  readonly language: string;
  readonly pictures: ReadonlyMap<string, Picture>;
}

const { language, pictures }: BodyWorkerData = workerData;

answerTasks(({ file, ...body }: BodyTask): PackedBody =>
  packBody(renderBody({ ...body, language, findPicture: toFindPicture(pictures, file) })),
);
