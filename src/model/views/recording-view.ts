import type { Recording } from '#fields.ts';
import type { Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';

/** A recording with the whole address of its file. */
export interface RecordingView extends Recording {
  readonly url: string;
  readonly seconds: number;
  /** Whether it is of this site: a page plays it; one of another site is a link, and nothing is asked of that site. */
  readonly isOwn: boolean;
}

export function toRecordingView(recording: Recording, { site }: Publication): RecordingView {
  const url = toAbsolute(recording.src, site.url);
  const isOwn = new URL(url).origin === new URL(site.url).origin;
  return { ...recording, url, seconds: toSeconds(recording.duration), isOwn };
}

function toSeconds(duration: string): number {
  return duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
