import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { editFile } from '#engine/edit-file.ts';
import { getKind } from '#kinds/kinds.ts';
import type { Catalog } from '#model/catalog.ts';
import { addArchived } from './archived-line.ts';
import { AGENT } from './robots.ts';

/** The Wayback Machine's availability service. */
export const ARCHIVE = 'https://archive.org/wayback/available';

const ANSWER = z.object({ archived_snapshots: z.object({ closest: z.object({ url: z.string() }) }) });

export interface Archiving {
  readonly contentDir: string;
  readonly service: string;
  readonly timeout: number;
  /** Milliseconds between two questions. */
  readonly pause: number;
}

/** A file, and the address of the copy that was written into it. */
export interface Archived {
  readonly file: string;
  readonly copy: string;
}

/** Writes the address of an archived copy into each source that lacks one; returns those that are written. One question at a time. */
export async function archiveSources(catalog: Catalog, archiving: Archiving): Promise<readonly Archived[]> {
  const written: Archived[] = [];
  for (const { file, data } of catalog.articles) {
    const { original } = getKind(data.kind).getReferences(data);
    for (const { url, archived, date } of original ? [original, ...data.sources] : data.sources) {
      if (url === undefined || archived !== undefined) continue;
      const copy = await findCopy(url, date ?? data.date.slice(0, 10), archiving);
      if (copy === undefined) continue;
      const isWritten = editFile(join(archiving.contentDir, file), (source) =>
        addArchived(source, { url, archived: copy }),
      );
      if (isWritten) written.push({ file, copy });
    }
  }
  return written;
}

/** The copy nearest to the day on which the source was read. */
async function findCopy(
  url: string,
  day: string,
  { service, timeout, pause }: Archiving,
): Promise<string | undefined> {
  const question = new URL(service);
  question.searchParams.set('url', url);
  question.searchParams.set('timestamp', day.replaceAll('-', ''));
  await setTimeout(pause);
  try {
    const response = await fetch(question, {
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': AGENT },
    });
    return readCopy(response.ok ? await response.json() : undefined);
  } catch {
    return undefined;
  }
}

function readCopy(answer: unknown): string | undefined {
  const { data } = ANSWER.safeParse(answer);
  return data?.archived_snapshots.closest.url.replace(/^http:\/\/web\./, 'https://web.');
}
