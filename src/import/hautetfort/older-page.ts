import type { Element, Root } from 'hast';
import { findElements, hasClass } from '#html/tree.ts';
import { readFrenchDate } from '#import/dates.ts';
import type { LegacyComment, LegacyTerm } from '#import/legacy.ts';
import { findAllClass, findClass, findTag, getAttribute, toInnerHtml, toWords } from '#import/saved-page.ts';
import type { SourceFile } from '#import/source-file.ts';
import { isChild, toThread } from './comments.ts';
import { toAddress, toDay, toId, type Found } from './permalink.ts';

/** The texts of a page in the older markup, each below its day. */
export function readOlder(page: Root, file: SourceFile): readonly Found[] {
  const posts = findAllClass(page, 'post');
  let day = '';
  return findElements(page, (element) => hasClass(element, 'date') || posts.includes(element)).flatMap(
    (element) => {
      if (hasClass(element, 'date')) day = toWords(element);
      else return [toOlder(element, { page, file, day, isAlone: posts.length === 1 })];
      return [];
    },
  );
}

const PERMANENT = /Lien permanent|Permalink/i;

interface Place {
  readonly page: Root;
  readonly file: SourceFile;
  readonly day: string;
  readonly isAlone: boolean;
}

function toOlder(post: Element, { page, file, day, isAlone }: Place): Found {
  const heading = findTag(post, 'h3');
  const feet = findAllClass(post, 'posted');
  const foot = feet.find((one) => PERMANENT.test(toWords(one))) ?? feet[0];
  const links = foot ? findElements(foot, ({ tagName }) => tagName === 'a') : [];
  const permalink = links.find((link) => PERMANENT.test(toWords(link))) ?? (heading && findTag(heading, 'a'));
  const address = getAttribute(permalink, 'href') || toAddress(file);
  const [hour = ''] = /\d{1,2}[:hH]\d{2}/.exec(toWords(foot)) ?? [];
  const date = readFrenchDate(`${day} ${hour}`) || readFrenchDate(`${toDay(address)} ${hour}`);
  return {
    id: toId(address),
    type: 'post',
    status: 'published',
    title: toWords(heading),
    address,
    otherAddresses: [],
    ...(date === '' ? {} : { date: hour === '' ? date.slice(0, 10) : date }),
    body: {
      format: 'html',
      html: toInnerHtml(findClass(post, 'posttext-decorator2') ?? findClass(post, 'posttext')),
    },
    terms: links.flatMap((link) => toCategory(link, address)),
    comments: isAlone ? listOlderComments(page) : [],
    file: file.path,
    rank: isAlone ? 2 : 1,
  };
}

/** Between « Publié dans » and « Lien permanent » stand the lists that the text is in. */
function toCategory(link: Element, permalink: string): LegacyTerm | readonly LegacyTerm[] {
  const address = getAttribute(link, 'href');
  const label = toWords(link);
  // Others lead to where a text can be shared.
  if (URL.parse(address, permalink)?.host !== URL.parse(permalink)?.host) return [];
  const isList = /^(?:https?:\/\/[^/]+)?\/(?!archive\/|archives\/\d)[^#?]+\/?$/.test(address);
  if (!isList || /Lien permanent|Commentaires/.test(label)) return [];
  const slug =
    address
      .replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? label;
  return { type: 'category', slug, label, address };
}

function listOlderComments(page: Root): readonly LegacyComment[] {
  const comments = findElements(
    page,
    (one) => hasClass(one, 'commentparent') || hasClass(one, 'commentchild'),
  );
  const isText = ({ tagName, properties }: Element): boolean =>
    tagName === 'p' && properties['id'] !== undefined;
  return toThread(comments, {
    isAnswer: isChild,
    getAnchor: (comment) => getAttribute(findElements(comment, isText)[0], 'id'),
  });
}
