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
import { toComment } from './comments.ts';
import { toAddress, toId, type Found } from './permalink.ts';

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
    ...(written === '' ? toDay(toWords(time)) : toDates(written)),
    body: {
      format: 'html',
      html: toInnerHtml(without(body, (one) => one.tagName === 'a' && one.properties['id'] === 'more')),
    },
    terms: findElements(
      findClass(page, 'box-article-tags') ?? { type: 'root', children: [] },
      ({ tagName }) => tagName === 'a',
    ).map(toTag),
    comments: findAllClass(page, 'comment').map((one, index) =>
      toComment(one, getAttribute(one, 'id') || `c${index + 1}`, ''),
    ),
    ...(cover === '' ? {} : { cover }),
    file: file.path,
    rank: 2,
  };
}

function toDay(words: string): { readonly date?: string } {
  const date = readFrenchDate(words);
  return date === '' ? {} : { date: date.slice(0, 10) };
}

function toTag(link: Element): LegacyTerm {
  const address = getAttribute(link, 'href');
  return {
    type: 'tag',
    slug: address.replace(/\/$/, '').split('/').at(-1) ?? '',
    label: toWords(link),
    address,
  };
}
