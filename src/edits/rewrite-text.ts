import { dirname, posix } from 'node:path';
import type { ContentFile } from '#load/content-files.ts';
import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';
import { toParts } from '#load/front-matter.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { rewriteTargets, type Rewrite } from './link-targets.ts';
import { findName, listTexts } from './name-places.ts';
import type { Renaming } from './renaming.ts';

export interface RewriteOptions {
  readonly renaming: Renaming;
  /** Whether a person has the old name as well. */
  readonly isAlsoPerson: boolean;
  readonly host: string;
  /** Of addresses of the site. */
  readonly rewrite: Rewrite;
  /** The folder of pictures that is renamed with its article. */
  readonly folder?: { readonly from: string; readonly to: string } | undefined;
}

/** Never rewritten: what a reader's software knows, and old addresses. */
const LASTING = new Set(['guid', 'aliases', 'former']);
const MARKDOWN: Readonly<Record<string, RegExp>> = { series: /^introduction$/, comments: /^\d+\.text$/ };

/**
 * A text of the content with the new name wherever it used the old one: in fields, in addresses, in paths of pictures. Undefined when
 * its YAML holds the old one and cannot be changed.
 */
export function rewriteText(one: ContentFile, text: string, options: RewriteOptions): string | undefined {
  if (!text.includes(options.renaming.from)) return text;
  const { before, yaml, after } = toParts(one.file, text);
  const edited = rewriteYaml(one, yaml, options);
  return edited === undefined ? undefined : `${before}${edited}${rewriteBody(one, after, options)}`;
}

function rewriteBody({ file }: ContentFile, body: string, options: RewriteOptions): string {
  return rewriteTargets(body, options.host, toFileRewrite(file, options));
}

function rewriteYaml(one: ContentFile, yaml: string, options: RewriteOptions): string | undefined {
  if (!yaml.includes(options.renaming.from)) return yaml;
  const result = parseYaml(yaml);
  return 'data' in result ? editYaml(yaml, listEdits(one, result.data, options)) : undefined;
}

function listEdits(
  { file, role }: ContentFile,
  data: unknown,
  { renaming, ...options }: RewriteOptions,
): readonly YamlEdit[] {
  const rewrite = toFileRewrite(file, { renaming, ...options });
  const isWhole = (value: string): boolean => role === 'redirects' || /^https?:/i.test(value);
  return [
    ...replaceNames(data, role, { ...renaming, isAlsoPerson: options.isAlsoPerson }),
    ...listTexts(data).flatMap(({ path, value }): readonly YamlEdit[] => {
      if (path.some((step) => LASTING.has(`${step}`))) return [];
      if (MARKDOWN[role]?.test(path.join('.')))
        return [{ at: path, rewrite: (text) => rewriteTargets(text, options.host, rewrite) }];
      const isPicture = path.at(-1) === 'src';
      const isOldAddress = role === 'redirects' && path.at(-1) === 'from' && !value.includes('#');
      const set = (isWhole(value) && !isOldAddress) || isPicture ? rewrite(value) : value;
      return set === value ? [] : [{ at: path, set }];
    }),
  ];
}

/** A list that has the name already loses the old one. The last first: places before it stay. */
function replaceNames(
  data: unknown,
  role: ContentFile['role'],
  { sort, from, to, isAlsoPerson }: Renaming & Pick<RewriteOptions, 'isAlsoPerson'>,
): readonly YamlEdit[] {
  const present = new Set(findName(data, role, { sort, name: to }).map((path) => toList(path)));
  return findName(data, role, { sort, name: from, isAlsoPerson })
    .toReversed()
    .map((at) =>
      typeof at.at(-1) === 'number' && present.has(toList(at)) ? { at, remove: true } : { at, set: to },
    );
}

function toList(path: readonly (string | number)[]): string {
  return path.slice(0, -1).join('.');
}

/** Of addresses, and of paths of pictures as that file writes them. */
function toFileRewrite(file: string, { rewrite, folder, renaming }: RewriteOptions): Rewrite {
  return (target) => {
    const address = rewrite(target);
    if (address !== target || !folder || !target.includes(`${renaming.from}/`)) return address;
    const toPath = (one: string): string => {
      const path = one.replace(/^\[\[/, '');
      return /^\/|^articles\//.test(path) ? path.replace(/^\//, '') : posix.join(dirname(file), path);
    };
    const segment = new RegExp(`(^|/|\\[\\[)${RegExp.escape(renaming.from)}/`);
    const moved = target.replace(segment, `$1${renaming.to}/`);
    return toPath(target).startsWith(`${folder.from}/`) && toPath(moved).startsWith(`${folder.to}/`)
      ? moved
      : target;
  };
}
