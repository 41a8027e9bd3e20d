import type { Root } from 'hast';
import { findElements } from '#html/tree.ts';
import { toDate } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem } from '#import/legacy.ts';
import {
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
import { createExport } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';

const MARKS = /<(?:!doctype html|html|head|body)[\s>]/i;
const NOISE: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside', 'script', 'style', 'form']);

/** Pages of no platform that we know: what stands in `article`, else in `main`, else in the body without its menus. */
export const htmlFolder: ImportFormat = {
  name: 'html',
  label: { fr: 'Dossier de pages HTML', en: 'Folder of HTML pages' },
  find: findByHead((start) => MARKS.test(start.slice(0, 4096))),
  open: (files) =>
    createExport('html', async function* ({ tell }) {
      for (const file of files) {
        const page = await readPage(file);
        const item = toPageItem(page, file);
        const title = findSiteName(page, item.title);
        if (title !== '') tell({ title });
        yield item;
      }
    }),
};

/** Its main part, with what the head of the page tells of it. */
export function toPageItem(page: Root, file: SourceFile): LegacyItem {
  const article = findTag(page, 'article');
  // Over-blog and Canalblog mark the words of a text within whatever a theme puts around them.
  const body =
    findClass(article ?? page, 'ob-sections') ??
    article ??
    findTag(page, 'main') ??
    findTag(page, 'body') ??
    page;
  const heading = findTag(body, 'h1') ?? findTag(article ?? page, 'h1') ?? findTag(page, 'h1');
  const canonical = getAttribute(findWith(page, 'rel', 'canonical'), 'href');
  const html = findElements(page, ({ tagName }) => tagName === 'html')[0];
  const language = getAttribute(html, 'lang');
  const description = getMeta(page, 'description');
  const author = getMeta(page, 'author');
  const date = findDate(page);
  return {
    id: canonical || file.path,
    type: 'post',
    status: 'published',
    ...(date === ''
      ? { reason: { fr: 'la page ne donne pas sa date', en: 'the page does not give its date' } }
      : { date }),
    title: toWords(heading) || toWords(findTag(page, 'title')),
    address: canonical || `/${file.path}`,
    otherAddresses: canonical === '' ? [] : [`/${file.path}`],
    ...(author === '' ? {} : { author }),
    body: {
      format: 'html',
      html: toInnerHtml(without(body, (one) => NOISE.has(one.tagName) || one === heading)),
    },
    ...(description === '' ? {} : { description }),
    terms: [],
    comments: [],
    ...(language === '' ? {} : { language }),
    file: file.path,
  };
}

function getMeta(page: Root, name: string): string {
  return getAttribute(findWith(page, 'name', name) ?? findWith(page, 'property', name), 'content');
}

function findDate(page: Root): string {
  const time = findWith(page, 'itemProp', 'datePublished') ?? findTag(page, 'time');
  return toDate(
    getMeta(page, 'article:published_time') || getMeta(page, 'date') || getAttribute(time, 'dateTime'),
  );
}
