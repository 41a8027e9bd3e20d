import type { Plan, PlannedArticle } from './plan.ts';
import { Prose } from './prose.ts';
import { createRandom, toSeed, type Random } from './random.ts';

/** Apart from the seeds of the plan: a body does not depend on how its head was drawn. */
const BODIES = 0x5eed;

interface Writing {
  readonly article: PlannedArticle;
  readonly plan: Plan;
  readonly random: Random;
  readonly prose: Prose;
}

/** The Markdown of an article, about 700 words: the same file for every tool. */
export function createBody(article: PlannedArticle, plan: Plan): string {
  const random = createRandom(toSeed(plan.seed ^ BODIES, article.index));
  const writing: Writing = { article, plan, random, prose: new Prose(random, plan.vocabulary) };
  const blocks = [
    toOpening(writing),
    ...(article.kind === 'interview' ? toInterview(writing) : toEssay(writing)),
  ];
  return `${[...blocks, ...toNotes(writing, blocks.join('\n'))].join('\n\n')}\n`;
}

function toOpening({ prose, random }: Writing): string {
  const note = random.chance(0.6) ? `${prose.paragraph(45)}[^1]` : prose.paragraph(45);
  return `${note}\n\n${prose.paragraph(40).replace(/^(\S+ \S+)/, '**$1**')}`;
}

function toEssay(writing: Writing): readonly string[] {
  const { prose, random } = writing;
  const headings = listHeadings(5, () => prose.title());
  const extras = listExtras(writing);
  return headings.flatMap((heading, index) => [
    `## ${heading}`,
    toLinked(writing, prose.paragraph(random.between(45, 60))),
    prose.paragraph(random.between(40, 55)),
    ...(extras[index] ?? []),
  ]);
}

function toInterview(writing: Writing): readonly string[] {
  const { prose, article, plan } = writing;
  const name = plan.people.find(({ slug }) => slug === article.interviewees[0])?.name ?? '';
  const extras = listExtras(writing);
  return listHeadings(8, () => prose.question()).flatMap((question, index) => [
    `## ${question}`,
    `**${name} :** ${toLinked(writing, prose.paragraph(35))}`,
    ...(index % 2 === 0
      ? [
          prose.paragraph(25),
          `**La rédaction :** ${prose.question()}`,
          `**${name} :** ${prose.paragraph(25)}`,
        ]
      : []),
    ...(index === 3 ? (extras[1] ?? []) : []),
  ]);
}

/** What each section shows besides paragraphs. */
function listExtras(writing: Writing): readonly (readonly string[])[] {
  const { random, article } = writing;
  return [
    article.picture ? [toPicture(writing, article.picture)] : [],
    random.chance(0.6) ? [toList(writing)] : [],
    random.chance(article.kind === 'excerpt' ? 1 : 0.3) ? [toQuotation(writing)] : [],
    random.chance(0.3) ? [toTable(writing)] : [],
    random.chance(0.05) ? [`\`\`\`json\n{ "${article.slug}": ${article.index} }\n\`\`\``] : [],
  ];
}

/** One paragraph in three has a link to an earlier article, to a theme, or to the web. */
function toLinked({ plan, random, article }: Writing, paragraph: string): string {
  if (!random.chance(0.35)) return paragraph;
  const [first = '', second = '', ...rest] = paragraph.split(' ');
  const words = `${first} ${second}`.replace(/[^\p{L} ']/gu, '');
  return `[${words}](${random.chance(0.7) ? toPath(plan, random, article) : `https://exemple.org/${article.slug}/${random.between(1, 9)}`}) ${rest.join(' ')}`;
}

function toPath(plan: Plan, random: Random, article: PlannedArticle): string {
  const earlier = plan.articles[random.between(0, Math.max(0, article.index - 1))];
  return earlier && earlier !== article ? `/articles/${earlier.slug}/` : `/articles/${article.slug}/`;
}

function toPicture({ prose, article }: Writing, format: string): string {
  return `![Courbe de ${prose.words()} : ${prose.words()}](./${article.slug}.${format} "${prose.title()}")`;
}

function toList({ prose, random }: Writing): string {
  const mark = random.chance(0.3) ? '1.' : '-';
  return Array.from({ length: random.between(3, 5) }, () => `${mark} ${prose.sentence()}`).join('\n');
}

function toQuotation({ prose }: Writing): string {
  return `> ${prose.paragraph(40)}`;
}

function toTable({ prose, random }: Writing): string {
  const rows = Array.from(
    { length: random.between(3, 6) },
    (_, row) => `| ${prose.title()} | ${2016 + row} | ${random.between(1, 90)} ${random.between(100, 999)} |`,
  );
  return ['| Sujet | Année | Vues |', '| --- | --- | ---: |', ...rows].join('\n');
}

function toNotes({ prose }: Writing, text: string): readonly string[] {
  return text.includes('[^1]') ? [`[^1]: ${prose.sentence()}`] : [];
}

/** Headings of one text are all different. */
function listHeadings(count: number, make: () => string): readonly string[] {
  const headings = new Set<string>();
  while (headings.size < count) headings.add(make());
  return [...headings];
}
