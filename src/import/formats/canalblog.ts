import type { Element, Root } from 'hast';
import { findElements, hasClass } from '#html/tree.ts';
import { readFrenchDate, toDate } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyComment, LegacyItem, LegacyProblem, LegacyTerm } from '#import/legacy.ts';
import {
  findAllClass,
  findClass,
  findSiteName,
  findTag,
  findWith,
  getAttribute,
  readPage,
  toInnerHtml,
  toWords,
  without,
} from '#import/saved-page.ts';
import { createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { toPageItem } from './html-folder.ts';

const MARKS = /canalblog/i;
const MARKUP = /blogbody|itemfooter|itembody/;
/** Since 2023 pages have the markup of whoever drew them: their addresses alone tell. */
const NEW_MARKUP = /ob-section|<article[\s>]/;
const PERMALINK = /\/archives\/\d{4}\/\d{2}\/\d{2}\/\d+\.html/;
const BODY_CLASSES = ['itembody', 'articlebody'];

/** Canalblog, which exports nothing any more: pages saved from the blog. */
export const canalblog: ImportFormat = {
  name: 'canalblog',
  label: 'Canalblog',
  find: findByHead(
    (start, path) =>
      MARKS.test(start) &&
      (MARKUP.test(start) || (NEW_MARKUP.test(start) && PERMALINK.test(`/${path} ${start}`))),
  ),
  open: (files) =>
    createExport('canalblog', async function* (notes) {
      const found = new Map<string, Found>();
      for (const file of files)
        for (const item of await readPosts(file, notes)) {
          const known = found.get(item.id);
          if (!known || isBetter(item, known)) found.set(item.id, item);
        }
      for (const { rank: _, ...item } of found.values()) yield item;
    }),
};

/** A text, and how whole it is where it was found: on its own page, or in a list. */
type Found = LegacyItem & { readonly rank: number };

/** Of one text found twice: where there is more of it. */
function isBetter(item: Found, known: Found): boolean {
  return known.rank < item.rank || (known.rank === item.rank && known.comments.length < item.comments.length);
}

async function readPosts(file: SourceFile, { tell, report }: ExportNotes): Promise<readonly Found[]> {
  const page = await readPage(file);
  const posts = listPosts(page);
  const items = posts.map((post) => toItem(post, { page, file, isAlone: posts.length === 1 }));
  const whole = toPageItem(page, file);
  const { address: own = '' } = whole;
  if (items.length === 0 && PERMALINK.test(own)) {
    const comments = findAllClass(page, 'comment_item').map(toComment);
    items.push({ ...whole, comments, id: toId(own), rank: 1 });
    const count = countComments(page);
    if (count > comments.length) report(toUnreadProblem(file, count - comments.length));
  }
  const title = toWords(findTag(findWith(page, 'id', 'pageheader') ?? EMPTY, 'h1'));
  const name = title || findSiteName(page, items[0]?.title ?? '');
  const url = items.map(({ address = '' }) => URL.parse(address)?.origin).find((one) => one !== undefined);
  tell({ ...(name === '' ? {} : { title: name }), ...(url === undefined ? {} : { url: `${url}/` }) });
  return items;
}

/** As themes announce them around a text: « 3 commentaires ». */
function countComments(page: Root): number {
  const around = without(page, (one) => hasClass(one, 'ob-sections') || one.tagName === 'aside');
  const counts = findElements(around, isPhrase).map(
    (one) => /^\W*(\d{1,6}) commentaires?(?!\p{L})/iu.exec(toWords(one))?.[1],
  );
  return Math.max(0, ...counts.map((count) => Number(count ?? 0)));
}

/** Words, and marks around some of them. */
function isPhrase({ children }: Element): boolean {
  return children.every(
    (child) => child.type !== 'element' || child.children.every(({ type }) => type === 'text'),
  );
}

function toUnreadProblem({ path }: SourceFile, count: number): LegacyProblem {
  return {
    file: path,
    message: {
      fr: `Cette page annonce des commentaires sous une forme que nous ne connaissons pas : ${count} ne viennent pas.`,
      en: `This page announces comments in a form that we do not know: ${count} do not come.`,
    },
    fix: {
      fr: 'Les recopier dans comments/ si leurs auteurs y tiennent (docs/writing.md).',
      en: 'Copy them into comments/ if their authors care for them (docs/writing.en.md).',
    },
  };
}

const EMPTY: Root = { type: 'root', children: [] };

/** What stands above the foot of a text: several of them may be in one part of a page. */
interface Post {
  readonly heading: Element | undefined;
  readonly body: Element | undefined;
  readonly foot: Element;
  /** Around it. */
  readonly part: Root | Element;
}

function listPosts(page: Root): readonly Post[] {
  const comments = findAllClass(page, 'comment_item');
  const inComments = new Set(comments.flatMap((one) => findElements(one, () => true)));
  const parts = findAllClass(page, 'blogbody');
  const isBody = (one: Element): boolean =>
    [one.properties['itemProp']].flat().includes('articleBody') ||
    BODY_CLASSES.some((name) => hasClass(one, name));
  const inParts = new Set(parts.flatMap((one) => findElements(one, () => true)));
  const isInPart = (one: Element): boolean => parts.length === 0 || inParts.has(one);
  let heading: Element | undefined;
  let body: Element | undefined;
  const posts: Post[] = [];
  for (const one of findElements(page, () => true)) {
    if (inComments.has(one)) continue;
    if (isBody(one)) body ??= one;
    else if (body === undefined && /^h[1-3]$/.test(one.tagName) && isInPart(one)) heading = one;
    else if (hasClass(one, 'itemfooter') && (body !== undefined || heading !== undefined)) {
      const part = parts.find((all) => findElements(all, (inner) => inner === one).length > 0) ?? page;
      posts.push({ heading, body, foot: one, part });
      heading = body = undefined;
    }
  }
  return posts;
}

function toItem(
  { heading, body, foot, part }: Post,
  { page, file, isAlone }: { readonly page: Root; readonly file: SourceFile; readonly isAlone: boolean },
): Found {
  const links = findElements(foot, ({ tagName }) => tagName === 'a');
  const hasRel = (link: Element, rel: string): boolean => [link.properties['rel']].flat().includes(rel);
  const permalink =
    links.find((link) => hasRel(link, 'bookmark')) ??
    links.find((link) => PERMALINK.test(getAttribute(link, 'href')) && /^#|permalien/i.test(toWords(link)));
  const address =
    getAttribute(permalink, 'href') ||
    getAttribute(findWith(part, 'itemProp', 'url'), 'content') ||
    `/${PERMALINK.exec(`/${file.path}`)?.[0].slice(1) ?? file.path}`;
  const published = getAttribute(findWith(page, 'property', 'article:published_time'), 'content');
  const date = (isAlone ? toDate(published) : '') || toPathDate(address, toWords(foot));
  const [, signature = ''] = /^Posté par\s+(.*?)\s+à\s+\d{1,2}:\d{2}/.exec(toWords(foot)) ?? [];
  const creator = toWords(findWith(foot, 'itemProp', 'creator')) || signature;
  const isOwnPage = isAlone && (PERMALINK.exec(`/${file.path}`)?.[0] ?? address).endsWith(toId(address));
  return {
    id: toId(address),
    type: 'post',
    status: 'published',
    title: toWords(heading),
    address,
    otherAddresses: [],
    ...(date === '' ? {} : { date }),
    ...(creator === '' ? {} : { author: creator }),
    body: {
      format: 'html',
      html: toInnerHtml(body).replace(
        /(?<=<img\b[^>]*src="[^"]*canalblog[^"]*)_[a-z]\.(?=jpe?g|png|gif|webp)/gi,
        '_o.',
      ),
    },
    terms: links.filter((link) => hasRel(link, 'tag') || isList(link)).map(toTerm),
    comments: isAlone ? findAllClass(page, 'comment_item').map(toComment) : [],
    file: file.path,
    rank: isOwnPage && PERMALINK.test(`/${file.path}`) ? 2 : isAlone ? 1 : 0,
  };
}

/** A text is the same whatever the name of the host in its address. */
function toId(address: string): string {
  return PERMALINK.exec(address)?.[0] ?? address;
}

/** Of a category or a tag. */
function isList(link: Element): boolean {
  return /\/(?:archives\/(?!\d)[^/]+|tag\/[^/]+)(?:\/|\/index\.html)?$/.test(getAttribute(link, 'href'));
}

/** The day of `/archives/2008/11/05/`, the hour of « à 10:35 ». */
function toPathDate(address: string, foot: string): string {
  const [, year, month, day] = /\/archives\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(address) ?? [];
  const [, hour = '00:00'] = /à (\d{2}:\d{2})/.exec(foot) ?? [];
  return year === undefined ? '' : toDate(`${year}-${month ?? ''}-${day ?? ''} ${hour}`);
}

function toTerm(link: Element): LegacyTerm {
  const address = getAttribute(link, 'href');
  const slug = /\/archives\/([^/]+)\//.exec(address)?.[1] ?? toWords(link);
  const type = /\/tag\//.test(address) ? 'tag' : 'category';
  return { type, slug, label: toWords(link), address };
}

function toComment(comment: Element, index: number): LegacyComment {
  const foot = findClass(comment, 'itemfooter');
  const words = toWords(foot);
  const url = getAttribute(foot && findTag(foot, 'a'), 'href');
  const [, author = '', when = ''] = /Posté par\s+(.*),\s+([^,|]*)/.exec(words) ?? [];
  const anchors = findElements(comment, ({ tagName }) => tagName === 'a').map((link) =>
    getAttribute(link, 'name'),
  );
  const id =
    getAttribute(comment, 'dataCid') ||
    (anchors.find((name) => /^c\d+$/.test(name))?.slice(1) ?? `${index + 1}`);
  const heading = findElements(comment, ({ tagName }) => /^h[1-6]$/.test(tagName))[0];
  const title = toWords(heading);
  const text = toInnerHtml(without(comment, (one) => one === heading || one === foot));
  return {
    id,
    type: 'comment',
    isApproved: true,
    author,
    ...(/^https?:/.test(url) ? { url } : {}),
    date: readFrenchDate(when),
    html: `${title === '' ? '' : `<p><strong>${toInnerHtml(heading)}</strong></p>`}${text}`,
    anchor: `c${id}`,
  };
}
