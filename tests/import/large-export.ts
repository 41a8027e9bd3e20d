import { closeSync, openSync, writeSync } from 'node:fs';
import { Prose } from '../../scripts/bench/corpus/prose.ts';
import { createRandom, type Random } from '../../scripts/bench/corpus/random.ts';
import { createVocabulary } from '../../scripts/bench/corpus/vocabulary.ts';

const HOME = 'http://sainte-ombre.example';
const MINUTES_A_POST = 260;
const FIRST = Date.UTC(2006, 0, 1, 7, 0);
const PARAGRAPHS = 2000;

export interface LargeExport {
  /** Articles; pages, attachments and comments come beside. */
  readonly posts: number;
  readonly seed?: number;
}

/** An export of WordPress as a blog of ten years has it, in pieces: classic texts and blocks, comments of every sort. */
export function* createLargeExport({ posts, seed = 1 }: LargeExport): Iterable<string> {
  const random = createRandom(seed);
  const prose = new Prose(random, createVocabulary(seed));
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => prose.paragraph(random.between(30, 90)));
  const writer: Writer = { random, prose, posts, paragraph: () => random.pick(paragraphs) };
  yield toHead();
  for (let index = 1; index <= posts; index += 1) {
    yield toPost(index, writer);
    if (index % 4 === 0) yield toAttachment(index, writer);
    if (index % 400 === 0) yield toPage(index, writer);
  }
  yield '</channel>\n</rss>\n';
}

/** In the file, as it is made. */
export function writeLargeExport(file: string, options: LargeExport): void {
  const handle = openSync(file, 'w');
  for (const piece of createLargeExport(options)) writeSync(handle, piece);
  closeSync(handle);
}

interface Writer {
  readonly random: Random;
  readonly prose: Prose;
  readonly posts: number;
  readonly paragraph: () => string;
}

function toHead(): string {
  const tags = Array.from(
    { length: 40 },
    (_, index) =>
      `<wp:category><wp:category_nicename>theme-${index}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Thème ${index}]]></wp:cat_name></wp:category>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Sainte-Ombre</title><link>${HOME}</link><description>Un village</description><language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${HOME}</wp:base_site_url><wp:base_blog_url>${HOME}</wp:base_blog_url>
<wp:author><wp:author_login>emma</wp:author_login><wp:author_email>emma@prive.example</wp:author_email><wp:author_display_name><![CDATA[Emma Rouault]]></wp:author_display_name></wp:author>
${tags.join('')}`;
}

function toPost(index: number, writer: Writer): string {
  const { random, prose } = writer;
  const status = random.pick([...Array<string>(17).fill('publish'), 'draft', 'private', 'trash']);
  const fields = [
    ...[`<excerpt:encoded><![CDATA[${random.chance(0.2) ? prose.sentence() : ''}]]></excerpt:encoded>`],
    `<category domain="category" nicename="theme-${index % 40}"><![CDATA[Thème ${index % 40}]]></category>`,
    `<category domain="post_tag" nicename="mot-${random.between(1, 300)}"><![CDATA[Mot ${index % 300}]]></category>`,
    `<wp:post_password><![CDATA[${random.chance(0.01) ? 'sesame-ouvre-toi' : ''}]]></wp:post_password>`,
    `<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>`,
    ...toComments(index, writer),
  ];
  const body = random.chance(0.4) ? toBlocks(index, writer) : toClassic(index, writer);
  return toItem({ id: index * 10, type: 'post', status, title: prose.title(), body, index, fields });
}

function toPage(index: number, writer: Writer): string {
  const body = toClassic(index, writer);
  return toItem({
    id: index * 10 + 2,
    type: 'page',
    status: 'publish',
    title: writer.prose.title(),
    body,
    index,
    fields: [],
  });
}

function toAttachment(index: number, { prose }: Writer): string {
  const fields = [
    `<wp:post_parent>${index * 10}</wp:post_parent><wp:attachment_url>${toPicture(index)}</wp:attachment_url>`,
  ];
  return toItem({
    id: index * 10 + 1,
    type: 'attachment',
    status: 'inherit',
    title: prose.words(),
    body: '',
    index,
    fields,
  });
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly body: string;
  readonly index: number;
  readonly fields: readonly string[];
}

function toItem({ id, type, status, title, body, index, fields }: Item): string {
  const date = toTime(index, 60);
  return `<item><title><![CDATA[${title}]]></title><link>${toAddress(index, type)}</link><dc:creator>emma</dc:creator>
<guid isPermaLink="false">${HOME}/?p=${id}</guid><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${toTime(index, 0)}</wp:post_date_gmt>
<wp:post_name>${type}-${index}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>
${fields.join('\n')}</item>
`;
}

function toTime(index: number, minutes: number): string {
  return new Date(FIRST + (index * MINUTES_A_POST + minutes) * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}

function toAddress(index: number, type: string): string {
  const day = toTime(index, 60).slice(0, 10).replaceAll('-', '/');
  return type === 'page' ? `${HOME}/${type}-${index}/` : `${HOME}/${day}/${type}-${index}/`;
}

function toPicture(index: number): string {
  return `${HOME}/wp-content/uploads/${toTime(index, 60).slice(0, 7).replace('-', '/')}/image-${index}.jpg`;
}

function toClassic(index: number, writer: Writer): string {
  const { random, prose, paragraph } = writer;
  return Array.from({ length: random.between(3, 14) }, (_, place) => {
    const chance = random.between(0, 15);
    if (chance === 0) return `<h2>${prose.title()}</h2>`;
    if (chance === 1)
      return `<ul>\n${Array.from({ length: random.between(2, 6) }, () => `\t<li>${prose.sentence()}</li>`).join('\n')}\n</ul>`;
    if (chance === 2) return `<blockquote>${paragraph()}</blockquote>`;
    if (chance === 3)
      return `[caption id="attachment_${index}" align="aligncenter" width="300"]<img class="size-medium" src="${toPicture(index)}" alt="${prose.words()}" width="300" height="200" /> ${prose.sentence()}[/caption]`;
    if (chance === 4) return `http://www.youtube.com/watch?v=abc${index}${place}`;
    return toRich(paragraph(), writer);
  }).join('\n\n');
}

function toBlocks(index: number, writer: Writer): string {
  const { random, prose, paragraph } = writer;
  return Array.from({ length: random.between(3, 14) }, () => {
    const chance = random.between(0, 12);
    if (chance === 0)
      return `<!-- wp:heading -->\n<h2 class="wp-block-heading">${prose.title()}</h2>\n<!-- /wp:heading -->`;
    if (chance === 1)
      return `<!-- wp:image {"id":${index},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${toPicture(index)}" alt="" class="wp-image-${index}"/><figcaption class="wp-element-caption">${prose.sentence()}</figcaption></figure>\n<!-- /wp:image -->`;
    if (chance === 2)
      return `<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td>${prose.words()}</td><td>${prose.words()}</td></tr><tr><td>${prose.words()}</td><td>12</td></tr></tbody></table></figure>\n<!-- /wp:table -->`;
    return `<!-- wp:paragraph -->\n<p>${toRich(paragraph(), writer)}</p>\n<!-- /wp:paragraph -->`;
  }).join('\n\n');
}

/** Some marks in it, and links to other texts of the blog and of others. */
function toRich(words: string, { random, posts }: Writer): string {
  const [first = '', second = '', ...rest] = words.split(' ');
  const chance = random.between(0, 5);
  const other = random.between(1, posts);
  if (chance === 0) return `<strong>${first} ${second}</strong> ${rest.join(' ')}`;
  if (chance === 1) return `<a href="${toAddress(other, 'post')}">${first} ${second}</a> ${rest.join(' ')}`;
  if (chance === 2)
    return `<em>${first}</em> <a href="https://ailleurs.example/${other}?a=1&amp;b=2" target="_blank">${second}</a> ${rest.join(' ')}`;
  return words;
}

function toComments(index: number, { random, prose, posts }: Writer): readonly string[] {
  const count = random.chance(0.3) ? 0 : random.between(0, 12);
  return Array.from({ length: count }, (_, place) => {
    const id = index * 100 + place;
    const approved = random.pick(['1', '1', '1', '1', '1', '0', 'spam']);
    const type = random.pick(['', '', '', '', 'comment', 'pingback']);
    const parent = place > 0 && random.chance(0.4) ? id - random.between(1, place) : 0;
    const content = `${prose.paragraph(random.between(8, 60))}\n\n${prose.sentence()} ${random.chance(0.1) ? toAddress(random.between(1, posts), 'post') : ''}`;
    return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Lecteur ${id % 997}]]></wp:comment_author>
<wp:comment_author_email>lecteur${id}@prive.example</wp:comment_author_email><wp:comment_author_url>https://ailleurs.example/${id}</wp:comment_author_url><wp:comment_author_IP>192.0.2.${id % 250}</wp:comment_author_IP>
<wp:comment_date>${toTime(index, 60 + place)}</wp:comment_date><wp:comment_date_gmt>${toTime(index, place)}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${content}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
  });
}
