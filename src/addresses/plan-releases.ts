import type { LoadedContent } from '#load/load-content.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import type { Problem } from '#model/problem.ts';
import { readContentFile, type LinesChange } from './content-file.ts';
import { parseRegister, REGISTER_FILE, type RegisterLine } from './register.ts';
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
  type Releases,
} from './releases.ts';

/** `after` is the file as a successful build that records leaves it. */
export interface ReleasePlan extends LinesChange {
  readonly problems: readonly Problem[];
}

/**
 * Compares each public article with what was last published of it. A change that nothing declares keeps its earlier
 * release, so that the warning stays until somebody answers it. An article renamed is known by its identity. Without `record`, articles that were never released are not looked at.
 * Cost: linear; files that have not changed are not read again.
 */
export function planReleases(
  contentDir: string,
  publication: Publication,
  keepFor: LoadedContent['keepFor'],
  record: boolean,
): ReleasePlan {
  const { articles, paths, catalog } = publication;
  const { language } = catalog.site;
  const text = readContentFile(contentDir, RELEASES_FILE);
  const before = parseReleases(text);
  const problems: Problem[] = [];
  const releases = new Map<string, Release>(before);
  const findRenamed = createRenamedFinder(contentDir, before);
  for (const article of articles) {
    const known = before.get(paths.article(article.slug)) ?? findRenamed(article.id);
    if (!known && !record) continue;
    const blocks = readBlocks(contentDir, article, keepFor);
    const now = toRelease(article, blocks, publication);
    if (known && isSilentChange(known, now))
      problems.push(toChangeProblem(article, { before: known, now, language }, blocks));
    else releases.set(now.path, now);
  }
  return {
    problems,
    before: text,
    after: toReleasesText(releases.values(), language),
  };
}

/** What was last published of an identity, at whatever address; the register is read when it is asked for the first time. */
function createRenamedFinder(contentDir: string, before: Releases): (id: string) => Release | undefined {
  let owned: ReadonlyMap<string, readonly RegisterLine[]> | undefined;
  return (id) => {
    owned ??= readOwned(contentDir);
    return owned
      .get(id)
      ?.map(({ address }) => before.get(address))
      .findLast((release) => release !== undefined);
  };
}

function readOwned(contentDir: string): ReadonlyMap<string, readonly RegisterLine[]> {
  const { lines } = parseRegister(readContentFile(contentDir, REGISTER_FILE));
  return Map.groupBy(lines.values(), ({ owner }) => owner ?? '');
}

function readBlocks(
  contentDir: string,
  { file, data }: Article,
  keepFor: LoadedContent['keepFor'],
): readonly Block[] {
  return keepFor('blocks', file, () => toBlocks(readContentFile(contentDir, file), data.title));
}
