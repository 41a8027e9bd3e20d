import { posix } from 'node:path';
import { parseRegister, REGISTER_FILE, type Register } from '#addresses/register.ts';
import type { ChangeSet, TextChange } from '#engine/change-set.ts';
import type { ContentFile } from '#load/content-files.ts';
import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';
import { toParts } from '#load/front-matter.ts';
import { toArticleId } from '#model/catalog.ts';
import { getPaths } from '#model/paths.ts';
import type { ContentTexts } from './content-texts.ts';
import { listNames, listTags, TAGS_FILE } from './find-thing.ts';
import { createRewrite, toAddress } from './link-targets.ts';
import { listTexts } from './name-places.ts';
import { addFormer, addRedirect, findSources, isSame, listFormer, turnRound } from './old-names.ts';
import type { Renaming } from './renaming.ts';
import { rewriteText } from './rewrite-text.ts';
import { updateReleases } from './update-releases.ts';

/** What must be known of the site to change its addresses. */
export interface SiteFacts {
  readonly url: string;
  readonly language: string;
  readonly addresses?: string | undefined;
}

export type Plan =
  | {
      readonly changes: ChangeSet;
      /** Whether the old address leads on: nothing does from one that no reader had. */
      readonly isKept: boolean;
    }
  /** The file that holds the name in a way that cannot be changed. */
  | { readonly unreadable: string };

const REDIRECTS_FILE = 'redirects.yaml';

/** All that must change in a content folder for a thing to take its new name, old addresses leading to the new ones. */
export function planRename(texts: ContentTexts, renaming: Renaming, site: SiteFacts): Plan {
  const planner = new Planner(texts, renaming, site);
  return planner.plan();
}

class Planner {
  readonly #texts: ContentTexts;
  readonly #renaming: Renaming;
  readonly #site: SiteFacts;
  /** What is known to have been published. */
  readonly #published: Register['lines'];
  readonly #after = new Map<string, string>();
  readonly #from: string;
  readonly #to: string;

  constructor(texts: ContentTexts, renaming: Renaming, site: SiteFacts) {
    this.#texts = texts;
    this.#renaming = renaming;
    this.#site = site;
    this.#published = parseRegister(texts.read(REGISTER_FILE)).lines;
    const paths = getPaths(site);
    this.#from = toAddress(renaming.sort, renaming.from, paths);
    this.#to = toAddress(renaming.sort, renaming.to, paths);
  }

  plan(): Plan {
    const unreadable = this.#rewriteAll() ?? this.#keepOldAddress();
    if (unreadable !== undefined) return { unreadable };
    updateReleases(this.#texts, this.#after, {
      ...{ from: this.#from, to: this.#to },
      language: this.#site.language,
    });
    const texts = [...this.#after].flatMap(([file, after]): readonly TextChange[] => {
      const before = this.#texts.has(file) ? this.#texts.read(file) : undefined;
      return before === after ? [] : [{ file, before, after }];
    });
    const words = `${this.#renaming.from} → ${this.#renaming.to}`;
    const moves = listMoves(this.#texts, this.#renaming);
    return { changes: { words, texts, moves }, isKept: this.#isKept() };
  }

  /** The first file that cannot be changed. */
  #rewriteAll(): string | undefined {
    const { host } = new URL(this.#site.url);
    const rewrite = createRewrite(this.#renaming, getPaths(this.#site), host);
    const [move] = listMoves(this.#texts, this.#renaming);
    const folder = move && !/\.\w+$/.test(move.from) ? move : undefined;
    const isAlsoPerson = listNames(this.#texts, 'person').includes(this.#renaming.from);
    const options = { renaming: this.#renaming, isAlsoPerson, host, rewrite, folder };
    for (const one of this.#texts.files.filter(isChangeable)) {
      const after = rewriteText(one, this.#texts.read(one.file), options);
      // What is not UTF-8 would be lost in what is written.
      if (after === undefined || (after !== this.#texts.read(one.file) && after.includes('\uFFFD')))
        return one.file;
      this.#after.set(one.file, after);
    }
    return undefined;
  }

  #read(file: string): string {
    return this.#after.get(file) ?? this.#texts.read(file);
  }

  #keepOldAddress(): string | undefined {
    const { sort } = this.#renaming;
    if (sort === 'tag') return this.#edit(TAGS_FILE, (yaml) => this.#renameTag(yaml));
    if (findSources(this.#read(REDIRECTS_FILE), this.#to).length > 0)
      return this.#edit(REDIRECTS_FILE, (yaml) =>
        turnRound(yaml, { from: this.#from, to: this.#to, isUnread: this.#isUnread() }),
      );
    if (sort !== 'article')
      return this.#mayBePublished()
        ? this.#edit(REDIRECTS_FILE, (yaml) => addRedirect(yaml, { from: this.#from, to: this.#to }))
        : undefined;
    const file = findFile(this.#texts, this.#renaming)?.file ?? '';
    return this.#edit(file, (yaml) => editYaml(yaml, this.#listArticleEdits(file)));
  }

  #isKept(): boolean {
    const { sort, from } = this.#renaming;
    if (findSources(this.#read(REDIRECTS_FILE), this.#from).length > 0) return true;
    const file = sort === 'tag' ? TAGS_FILE : findFile(this.#texts, this.#renaming)?.file;
    const names = file === undefined ? [] : listFormer(toParts(file, this.#read(file)).yaml);
    return names.some((name) => isSame(name, sort === 'tag' ? from : this.#from));
  }

  /** False when it cannot be. */
  #edit(file: string, edit: (yaml: string) => string | undefined): string | undefined {
    const { before, yaml, after } = toParts(file, this.#read(file));
    const edited = edit(yaml);
    if (edited === undefined) return file;
    this.#after.set(file, `${before}${edited}${after}`);
    return undefined;
  }

  /** Whether readers may have had its page: the register may be behind, where a build elsewhere has written it. */
  #mayBePublished(): boolean {
    const { sort } = this.#renaming;
    if (this.#published.has(this.#from)) return true;
    if (sort === 'page') return !this.#isDraft(findFile(this.#texts, this.#renaming)?.file ?? '');
    return (
      sort === 'series' ||
      this.#texts.files.some(({ file, role }) => role === 'article' && this.#isTold(file))
    );
  }

  /** Whether the register, where there is one, does not know its address. */
  #isUnread(): boolean {
    return this.#published.size > 0 && !this.#published.has(this.#from);
  }

  /** Whether a text that readers may have names it. */
  #isTold(file: string): boolean {
    return this.#read(file) !== this.#texts.read(file) && !this.#isDraft(file);
  }

  #isDraft(file: string): boolean {
    const data = this.#texts.readData(file);
    return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
  }

  /** A draft that nobody has read leaves no trace; what was read keeps its identity, which came from its name. */
  #listArticleEdits(file: string): readonly YamlEdit[] {
    const data = this.#texts.readData(file);
    const fields = new Map(listTexts(data).map(({ path, value }) => [path.join('.'), value]));
    const known = this.#published.get(this.#from);
    if (this.#isDraft(file) && !known) return [];
    const { from } = this.#renaming;
    const id = known?.owner ?? toArticleId(this.#site.url, fields.get('date') ?? '', from);
    return [
      ...addFormer(data, ['aliases'], { from: this.#from, to: this.#to, isUnread: this.#isUnread() }),
      ...(fields.has('guid') ? [] : [{ at: ['guid'], add: id }]),
    ];
  }

  #renameTag(yaml: string): string | undefined {
    const { from, to, merges } = this.#renaming;
    const slugs = listTags(this.#texts);
    const place = slugs.indexOf(from);
    const data = this.#texts.readData(TAGS_FILE);
    if (!merges)
      return editYaml(yaml, [
        { at: [place, 'slug'], set: to },
        ...addFormer(data, [place, 'former'], { from, to, isUnread: this.#isUnread() }),
      ]);
    const former = listTexts(data).filter(({ path }) => path[0] === place && path[1] === 'former');
    const target = slugs.indexOf(to);
    return editYaml(yaml, [
      ...addFormer(data, [target, 'former'], { from, to: '' }),
      ...former.map(({ value }): YamlEdit => ({ at: [target, 'former'], insert: value })),
      { at: [place], remove: true },
    ]);
  }
}

/** Registers are what builds write; what is not read is not changed. */
function isChangeable({ role }: ContentFile): boolean {
  return role !== 'asset' && role !== 'stray' && role !== 'addresses';
}

export function findFile(texts: ContentTexts, { sort, from }: Renaming): ContentFile | undefined {
  return texts.files.find(({ role, slug }) => role === sort && slug === from);
}

/** The file of the thing, or the folder that it has with its pictures; the comments of an article. */
function listMoves(texts: ContentTexts, renaming: Renaming): ChangeSet['moves'] {
  const file = findFile(texts, renaming)?.file;
  if (file === undefined) return [];
  const { from, to, sort } = renaming;
  const { dir, name, ext } = posix.parse(file);
  const comments = texts.files.find(({ role, slug }) => role === 'comments' && slug === from);
  return [
    name === 'index'
      ? { from: dir, to: posix.join(posix.dirname(dir), to) }
      : { from: file, to: posix.join(dir, `${to}${ext}`) },
    ...(sort === 'article' && comments
      ? [{ from: comments.file, to: comments.file.replace(/[^/]+(?=\.ya?ml$)/, to) }]
      : []),
  ];
}
