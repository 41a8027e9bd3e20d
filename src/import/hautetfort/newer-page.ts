import type { Element, Root } from 'hast';
import { findElements } from '#html/tree.ts';
import { readFrenchDate, toDates } from '#import/dates.ts';
import type { LegacyTerm } from '#import/legacy.ts';
import {
  findAllClass,
  findClass,
  findTag,
  findWith,
  getAttribute,
  toInnerHtml,
  toWords,
  without,
} from '#import/saved-page.ts';
import type { SourceFile } from '#import/source-file.ts';
import { isChild, toThread } from './comments.ts';
import { toAddress, toDay, toId, type Found } from './permalink.ts';

/** The text of its own page in the newer markup; undefined for any other page. */
export function readNewer(page: Root, file: SourceFile): Found | undefined {
  const heading =
    findWith(page, 'itemProp', 'headline') ??
    findElements(page, ({ tagName, properties }) => tagName === 'h1' && 'itemProp' in properties)[0];
  const body = findClass(page, 'box-body');
  if (!heading || !body) return undefined;
  const time = findWith(page, 'itemProp', 'datePublished');
  const address = getAttribute(findWith(page, 'rel', 'canonical'), 'href') || toAddress(file);
  const cover = getAttribute(
    findTag(findClass(page, 'featured-image') ?? { type: 'root', children: [] }, 'img'),
    'src',
  );
  const written = getAttribute(time, 'dateTime');
  return {
    id: toId(address),
    type: 'post',
    status: 'published',
    title: toWords(heading),
    address,
    otherAddresses: [],
    ...(written === ''
      ? toDayAlone(readFrenchDate(toWords(time)) || readFrenchDate(toDay(address)))
      : toDates(written, undefined)),
    body: {
      format: 'html',
      html: toInnerHtml(without(body, (one) => one.tagName === 'a' && one.properties['id'] === 'more')),
    },
    terms: [
      ...listLinks(findClass(page, 'box-article-infos')).filter(isCategory).map(toTerm('category')),
      ...listLinks(findClass(page, 'box-article-tags')).map(toTerm('tag')),
    ],
    comments: toThread(findAllClass(page, 'comment'), {
      isAnswer: isChild,
      getAnchor: (one) => getAttribute(one, 'id'),
    }),
    ...(cover === '' ? {} : { cover }),
    file: file.path,
    rank: 2,
  };
}

function toDayAlone(date: string): { readonly date?: string } {
  return date === '' ? {} : { date: date.slice(0, 10) };
}

function listLinks(part: Element | undefined): readonly Element[] {
  return part ? findElements(part, ({ tagName }) => tagName === 'a') : [];
}

function isCategory(link: Element): boolean {
  return (
    [link.properties['rel']].flat().includes('category') ||
    /\/archives\/category\//.test(getAttribute(link, 'href'))
  );
}

function toTerm(type: LegacyTerm['type']): (link: Element) => LegacyTerm {
  return (link) => {
    const address = getAttribute(link, 'href');
    const slug =
      address
        .replace(/\.html$|\/$/, '')
        .split('/')
        .at(-1) ?? '';
    return { type, slug, label: toWords(link), address };
  };
}
