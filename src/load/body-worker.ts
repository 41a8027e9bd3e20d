import { workerData } from 'node:worker_threads';
import type { RenderedBody } from '../markdown/render-markdown.ts';
import { answerTasks } from './answer-tasks.ts';
import { toFindPicture, type Picture } from './pictures.ts';
import { renderBody } from './render-body.ts';

/** A body to render in a thread: plain data only. */
export interface BodyTask {
  readonly file: string;
  readonly source: string;
  readonly cast: { readonly interviewer: string; readonly names: ReadonlyMap<string, string> } | undefined;
}

export interface BodyWorkerData {
  readonly language: string;
  readonly pictures: ReadonlyMap<string, Picture>;
}

const { language, pictures }: BodyWorkerData = workerData;

/** What a thread gives of a body: its HTML in UTF-8, half of what a text with a curly apostrophe takes. */
export interface BodyResult extends Omit<RenderedBody, 'html'> {
  readonly html: Uint8Array;
}

const encoder = new TextEncoder();

answerTasks(({ file, source, cast }: BodyTask): BodyResult => {
  const { html, ...rest } = renderBody({
    source,
    cast,
    language,
    findPicture: toFindPicture(pictures, file),
  });
  return { ...rest, html: encoder.encode(html) };
});
