import { join } from 'node:path';
import { toContentFile, type ContentFile } from '#load/content-files.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import type { Catalog, TextEntry } from '#model/catalog.ts';
import { getState } from '#model/visibility.ts';
import type { BuildSnapshot } from './build-snapshot.ts';
import type { OpenBuild } from './open-build.ts';

/** Something that is not as it was at the last build: a file of the content folder, the instant of publication, whether drafts are shown. */
export type ChangedInput = FileInput | { readonly kind: 'time' | 'drafts' };

export interface FileInput {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly file: string;
  /** What has changed in it, where that is known: fields, slugs of themes; `text` is a body. */
  readonly parts: readonly string[];
}

/** A publication but for one thing, which is as it was. */
export interface Past {
  readonly catalog: Catalog;
  readonly now: number;
  readonly drafts: boolean;
}

type Sources = Pick<OpenBuild, 'contentDir' | 'content' | 'cache' | 'kept' | 'mdx' | 'now' | 'drafts'>;

/** What has changed since a build, the program excepted. */
export function listChangedInputs(before: BuildSnapshot, sources: Sources): readonly ChangedInput[] {
  const { content, now, drafts } = sources;
  const old = toDigests(before);
  const present = new Set(content.files.map(({ file }) => file));
  const toStates = (at: number): string =>
    (content.catalog?.articles ?? []).map((article) => getState(article, at)).join(' ');
  return [
    ...content.files
      .filter(({ file }) => old.get(file) !== content.digestOf(file))
      .map(({ file }) => ({ kind: old.has(file) ? 'changed' : 'added', file, parts: [] }) as const),
    ...[...old.keys()]
      .filter((file) => !present.has(file))
      .map((file) => ({ kind: 'removed', file, parts: [] }) as const),
    ...(toStates(before.now) === toStates(now) ? [] : [{ kind: 'time' } as const]),
    ...(before.drafts === drafts ? [] : [{ kind: 'drafts' } as const]),
  ];
}

/**
 * What the publication would be if only that had not changed, from what earlier builds kept of the file; undefined
 * where that is not enough.
 */
export async function findPast(
  input: ChangedInput,
  before: BuildSnapshot,
  sources: Sources,
): Promise<Past | undefined> {
  const { contentDir, content, cache, kept, mdx, now, drafts } = sources;
  if (!('file' in input)) {
    const { catalog } = content;
    const old = input.kind === 'time' ? { now: before.now } : { drafts: before.drafts };
    return catalog && { catalog, now, drafts, ...old };
  }
  const digest = toDigests(before).get(input.file);
  const past = new Map(digest === undefined ? [] : [[join(contentDir, input.file), digest]]);
  const files = toPastFiles(input, content.files);
  try {
    const { catalog } = await cache.withPast(past, () =>
      loadContent({ contentDir, cache, kept, mdx, files }),
    );
    return catalog && { catalog, now, drafts };
  } catch {
    // Its bytes are gone, and something is asked of them that nobody kept.
    return undefined;
  }
}

/** The fields of a file that differ between two catalogues. */
export function listChangedParts(
  file: string,
  one: LoadedContent['catalog'],
  other: Catalog,
): readonly string[] {
  const [a, b] = [toParts(file, one), toParts(file, other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
}

function toDigests({ texts, others }: BuildSnapshot): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(texts).map(([file, { digest }]) => [file, digest] as const),
    ...Object.entries(others),
  ]);
}

function toPastFiles({ kind, file }: FileInput, files: readonly ContentFile[]): readonly ContentFile[] {
  if (kind === 'added') return files.filter((one) => one.file !== file);
  if (kind === 'changed') return files;
  return [...files, toContentFile(file)].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function toParts(file: string, catalog: Catalog | undefined): Readonly<Record<string, unknown>> {
  if (!catalog) return {};
  if (file === 'site.yaml') return { ...catalog.site };
  if (file === 'tags.yaml') return Object.fromEntries(catalog.tags);
  const { articles, pages, series, people, organisations } = catalog;
  const text = [...articles, ...pages].find((one) => one.file === file);
  if (text) return toTextParts(text);
  const entry = [...series, ...people.values(), ...organisations.values()].find((one) => one.file === file);
  return { ...entry?.data };
}

function toTextParts({ data, bodyKey, lacksSummary }: TextEntry<object>): Readonly<Record<string, unknown>> {
  return { ...data, ...(lacksSummary ? { summary: '' } : {}), text: bodyKey };
}
