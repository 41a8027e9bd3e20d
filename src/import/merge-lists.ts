import { stringify } from 'yaml';
import { parseYaml } from '#load/yaml-source.ts';
import { toAddressKey } from '#model/address-key.ts';
import type { RedirectData } from '#model/redirect.ts';
import type { TagData } from '#model/tag.ts';
import type { ImportState } from './import-state.ts';

/** A list that the author writes too, with the lines that it lacked. */
export interface MergedList {
  readonly text: string;
  /** As the state keeps them: lines that the author takes away do not come back. */
  readonly entries: readonly string[];
}

export function mergeTags(
  before: string,
  tags: readonly Pick<TagData, 'slug' | 'label' | 'description'>[],
  state: ImportState,
): MergedList {
  const known = new Set(listValues(before, 'slug'));
  const lines = tags.map(({ slug, label, description }) => ({
    key: slug,
    entry: `tags.yaml ${slug}`,
    line: `- { slug: ${stringify(slug).trim()}, label: ${JSON.stringify(label)}, description: ${JSON.stringify(description)} }`,
  }));
  return merge(before, lines, { known, state });
}

export function mergeRedirects(
  written: string,
  redirects: readonly RedirectData[],
  { state, isKept }: { readonly state: ImportState; readonly isKept: (path: string) => boolean },
): MergedList {
  const before = dropAnswered(written, { state, isKept });
  const known = new Set(listValues(before, 'from').map(toAddressKey));
  const lines = redirects.map((one) => ({
    key: toAddressKey(one.from),
    entry: `redirects.yaml ${one.from}`,
    line:
      'to' in one
        ? `- { from: ${JSON.stringify(one.from)}, to: ${JSON.stringify(one.to)} }`
        : `- { from: ${JSON.stringify(one.from)}, gone: ${JSON.stringify(one.gone)} }`,
  }));
  return merge(before, lines, { known, state });
}

/** Without the lines of an earlier run that tell an address to be gone where the site has a file or a page by now. */
function dropAnswered(
  written: string,
  { state, isKept }: { readonly state: ImportState; readonly isKept: (path: string) => boolean },
): string {
  const kept = written.replace(GONE, (line: string) => {
    const [path = ''] = listValues(line, 'from');
    return state.entries.has(`redirects.yaml ${path}`) && isKept(path) ? '' : line;
  });
  return kept === '' && written !== '' ? '[]\n' : kept;
}

const GONE = /^- \{ from: "(?:[^"\\]|\\.)*", gone: "(?:[^"\\]|\\.)*" \}\n?/gm;

interface Line {
  readonly key: string;
  readonly entry: string;
  readonly line: string;
}

/** JSON strings are YAML strings, whatever is in them. */
function merge(
  before: string,
  lines: readonly Line[],
  { known, state }: { readonly known: ReadonlySet<string>; readonly state: ImportState },
): MergedList {
  const added = lines.filter(({ key, entry }) => !known.has(key) && !state.entries.has(entry));
  const entries = lines.map(({ entry }) => entry);
  if (added.length === 0) return { text: before, entries };
  const list = before.replace(/^\[\]\s*$/m, '');
  const head = list === '' || list.endsWith('\n') ? list : `${list}\n`;
  return { text: `${head}${added.map(({ line }) => `${line}\n`).join('')}`, entries };
}

function listValues(yaml: string, field: string): readonly string[] {
  const result = parseYaml(yaml);
  const items: readonly unknown[] = 'data' in result && Array.isArray(result.data) ? result.data : [];
  return items.flatMap((item) => {
    const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, field) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
