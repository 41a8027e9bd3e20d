import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../../scripts/bench/corpus/random.ts';

/** A copy of a publication in which something is about to be renamed, deleted or rewritten. */
export interface Scene {
  readonly content: string;
  readonly random: Random;
}

/** Does harm to published addresses, as an author would; returns a few words about it. */
export type Loss = (scene: Scene) => string;

const TEXT = /\.(?:md|yaml)$/;

/** Renames, deletions and new headings; in half of them, the author mends the links and forgets the old address. */
export const LOSSES: readonly Loss[] = [
  (scene) => rename(scene, pickArticle(scene), '/articles/'),
  (scene) => rename(scene, pickArticle(scene), '/articles/'),
  (scene) => renameAndAlias(scene),
  (scene) => rename(scene, pick(scene, /^people\/.*\.yaml$/), '/personnes/'),
  (scene) => rename(scene, pick(scene, /^organisations\/.*\.yaml$/), '/organisations/'),
  (scene) => rename(scene, pick(scene, /^series\/.*\.yaml$/), '/series/'),
  (scene) => rename(scene, pick(scene, /^pages\//), '/'),
  (scene) => remove(scene, pickArticle(scene)),
  (scene) => remove(scene, pickArticle(scene)),
  (scene) => remove(scene, pick(scene, /^(?:people|organisations|series|comments)\/.*\.yaml$/)),
  (scene) => change(scene, pickArticle(scene), 'heading', /^## .*$/m, (line) => `${line} autrement`),
  (scene) => change(scene, pickArticle(scene), 'heading', /^## .*$/m, (line) => `${line} autrement`),
  (scene) => change(scene, pickArticle(scene), 'no heading', /^## .*\n/m, () => ''),
  (scene) => change(scene, pick(scene, /^pages\//), 'heading', /^## .*$/m, (line) => `${line} ou presque`),
  (scene) => change(scene, pickArticle(scene), 'no notes', /\[\^[^\]\n]+\](?!:)/g, () => ''),
  (scene) => change(scene, pickArticle(scene), 'no sources', /^sources:(?:\n[ -].*)+\n/m, () => ''),
  (scene) => moveAnchor(scene),
  (scene) => change(scene, pickArticle(scene), 'draft', /^date:.*$/m, (line) => `${line}\ndraft: true`),
  (scene) =>
    change(
      scene,
      pickArticle(scene),
      'withdrawn',
      /^date:.*$/m,
      (line) => `${line}\nwithdrawn: { date: 2026-01-01, reason: Faux. }`,
    ),
  (scene) => change(scene, pickArticle(scene), 'other identity', /^guid: .*$/m, (line) => `${line}-bis`),
  (scene) => change(scene, pickArticle(scene), 'no theme', /^tags: .*$/m, () => 'tags: []'),
  (scene) => change(scene, pickArticle(scene), 'other date', /^date: \d{4}/m, () => 'date: 2021'),
  (scene) => change(scene, 'tags.yaml', 'renamed theme', /slug: metiers/, () => 'slug: artisans'),
  (scene) => renameTheme(scene),
  (scene) => change(scene, 'tags.yaml', 'former forgotten', /former: \[cahiers\]/, () => 'former: []'),
  (scene) => change(scene, 'series/trois-carnets.yaml', 'other code', /code: tc3/, () => 'code: tc9'),
  (scene) => change(scene, 'site.yaml', 'longer pages', /pageLength: 4/, () => 'pageLength: 50'),
  (scene) => change(scene, 'redirects.yaml', 'redirect removed', /^.*\/forum\/.*\n/m, () => ''),
];

function pickArticle(scene: Scene): string {
  return pick(scene, /^articles\/20(?!99).*\.md$/);
}

function pick({ content, random }: Scene, pattern: RegExp): string {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
  return random.pick(files.filter((file) => pattern.test(file)).sort());
}

function rename(scene: Scene, file: string, folder: string): string {
  const { content, random } = scene;
  const isIndex = basename(file) === 'index.md';
  const old = isIndex ? dirname(file) : file;
  const slug = basename(old).replace(TEXT, '');
  const fresh = `${slug}-${random.between(2, 9)}`;
  renameSync(join(content, old), join(content, old.replace(slug, fresh)));
  if (random.chance(0.7)) mendLinks(content, slug, fresh);
  return `${folder}${slug}/ → ${fresh}`;
}

function renameAndAlias(scene: Scene): string {
  const file = pickArticle(scene);
  const slug = basename(basename(file) === 'index.md' ? dirname(file) : file).replace(TEXT, '');
  change(scene, file, '', /^(?:aliases: \[(.*)\]|date: .*)$/m, (line) =>
    line.startsWith('date')
      ? `${line}\naliases: [/articles/${slug}/]`
      : line.replace(']', `, /articles/${slug}/]`),
  );
  return `${rename(scene, file, '/articles/')}, with an alias`;
}

function renameTheme(scene: Scene): string {
  change(scene, 'tags.yaml', '', /slug: metiers/, () => 'slug: artisans\n  former: [metiers]');
  for (const file of listTexts(scene.content))
    change(scene, file, '', /^tags: .*metiers.*$/m, (line) => line.replace('metiers', 'artisans'));
  return 'a theme is renamed, and says so';
}

/** The heading and its anchor change, and redirects.yaml has where the old anchor went. */
function moveAnchor(scene: Scene): string {
  const page = '/articles/premier-carnet/';
  change(scene, 'articles/2025/premier-carnet.md', '', /^## Le milieu$/m, () => '## Le centre');
  const line = `- { from: "${page}#le-milieu", to: "${page}#le-centre" }\n`;
  writeFileSync(join(scene.content, 'redirects.yaml'), line, { flag: 'a' });
  return 'a heading is renamed, and says so';
}

function remove({ content }: Scene, file: string): string {
  rmSync(join(content, file));
  return `${file} deleted`;
}

function change(
  { content }: Scene,
  file: string,
  what: string,
  pattern: RegExp,
  toNew: (found: string) => string,
): string {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, toNew));
  return `${what} in ${file}`;
}

function mendLinks(content: string, slug: string, fresh: string): void {
  for (const file of listTexts(content)) {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    const mended = text
      .replace(/^guid: .*$/gm, (line) => line.replaceAll(slug, '\u0001'))
      .replaceAll(slug, fresh)
      .replaceAll('\u0001', slug);
    writeFileSync(path, file.startsWith('addresses') ? text : mended);
  }
  const comments = join(content, 'comments');
  mkdirSync(comments, { recursive: true });
  for (const file of readdirSync(comments))
    if (file === `${slug}.yaml`) renameSync(join(comments, file), join(comments, `${fresh}.yaml`));
}

function listTexts(content: string): readonly string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file));
}
