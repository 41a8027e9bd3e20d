import { parseReleases, RELEASES_FILE, toBlocks, toReleasesText, type Release } from '#addresses/releases.ts';
import type { ContentTexts } from './content-texts.ts';
import type { Moved } from './old-names.ts';

/**
 * A paragraph in which nothing but an address has changed is no change that readers must be told of: releases.txt takes it as it is
 * now. `after` holds the texts that change, and is given that file too.
 */
export function updateReleases(
  texts: ContentTexts,
  after: Map<string, string>,
  { from, to, language }: Moved & { readonly language: string },
): void {
  const before = texts.read(RELEASES_FILE);
  const releases = parseReleases(before);
  if (releases.size === 0) return;
  const byPath = new Map<string, Release>();
  for (const release of releases.values()) byPath.set(release.path, release);
  const changed = texts.files.flatMap(({ file, slug, role }) => {
    const text = after.get(file);
    const isChanged = role === 'article' && text !== undefined && text !== texts.read(file);
    const release = isChanged ? findRelease(releases, slug) : undefined;
    return release && text !== undefined ? [updateRelease(release, texts.read(file), text)] : [];
  });
  for (const release of changed) byPath.set(release.path, release);
  const renamed = byPath.get(from);
  if (renamed && byPath.delete(from)) byPath.set(to, { ...renamed, path: to });
  if (changed.length > 0 || renamed) after.set(RELEASES_FILE, toReleasesText(byPath.values(), language));
}

function findRelease(releases: ReadonlyMap<string, Release>, slug: string): Release | undefined {
  return [...releases.values()].find(({ path }) => path.endsWith(`/${slug}/`));
}

function updateRelease(release: Release, before: string, after: string): Release {
  const [old, now] = [before, after].map((text) => toBlocks(text, '').map(({ digest }) => digest));
  const digests = new Map(old?.map((digest, index) => [digest, now?.[index] ?? digest]));
  return { ...release, digests: release.digests.map((digest) => digests.get(digest) ?? digest) };
}
