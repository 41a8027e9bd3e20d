import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { toAddressKey } from '#model/address-key.ts';
import { listTexts } from './name-places.ts';

/** An old address and the one that takes its place. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  /** Whether nobody has had the old one: where `to` is taken back, nothing is to be kept of it. */
  readonly isUnread?: boolean;
}

/**
 * redirects.yaml with `from` leading to `to`. Where `to` was itself an old address of the thing, the line is turned round: a thing that
 * takes back its name has one line. Undefined where the file is not a list of lines.
 */
export function addRedirect(yaml: string, { from, to }: Moved): string | undefined {
  const back = turnRound(yaml, { from, to });
  if (back !== undefined) return back;
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const head = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}${newline}`;
  const after = `${head}- { from: ${from}, to: ${to} }${newline}`;
  return countItems(after) === countItems(yaml) + 1 ? after : undefined;
}

/** The same where redirects.yaml has the address that is taken back; undefined where it has not. `yaml` leads to the new name already. */
export function turnRound(yaml: string, { from, to, isUnread = false }: Moved): string | undefined {
  const places = findSources(yaml, to);
  if (places.length === 0) return undefined;
  return editYaml(
    yaml,
    places
      .toReversed()
      .map((place): YamlEdit =>
        isUnread ? { at: [place], remove: true } : { at: [place, 'from'], set: from },
      ),
  );
}

/** The lines of redirects.yaml whose old address is that one. */
export function findSources(yaml: string, address: string): readonly number[] {
  return listTexts(readItems(yaml)).flatMap(({ path: [place, field], value }) =>
    typeof place === 'number' && field === 'from' && isSame(value, address) ? [place] : [],
  );
}

/** Puts a name into a list of former ones, in place of the one that is current again. */
export function addFormer(
  data: unknown,
  list: readonly (string | number)[],
  { from, to, isUnread = false }: Moved,
): readonly YamlEdit[] {
  const known = listTexts(data).filter(({ path }) => path.slice(0, -1).join('.') === list.join('.'));
  const again = known.find(({ value }) => isSame(value, to));
  if (again && isUnread) return [{ at: known.length === 1 ? list : again.path, remove: true }];
  if (again) return [{ at: again.path, set: from }];
  return known.some(({ value }) => isSame(value, from)) ? [] : [{ at: list, insert: from }];
}

/** What articles and themes list of the addresses or names that they had. */
export function listFormer(yaml: string): readonly string[] {
  const result = parseYaml(yaml);
  const texts = 'data' in result ? listTexts(result.data) : [];
  return texts.flatMap(({ path, value }) =>
    path.some((part) => part === 'aliases' || part === 'former') ? value : [],
  );
}

export function isSame(a: string, b: string): boolean {
  return !a.includes('#') && toAddressKey(a) === toAddressKey(b);
}

function readItems(yaml: string): readonly unknown[] {
  const result = parseYaml(yaml);
  const items: readonly unknown[] = 'data' in result && Array.isArray(result.data) ? result.data : [];
  return items;
}

function countItems(yaml: string): number {
  return readItems(yaml).length;
}
