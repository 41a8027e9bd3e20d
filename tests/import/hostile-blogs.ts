import { getName, toTags, toXml, type Files } from './hostile-words.ts';

const KIND = 'http://schemas.google.com/g/2005#kind';

export function toBlogger(words: readonly string[]): string {
  const entries = words.flatMap((word, index) => [
    toBloggerEntry(word, index, 'post'),
    toBloggerEntry(word, index, 'comment'),
  ]);
  return `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-7.archive</id>${toTags([['title', words[0] ?? '']])}<link rel="alternate" href="javascript:alert(1)"/>${entries.join('\n')}</feed>`;
}

function toBloggerEntry(word: string, index: number, kind: 'post' | 'comment'): string {
  const id = `tag:blogger.com,1999:blog-7.post-${index % 7 ? `${kind === 'post' ? 1 : 2}${index}` : toXml(word)}`;
  return `<entry><id>${id}</id>${toTags([
    ['published', index % 9 ? '2011-04-02T09:00:00.000+02:00' : word],
    ['title', word],
  ])}<category scheme="${KIND}" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><category scheme="http://www.blogger.com/atom/ns#" term="${toXml(word)}"/><content type="html">${toXml(`<p>${word}</p>${word}<a href="${word}">a</a><img src="${word}">`)}</content><link rel="alternate" href="${index % 2 ? `http://old.example/${toXml(getName(index))}.html` : toXml(word)}"/><author>${toTags(
    [
      ['name', word],
      ['uri', word],
    ],
  )}</author><thr:in-reply-to ref="tag:blogger.com,1999:blog-7.post-1${index}"/></entry>`;
}

export function toOverBlog(words: readonly string[]): string {
  const toPost = (word: string, index: number): string => {
    const comment = toTags([
      ['published_at', '2012-07-03T12:00:00+02:00'],
      ['status', '2'],
      ['author_name', word],
      ['author_url', word],
      ['content', word],
    ]);
    return `${toTags([
      ['title', word],
      ['slug', getName(index)],
      ['tags', `${word},${getName(index)}`],
      ['status', index % 8 ? '2' : word],
      ['published_at', index % 9 ? '2012-07-03T08:30:00+02:00' : word],
      ['author', word],
      ['content', `<p>${word}</p>${word}<a href="${word}">a</a><iframe src="${word}"></iframe>`],
    ])}<comments><comment>${comment}<replies><comment>${comment}</comment></replies></comment></comments>`;
  };
  const posts = words.map((word, index) => `<post>${toPost(word, index)}</post>`);
  const pages = words.slice(0, 20).map((word, index) => `<page>${toPost(word, index)}</page>`);
  return `<?xml version="1.0"?><root><blog>${toTags([
    ['name', words[0] ?? ''],
    ['description', words[1] ?? ''],
    ['main_host', 'old.example'],
  ])}</blog><posts>${posts.join('\n')}</posts><pages>${pages.join('\n')}</pages></root>`;
}

/** Slugs are names of files in it: those that a disk takes. */
export function toSubstack(words: readonly string[]): Files {
  const toCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = words.map((word, index) =>
    [
      index % 7 ? `${index + 1}.p${index}` : `${index + 1}.${getName(index)}`,
      index % 9 ? '2023-02-01T07:00:00.000Z' : word,
      ...['true', 'everyone', word, word],
    ].map(toCell),
  );
  return {
    'posts.csv': `post_id,post_date,is_published,audience,title,subtitle\n${rows.join('\n')}\n`,
    ...Object.fromEntries(
      words.map((word, index) => [
        `posts/${index + 1}.p${index}.html`,
        `<p>${word}</p>${word}<a href="${word}">a</a><img src="https://substackcdn.com/image/fetch/x/https%3A${word}">`,
      ]),
    ),
  };
}

export function toRss(words: readonly string[]): string {
  const items = words.map(
    (word, index) =>
      `<item>${toTags([
        ['title', word],
        ['link', index % 2 ? `http://old.example/${getName(index)}` : word],
        ['guid', word],
        ['pubDate', index % 9 ? 'Mon, 02 Jun 2014 10:20:00 +0200' : word],
        ['category', word],
        ['dc:creator', word],
        ['description', word],
        ['content:encoded', `<p>${word}</p>${word}<object data="${word}"></object><embed src="${word}">`],
      ])}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel>${toTags([
    ['title', words[0] ?? ''],
    ['link', 'http://old.example/'],
    ['description', words[2] ?? ''],
  ])}${items.join('\n')}</channel></rss>`;
}
