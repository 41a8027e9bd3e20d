import type { Element, Root } from 'hast';
import { findElements } from '#html/tree.ts';
import { readFrenchDate, toDate } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyComment, LegacyItem, LegacyTerm } from '#import/legacy.ts';
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

const MARKS = /canalblog/i;
const MARKUP = /blogbody|itemfooter/;

/** Canalblog, which exports nothing any more: pages saved from the blog. */
export const canalblog: ImportFormat = {
  name: 'canalblog',
  label: 'Canalblog',
  find: findByHead((start) => MARKS.test(start) && MARKUP.test(start)),
  open: (files) =>
    createExport('canalblog', async function* ({ tell }) {
      const found = new Map<string, LegacyItem>();
      for (const file of files)
        for (const item of await readPosts(file, tell)) {
          const known = found.get(item.id);
          if (!known || known.comments.length < item.comments.length) found.set(item.id, item);
        }
      yield* found.values();
    }),
};

async function readPosts(file: SourceFile, tell: ExportNotes['tell']): Promise<readonly LegacyItem[]> {
  const page = await readPage(file);
  const posts = findAllClass(page, 'blogbody');
  const items = posts.map((post) => toItem(post, { page, file, isAlone: posts.length === 1 }));
  const title = findSiteName(page, items[0]?.title ?? '');
  if (title !== '') tell({ title });
  return items;
}

function toItem(
  post: Element,
  { page, file, isAlone }: { readonly page: Root; readonly file: SourceFile; readonly isAlone: boolean },
): LegacyItem {
  const foot = findClass(post, 'itemfooter');
  const links = foot ? findElements(foot, ({ tagName }) => tagName === 'a') : [];
  const permalink = links.find(({ properties }) => [properties['rel']].flat().includes('bookmark'));
  const address =
    getAttribute(permalink, 'href') ||
    getAttribute(findWith(post, 'itemProp', 'url'), 'content') ||
    `/${file.path}`;
  const published = getAttribute(findWith(page, 'property', 'article:published_time'), 'content');
  const date = (isAlone ? toDate(published) : '') || toPathDate(address, toWords(foot));
  const creator = toWords(findWith(post, 'itemProp', 'creator'));
  const html = toInnerHtml(findWith(post, 'itemProp', 'articleBody') ?? findClass(post, 'itembody'));
  return {
    id: address,
    type: 'post',
    status: 'published',
    title: toWords(findTag(post, 'h3') ?? findTag(post, 'h1')),
    address,
    otherAddresses: [],
    ...(date === '' ? {} : { date }),
    ...(creator === '' ? {} : { author: creator }),
    body: {
      format: 'html',
      html: html.replace(/(?<=<img\b[^>]*src="[^"]*canalblog[^"]*)_[a-z]\.(?=jpe?g|png|gif|webp)/gi, '_o.'),
    },
    terms: links.filter(({ properties }) => [properties['rel']].flat().includes('tag')).map(toTerm),
    comments: isAlone ? findAllClass(page, 'comment_item').map(toComment) : [],
    file: file.path,
  };
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
  return { type: 'category', slug, label: toWords(link), address };
}

function toComment(comment: Element, index: number): LegacyComment {
  const foot = findClass(comment, 'itemfooter');
  const words = toWords(foot);
  const url = getAttribute(foot && findTag(foot, 'a'), 'href');
  const [, author = '', when = ''] = /Posté par\s+(.*),\s+([^,]*)$/.exec(words) ?? [];
  const id = getAttribute(comment, 'dataCid') || `${index + 1}`;
  const title = toWords(findTag(comment, 'h3'));
  const text = toInnerHtml(without(comment, (one) => one.tagName === 'h3' || one === foot));
  return {
    id,
    type: 'comment',
    isApproved: true,
    author,
    ...(/^https?:/.test(url) ? { url } : {}),
    date: readFrenchDate(when),
    html: `${title === '' ? '' : `<p><strong>${toInnerHtml(findTag(comment, 'h3'))}</strong></p>`}${text}`,
    anchor: `c${id}`,
  };
}
