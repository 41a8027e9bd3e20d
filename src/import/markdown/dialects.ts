import type { OwnMark } from '#import/convert/escapes.ts';

/** By the settings of a program: the marks of ours that its Markdown has too. */
const DIALECTS: readonly (readonly [settings: RegExp, marks: readonly OwnMark[]])[] = [
  [/(?:^|\/)_config\.ya?ml$/, ['formula', 'definition', 'anchor']],
  [
    /(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml|json)$|(?:^|\/)config\/_default\//,
    ['formula', 'definition', 'anchor', 'callout'],
  ],
  [/(?:^|\/)(?:astro\.config|gatsby-config|\.?eleventy(?:\.config)?)\.\w+$/, []],
];
/** Without settings: notes, as Obsidian has them. */
const NOTES: readonly OwnMark[] = ['highlight', 'comment', 'formula', 'inline-note', 'callout'];

export function listOwnMarks(paths: readonly string[]): ReadonlySet<OwnMark> {
  const found = DIALECTS.find(([settings]) => paths.some((path) => settings.test(path)));
  return new Set(found?.[1] ?? NOTES);
}
