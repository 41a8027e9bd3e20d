import { workerData } from 'node:worker_threads';
import { answerTasks } from '#engine/answer-tasks.ts';
import { getOwnLocale, getTextLocale } from '#locales/get-locale.ts';
import type { OwnWords } from '#locales/locale.ts';
import { createPictureFinder } from './find-picture.ts';
import type { Picture } from './pictures.ts';
import type { TextLinks } from './text-links.ts';
import { packBody, renderBody, type PackedBody } from './render-body.ts';

/** A body to render in a thread: plain data only. */
export interface BodyTask {
  readonly file: string;
  readonly language: string;
  readonly source: string;
  readonly maths: boolean;
  readonly links: TextLinks;
  readonly cast: { readonly interviewer: string; readonly names: ReadonlyMap<string, string> } | undefined;
}

export interface BodyWorkerData {
  readonly speech: OwnWords;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly refused: ReadonlySet<string>;
}

const { speech, pictures, refused }: BodyWorkerData = workerData;
const locale = getOwnLocale(speech);
const from = createPictureFinder(pictures, refused);

answerTasks(({ file, ...body }: BodyTask): PackedBody =>
  packBody(renderBody({ ...body, locale: getTextLocale(body.language, locale), findPicture: from(file) })),
);
