import type { LoadedContent } from '#load/load-content.ts';

/** One word a line; `#` begins a remark. */
export const WORDS_FILE = 'words.txt';

/** Words that a publication knows: its list, and those of the names that it declares. */
export function listOwnWords({ catalog }: LoadedContent, list: string): readonly string[] {
  const listed = list.split('\n').map((line) => line.replace(/^\uFEFF|#.*/g, '').trim());
  const entries = [...(catalog?.people.values() ?? []), ...(catalog?.organisations.values() ?? [])];
  const names = [
    catalog?.site.title,
    catalog?.site.publisher.name,
    ...entries.flatMap(({ data }) => [data.name, ...('speakerNames' in data ? data.speakerNames : [])]),
    ...[...(catalog?.tags.values() ?? [])].map(({ label }) => label),
  ];
  return [
    ...listed,
    ...names.flatMap((name) => (name ?? '').match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? []),
  ];
}
