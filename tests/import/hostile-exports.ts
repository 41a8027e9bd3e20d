/** Exports of several platforms whose every field holds what tries to run, to leave its folder or to break a file. */

import { toBlogger, toOverBlog, toRss, toSubstack } from './hostile-blogs.ts';
import { createHostilePages } from './hostile-pages.ts';
import { DAY, getName, HOME, NAMES, toTags, toXml, type Files } from './hostile-words.ts';

/** By format, its files by their path. */
export function createHostileExports(payloads: readonly string[]): Readonly<Record<string, Files>> {
  const words = [...payloads, ...NAMES];
  return {
    wordpress: { 'export.xml': toWordPress(words) },
    ghost: { 'ghost.json': toGhost(words) },
    'movable-type': { 'export.txt': words.map(toMovableType).join('') },
    feed: { 'feed.xml': toFeed(words) },
    markdown: toMarkdownFolder(words),
    dotclear: { 'backup.txt': toDotclear(words) },
    blogger: { 'blog.xml': toBlogger(words) },
    'over-blog': { 'blog.xml': toOverBlog(words) },
    substack: toSubstack(words),
    rss: { 'index.rss': toRss(words) },
    ...createHostilePages(words),
  };
}

function toWordPress(words: readonly string[]): string {
  const heads = words.map(
    (word, index) =>
      `<wp:author>${toTags([
        ['wp:author_login', getName(index)],
        ['wp:author_display_name', word],
      ])}</wp:author><wp:category>${toTags([
        ['wp:category_nicename', getName(index)],
        ['wp:cat_name', word],
        ['wp:category_description', word],
      ])}</wp:category>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
${toTags([
  ['title', words[0] ?? ''],
  ['link', 'javascript:alert(1)'],
  ['description', words[1] ?? ''],
  ['wp:wxr_version', '1.2'],
  ['wp:base_blog_url', HOME],
])}${heads.join('\n')}${words.map(toWordPressItem).join('\n')}</channel></rss>`;
}

function toWordPressItem(word: string, index: number): string {
  const name = getName(index);
  const body = [
    `${word}\n\n<p>${word}</p>\n[${name}] [caption caption="${word}"]<img src="${word}">[/caption] [gallery ids="${name}"]`,
    `[code language="${word}"]${word}[/code] [audio src="${word}"] [youtube ${word}] [embed]${word}[/embed] [constructor a=b]x[/constructor]`,
    `<a href="${word}">a</a><img src="${HOME}/${name}.jpg" alt="${word}"><iframe src="${word}"></iframe><a href="#${name}" name="${name}">b</a>`,
  ].join('\n');
  const comment = toTags([
    ['wp:comment_id', index % 4 ? `${index + 1}` : name],
    ['wp:comment_author', word],
    ['wp:comment_author_url', word],
    ['wp:comment_date', DAY],
    ['wp:comment_content', word],
    ['wp:comment_approved', '1'],
    ['wp:comment_type', index % 3 ? '' : name],
    ['wp:comment_parent', index % 5 ? '0' : name],
  ]);
  return `<item>${toTags([
    ['title', word],
    ['link', index % 3 ? `${HOME}/${name}/` : word],
    ['guid', word],
    ['dc:creator', name],
    ['content:encoded', body],
    ['excerpt:encoded', word],
    ['wp:post_id', index % 7 ? `${index + 1}` : word],
    ['wp:post_name', name],
    ['wp:post_date', index % 9 ? DAY : word],
    ['wp:status', index % 8 ? 'publish' : name],
    ['wp:post_type', index % 6 ? 'post' : index % 5 ? 'page' : name],
    ['wp:post_parent', index % 2 ? `${index}` : word],
  ])}<category domain="post_tag" nicename="${toXml(name)}">${toXml(word)}</category><category domain="${toXml(name)}" nicename="x">${toXml(word)}</category><wp:postmeta>${toTags(
    [
      ['wp:meta_key', '_wp_old_slug'],
      ['wp:meta_value', name],
    ],
  )}</wp:postmeta><wp:comment>${comment}</wp:comment></item>`;
}

function toGhost(words: readonly string[]): string {
  const data = {
    settings: [
      { key: 'title', value: words[1] },
      { key: 'description', value: words[2] },
    ],
    users: words.map((name, index) => ({ id: getName(index), name, slug: getName(index) })),
    tags: words.map((word, index) => ({
      ...{ id: `${index}`, name: word, slug: getName(index), description: word },
    })),
    posts_tags: words.map((_, index) => ({ post_id: `${index}`, tag_id: `${index}`, sort_order: 0 })),
    posts_authors: words.map((_, index) => ({ post_id: `${index}`, author_id: getName(index) })),
    posts: words.map((word, index) => ({
      ...{ id: `${index}`, type: 'post', title: word, slug: getName(index), visibility: 'public' },
      html: `<p>${word}</p>${word}<a href="${word}">x</a>`,
      status: index % 8 ? 'published' : getName(index),
      published_at: index % 9 ? '2019-01-01T10:00:00.000Z' : word,
      ...{ custom_excerpt: word, meta_description: word, feature_image: word },
    })),
  };
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5' }, data }] });
}

function toMovableType(word: string, index: number): string {
  const [line, name] = [word, getName(index)].map((one) => one.replace(/[\r\n]/g, ' '));
  return `AUTHOR: ${line}\nTITLE: ${line}\nBASENAME: ${name}\nSTATUS: ${index % 8 ? 'Publish' : name}
CONVERT BREAKS: ${index % 2 ? '__default__' : '0'}\nUNIQUE URL: ${line}\nPRIMARY CATEGORY: ${line}\nTAGS: "${line}",${name}
DATE: 06/17/2008 06:05:12 PM\n-----\nBODY:\n${word}\n<p>${word}</p>\n-----\nEXTENDED BODY:\n${word}\n-----\nEXCERPT:\n${word}
-----\nCOMMENT:\nAUTHOR: ${line}\nURL: ${line}\nDATE: 06/18/2008 06:05:12 PM\n${word}\n-----\n--------\n`;
}

function toFeed(words: readonly string[]): string {
  const entries = words.map(
    (word, index) =>
      `<entry>${toTags([
        ['title', word],
        ['id', word],
        ['published', index % 9 ? '2019-01-01T00:00:00Z' : word],
      ])}<link href="${toXml(word)}"/><author>${toTags([['name', word]])}</author><category term="${toXml(word)}"/><content type="html">${toXml(`<p>${word}</p>${word}`)}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${toTags([['title', words[3] ?? '']])}<link href="javascript:alert(1)"/>${entries.join('')}</feed>`;
}

function toMarkdownFolder(words: readonly string[]): Files {
  const head = { url: HOME, permalink: 'constructor' };
  return {
    '_config.yml': JSON.stringify({ ...head, title: words[4] }),
    ...Object.fromEntries(
      words.map((word, index) => [
        `_posts/2019-01-${String((index % 28) + 1).padStart(2, '0')}-p${index}.md`,
        toMarkdownPost(word, index),
      ]),
    ),
  };
}

function toMarkdownPost(word: string, index: number): string {
  const name = getName(index);
  const same = ['title', 'author', 'image', 'description', 'permalink', 'guid', 'lang'];
  const fields = {
    ...Object.fromEntries(same.map((field) => [field, word])),
    ...{ slug: name, categories: name, tags: [word, name], aliases: [word, `/${name}/`] },
    date: index % 9 ? '2019-01-01' : word,
    [name || 'x']: word,
  };
  return `---\n${JSON.stringify(fields)}\n---\n\n${word}\n\n[a](${word}) ![b](${word}) [[${word}]] ![[${name}]] {{< figure src="${word}" >}} {% ${name} ${word} %} {{< ${name} >}}

{% highlight ${name} %}\n${word}\n{% endhighlight %}\n\n{{< highlight ${word} >}}\n${word}\n{{< /highlight >}}\n`;
}

function toDotclear(words: readonly string[]): string {
  const toRow = (...cells: readonly string[]): string => cells.map(quote).join(',');
  const table = (name: string, columns: string, toCells: (word: string, index: number) => string): string =>
    `[${name} ${columns}]\n${words.map(toCells).join('\n')}\n`;
  return [
    '///DOTCLEAR|2.2|single\n\n[constructor a,b]\n"x","y"\n[__proto__ a,b]\n"x","y"\n',
    `[blog blog_url,blog_name,blog_desc]\n"${HOME}","a","b"\n`,
    table('category', 'cat_id,cat_title,cat_url,cat_desc', (word, index) =>
      toRow(`${index}`, word, getName(index), word),
    ),
    table(
      'post',
      'post_id,cat_id,user_id,post_dt,post_url,post_title,post_excerpt_xhtml,post_content_xhtml,post_status,post_type,__proto__,constructor',
      (word, index) =>
        toRow(
          ...[`${index + 1}`, `${index}`, word, '2009-01-01 10:00:00', getName(index), word, word],
          ...[`<p>${word}</p>${word}`, index % 8 ? '1' : getName(index), 'post', 'a', 'b'],
        ),
    ),
    table(
      'comment',
      'comment_id,post_id,comment_dt,comment_author,comment_site,comment_content,comment_status,comment_trackback',
      (word, index) =>
        toRow(`${index + 1}`, `${index + 1}`, '2009-01-02 10:00:00', word, word, word, '1', '0'),
    ),
  ].join('');
}

function quote(cell: string): string {
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' };
  return `"${cell.replace(/[\\"\n\r]/g, (one) => escapes[one] ?? one)}"`;
}
