import { dirname, join } from 'node:path';
import { createBody } from './corpus/body.ts';
import { toText, writeInto } from './corpus/files.ts';
import { createHead } from './corpus/head.ts';
import type { MadeArticle } from './corpus/made-article.ts';
import { createPicture } from './corpus/pictures.ts';
import { createPlan, type Plan, type PlannedArticle } from './corpus/plan.ts';
import { toSeed } from './corpus/random.ts';
import { toShelves, type Shelf } from './corpus/shelves.ts';
import { toEleventyFile, toEleventyHead, writeEleventyFrame } from './corpus/write-eleventy.ts';
import { toHugoFile, toHugoHead, writeHugoFrame } from './corpus/write-hugo.ts';
import { toOurFile, writeOurFrame } from './corpus/write-ours.ts';

/** The corpus that published figures are of. */
const SEED = 1857;

/** How one tool's inputs are written: what is common, then each article. */
interface Writer {
  readonly frame: (plan: Plan, folder: string) => void;
  /** The article's file, from the folder; its picture is beside it. */
  readonly file: (article: PlannedArticle) => string;
  readonly head: (made: MadeArticle, shelf: Shelf) => object;
}

export const TOOLS = ['nous', 'hugo', 'eleventy'] as const;
export type Tool = (typeof TOOLS)[number];

export const WRITERS: Readonly<Record<Tool, Writer>> = {
  nous: { frame: writeOurFrame, file: toOurFile, head: ({ head }) => head },
  hugo: { frame: writeHugoFrame, file: toHugoFile, head: toHugoHead },
  eleventy: { frame: writeEleventyFrame, file: toEleventyFile, head: toEleventyHead },
};

export interface CorpusRequest {
  readonly articles: number;
  /** Where each wanted tool's inputs go. */
  readonly folders: Partial<Readonly<Record<Tool, string>>>;
}

/** Writes the same publication for each tool: same articles, same texts, each with its own front matter. Cost: linear in articles; one is in memory at a time. */
export function writeCorpus({ articles, folders }: CorpusRequest): Plan {
  const plan = createPlan(articles, SEED);
  const wanted = TOOLS.flatMap((tool) => {
    const folder = folders[tool];
    return folder === undefined ? [] : [{ writer: WRITERS[tool], folder }];
  });
  const shelves = toShelves(plan);
  for (const { writer, folder } of wanted) writer.frame(plan, folder);
  for (const article of plan.articles) {
    const made = makeArticle(article, plan);
    const shelf = shelves.get(article.slug);
    if (shelf) for (const { writer, folder } of wanted) writeArticle(made, folder, { writer, shelf });
  }
  return plan;
}

function writeArticle(
  made: MadeArticle,
  folder: string,
  { writer, shelf }: { readonly writer: Writer; readonly shelf: Shelf },
): void {
  const { article, body, picture } = made;
  const file = writer.file(article);
  writeInto(folder, file, toText(writer.head(made, shelf), body));
  if (picture) writeInto(folder, join(dirname(file), picture.name), picture.data);
}

function makeArticle(article: PlannedArticle, plan: Plan): MadeArticle {
  const { picture, slug, index } = article;
  return {
    article,
    head: createHead(article, plan),
    body: createBody(article, plan),
    picture: picture && {
      name: `${slug}.${picture}`,
      data: createPicture(picture, toSeed(plan.seed, index)),
    },
  };
}
