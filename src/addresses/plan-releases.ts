import type { LoadedContent } from '#load/load-content.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import type { Problem } from '#model/problem.ts';
import { readContentFile, type LinesChange } from './content-file.ts';
import {
  isSilentChange,
  parseReleases,
  RELEASES_FILE,
  toBlocks,
  toChangeProblem,
  toRelease,
  toReleasesText,
  type Block,
  type Release,
} from './releases.ts';

/** `after` is the file as a successful build that records leaves it. */
export interface ReleasePlan extends LinesChange {
  readonly problems: readonly Problem[];
}

/**
 * Compares each public article with what was last published of it. A change that nothing declares keeps its earlier
 * release, so that the warning stays until somebody answers it. An article renamed is known by its identity's new
 * address only: its first release there. Without `record`, articles that were never released are not looked at.
 * Cost: linear; files that have not changed are not read again.
 */
export function planReleases(
  contentDir: string,
  publication: Publication,
  keepFor: LoadedContent['keepFor'],
  record: boolean,
): ReleasePlan {
  const { articles, paths } = publication;
  const text = readContentFile(contentDir, RELEASES_FILE);
  const before = parseReleases(text);
  const problems: Problem[] = [];
  const releases = new Map<string, Release>(before);
  for (const article of articles) {
    const known = before.get(paths.article(article.slug));
    if (!known && !record) continue;
    const blocks = readBlocks(contentDir, article, keepFor);
    const now = toRelease(article, blocks, publication);
    if (known && isSilentChange(known, now)) problems.push(toChangeProblem(article, known, blocks));
    else releases.set(now.path, now);
  }
  return { problems, before: text, after: toReleasesText(releases.values()) };
}

function readBlocks(
  contentDir: string,
  { file, data }: Article,
  keepFor: LoadedContent['keepFor'],
): readonly Block[] {
  return keepFor('blocks', file, () => toBlocks(readContentFile(contentDir, file), data.title));
}
