import { createBody } from './corpus/body.ts';
import { createHead } from './corpus/head.ts';
import type { MadeArticle } from './corpus/made-article.ts';
import { createPicture } from './corpus/pictures.ts';
import { createPlan, type Plan, type PlannedArticle } from './corpus/plan.ts';
import { toSeed } from './corpus/random.ts';
import { toShelves, type Shelf } from './corpus/shelves.ts';
import { toEleventyFile, writeEleventyArticle, writeEleventyFrame } from './corpus/write-eleventy.ts';
import { toHugoFile, writeHugoArticle, writeHugoFrame } from './corpus/write-hugo.ts';
import { toOurFile, writeOurArticle, writeOurFrame } from './corpus/write-ours.ts';

/** The corpus that published figures are of; another seed gives another publication of the same shape. */
const SEED = 1857;

/** How one tool's inputs are written: what is common, then each article. */
interface Writer {
  readonly frame: (plan: Plan, folder: string) => void;
  readonly article: (made: MadeArticle, folder: string, shelf: Shelf) => void;
  /** The article's file, from the folder. */
  readonly file: (article: PlannedArticle) => string;
}

export const TOOLS = ['nous', 'hugo', 'eleventy'] as const;
export type Tool = (typeof TOOLS)[number];

export const WRITERS: Readonly<Record<Tool, Writer>> = {
  nous: { frame: writeOurFrame, article: writeOurArticle, file: toOurFile },
  hugo: { frame: writeHugoFrame, article: writeHugoArticle, file: toHugoFile },
  eleventy: { frame: writeEleventyFrame, article: writeEleventyArticle, file: toEleventyFile },
};

export interface CorpusRequest {
  readonly articles: number;
  readonly seed?: number;
  /** Where each wanted tool's inputs go. */
  readonly folders: Partial<Readonly<Record<Tool, string>>>;
}

/** Writes the same publication for each tool: same articles, same texts, each with its own front matter. Cost: linear in articles; one is in memory at a time. */
export function writeCorpus({ articles, seed = SEED, folders }: CorpusRequest): Plan {
  const plan = createPlan(articles, seed);
  const wanted = TOOLS.flatMap((tool) => {
    const folder = folders[tool];
    return folder === undefined ? [] : [{ writer: WRITERS[tool], folder }];
  });
  const shelves = toShelves(plan);
  for (const { writer, folder } of wanted) writer.frame(plan, folder);
  for (const article of plan.articles) {
    const made = makeArticle(article, plan);
    const shelf = shelves.get(article.slug);
    if (shelf) for (const { writer, folder } of wanted) writer.article(made, folder, shelf);
  }
  return plan;
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
