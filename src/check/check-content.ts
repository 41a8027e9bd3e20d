import { posix } from 'node:path';
import type { ContentFile } from '#load/content-files.ts';
import type { LoadedContent } from '#load/load-content.ts';
import { compareProblems, type Finding, type Problem } from '#model/problem.ts';
import { PICTURE_NAME } from '#load/picture-types.ts';
import { createContext, type CheckEnvironment } from './context.ts';
import type { CheckContext, ReadContent } from './rule.ts';
import { CATALOG_RULES, FOLDER_RULES, TEXT_RULES } from './rules.ts';
import { ENCODING } from './rules/encodings.ts';
import { listNamedPaths } from './shown-pictures.ts';
import { toSourceText } from './source-text.ts';

const TEXT_ASSET = /\.(?:svg|yaml|csv)$/i;

export type CheckOptions = CheckEnvironment;

/** What the rules over the catalogue find: nothing without one. Cost: linear in the content. */
export function findInCatalog(content: LoadedContent, options: CheckOptions): readonly Finding[] {
  const context = createContext(content, options);
  return isRead(content) ? CATALOG_RULES.flatMap((rule) => [...rule(content, context)]) : [];
}

/**
 * All that an author must mend or look at: what loading found and what the rules find, each once, by file and line.
 * Reads every text file once. `found` is what the rules over the catalogue find, where it is known. Cost: linear in
 * the content.
 */
export function checkContent(
  content: LoadedContent,
  options: CheckOptions,
  found: readonly Finding[] = findInCatalog(content, options),
): readonly Problem[] {
  const context = createContext(content, options);
  const findings = [
    ...FOLDER_RULES.flatMap((rule) => [...rule(content, context)]),
    ...checkTexts(content, context),
    ...found,
  ];
  const located = findings.toSorted(compareFiles).map(content.locate);
  const misread = new Set(located.filter(({ rule }) => rule === ENCODING).map(({ file }) => file));
  const problems = [...content.problems, ...located]
    .filter(({ file, rule }) => rule === ENCODING || !misread.has(file))
    .flatMap(createWeigh(content, options));
  return [...new Map(problems.map((problem) => [toKey(problem), problem])).values()].sort(compareProblems);
}

function checkTexts(content: LoadedContent, context: CheckContext): readonly Finding[] {
  return content.files.filter(isText).flatMap((file) => {
    return content.keepFor('text rules', file.file, () => {
      const text = toSourceText(file, context.readText(file.file));
      return TEXT_RULES.flatMap((rule) => rule(text, context));
    });
  });
}

/**
 * As heavy as site.yaml wants the rule. A draft may lack anything: it stops nothing, and is not shown. An identity that nobody
 * would keep is none.
 */
function createWeigh(
  content: LoadedContent,
  { isCi }: CheckOptions,
): (problem: Problem) => readonly Problem[] {
  const { drafts, catalog } = content;
  const adjusted = new Map(Object.entries(catalog?.site.check ?? {}));
  const isPictureNamed = createIsPictureNamed(content);
  return (problem) => {
    const { file, rule } = problem;
    const wanted = adjusted.get(rule)?.severity;
    const severity = wanted ?? (isCi && rule === 'guid' ? 'error' : problem.severity);
    if (severity === 'off') return [];
    const isDraft = (rule === 'picture' ? listTextsBeside(file) : [file]).some((text) => drafts.has(text));
    const isHarmless = rule === 'picture' && severity === 'error' && !isPictureNamed(file);
    const weight = severity === 'error' && isDraft ? 'incomplete' : isHarmless ? 'warning' : severity;
    return [{ ...problem, severity: weight }];
  };
}

/** A picture that cannot be read takes nothing from texts that have none; what MDX shows is not known. */
function createIsPictureNamed({ catalog, salvaged, files }: LoadedContent): (file: string) => boolean {
  const all = salvaged ?? catalog;
  if (!all || files.some(({ file }) => file.endsWith('.mdx'))) return () => true;
  let named: ReadonlySet<string> | undefined;
  return (file) => {
    named ??= listNamedPaths(all);
    // One at the top is of the whole site; a problem of a text has its place in it.
    return !PICTURE_NAME.test(file) || !file.includes('/') || named.has(file);
  };
}

/** The text whose folder a picture is in. */
function listTextsBeside(file: string): readonly string[] {
  return [file, `${posix.dirname(file)}/index.md`, `${posix.dirname(file)}/index.mdx`];
}

function isText({ role, file }: ContentFile): boolean {
  return role === 'asset' ? TEXT_ASSET.test(file) : role !== 'stray' && role !== 'identity';
}

function isRead(content: LoadedContent): content is ReadContent {
  return content.catalog !== undefined;
}

/** One file after the other, so that each is parsed again at most once to find its lines. */
function compareFiles(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function toKey({ file, line, column, rule, message }: Problem): string {
  return `${file}:${line}:${column}:${rule}:${message}`;
}
