import { toDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyComment, LegacyItem, LegacyStatus, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { countComments, createExport } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { findAll, getText, readElements, toOwnText, type XmlElement } from '#import/xml-elements.ts';
import { isTimeZone } from '#model/site.ts';
import type { Translated } from '#locales/locale.ts';

const MARKS = /tag:blogger\.com|www\.blogger\.com|schemas\.google\.com\/blogger/;
const KIND = 'http://schemas.google.com/g/2005#kind';
const LABEL = 'http://www.blogger.com/atom/ns#';
/** The blog itself, by which Google Takeout marks its labels. */
const BLOG = /^tag:blogger\.com,1999:blog-\d+$/;
/** The setting that names its clocks: « Europe/Paris ». */
const TIME_ZONE = /\.settings\.BLOG_TIME_ZONE$/;
/** Folder of a picture by its size, as shown in a text: the largest stands in `s1600`. */
const SHOWN_SIZE = /(<img\b[^>]*\bsrc=["'][^"']*\/)s\d{2,4}(?:-[a-z0-9-]+)?\//gi;

/** Blogger: the Atom file of « Sauvegarder le contenu », and the feed that Google Takeout gives. */
export const blogger: ImportFormat = {
  name: 'blogger',
  label: 'Blogger',
  find: findByHead((start) => /<feed[\s>]/.test(start) && MARKS.test(start)),
  open: (files, { timeZone: ours } = {}) =>
    createExport('blogger', async function* ({ tell, report }) {
      const { comments, timeZone: theirs } = await readBeside(files);
      const timeZone = theirs ?? ours;
      if (theirs !== undefined) tell({ timeZone: theirs });
      const waiting = new Set(comments.keys());
      for (const file of files) {
        let home = '';
        for await (const element of readElements(file, isWanted, report)) {
          if (element.name === 'title') tell({ title: toPlainText(toOwnText(element)) });
          else if (element.name === 'link' && element.attributes['rel'] === 'alternate') {
            home = element.attributes['href'] ?? '';
            tell({ url: home });
          } else if (element.name === 'entry' && ['post', 'page'].includes(findKind(element))) {
            waiting.delete(toNumber(getText(element, 'id')));
            yield toItem(element, { comments, home, timeZone, file: file.path });
          }
        }
      }
      tell({ strayComments: countComments(comments, waiting) });
    }),
};

function isWanted(path: readonly string[]): boolean {
  return path.length === 2 && ['entry', 'title', 'link'].includes(path[1] ?? '');
}

/** `post`, `page`, `comment`, `template`, `settings`; by the newer files' own element, or the older ones' category. */
function findKind(element: XmlElement): string {
  const kind = findAll(element, 'category').find(({ attributes }) => attributes['scheme'] === KIND);
  const older = kind?.attributes['term']?.split('#').at(-1) ?? '';
  return older || getText(element, 'blogger:type').toLowerCase();
}

interface Beside {
  readonly comments: ReadonlyMap<string, readonly LegacyComment[]>;
  readonly timeZone: string | undefined;
}

/** Comments by the text that they stand below, whichever file that is in; clocks of the blog, where its settings are there. */
async function readBeside(files: readonly SourceFile[]): Promise<Beside> {
  const comments = new Map<string, LegacyComment[]>();
  let timeZone: string | undefined;
  for (const file of files)
    for await (const element of readElements(file, (path) => path.join('/') === 'feed/entry')) {
      if (TIME_ZONE.test(getText(element, 'id'))) timeZone = getText(element, 'content').trim();
      if (findKind(element) !== 'comment') continue;
      const post = toNumber(
        findAll(element, 'thr:in-reply-to')[0]?.attributes['ref'] ?? getText(element, 'blogger:parent'),
      );
      const list = comments.get(post);
      if (list) list.push(toComment(element));
      else comments.set(post, [toComment(element)]);
    }
  return { comments, timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined };
}

/** `100` of `tag:blogger.com,1999:blog-7.post-100`. */
function toNumber(id: string): string {
  return /(?:post-|page-|\/)?(\d+)$/.exec(id)?.[1] ?? id;
}

function toComment(element: XmlElement): LegacyComment {
  const related = findAll(element, 'link').find(({ attributes }) => attributes['rel'] === 'related');
  const answered = toNumber((related?.attributes['href'] ?? '') || getText(element, 'blogger:inReplyTo'));
  const [author] = findAll(element, 'author');
  const url = author ? getText(author, 'uri') : '';
  const id = toNumber(getText(element, 'id'));
  return {
    id,
    ...(answered === '' ? {} : { parent: answered }),
    type: 'comment',
    isApproved: !/SPAM|PENDING|SOFT_TRASHED|GHOSTED|EMPTIED/.test(getText(element, 'blogger:status')),
    author: toPlainText(author ? getText(author, 'name') : ''),
    ...(url === '' ? {} : { url }),
    // As it is written, until the clocks of the blog are known.
    date: getText(element, 'published'),
    html: getText(element, 'content'),
    anchor: `c${id}`,
  };
}

function toItem(
  element: XmlElement,
  { comments, home, timeZone, file }: Beside & { readonly home: string; readonly file: string },
): LegacyItem {
  const guid = getText(element, 'id');
  const id = toNumber(guid);
  const address = findAddress(element, home);
  const [author] = findAll(element, 'author');
  const { date: updated } = toDates(getText(element, 'updated'), timeZone);
  return {
    id,
    type: findKind(element),
    ...toStatus(element),
    title: toPlainText(getText(element, 'title')),
    ...(address === '' ? {} : { address, slug: address.replace(/^.*\/|\.html.*$/g, '') }),
    otherAddresses: [],
    ...(guid === '' ? {} : { guid }),
    ...toDates(getText(element, 'published') || getText(element, 'blogger:created'), timeZone),
    ...(updated === undefined ? {} : { updated }),
    author: toPlainText(author ? getText(author, 'name') : ''),
    body: { format: 'html', html: getText(element, 'content').replace(SHOWN_SIZE, '$1s1600/') },
    terms: findAll(element, 'category').flatMap(toTag),
    comments: (comments.get(id) ?? []).map((one) => ({
      ...one,
      date: '',
      ...toDates(one.date, timeZone),
    })),
    file,
  };
}

function findAddress(element: XmlElement, home: string): string {
  const link = findAll(element, 'link').find(({ attributes }) => attributes['rel'] === 'alternate');
  const path = getText(element, 'blogger:filename');
  return link?.attributes['href'] ?? (path === '' ? '' : `${home.replace(/\/$/, '')}${path}`);
}

function toStatus(element: XmlElement): { readonly status: LegacyStatus; readonly reason?: Translated } {
  if (element.isCut)
    return {
      status: 'draft',
      reason: { fr: 'texte coupé dans l’export', en: 'text cut short in the export' },
    };
  const [control] = findAll(element, 'app:control');
  const written = getText(element, 'blogger:status');
  if (written === 'SOFT_TRASHED') return { status: 'trash' };
  const isDraft = (control && getText(control, 'app:draft') === 'yes') || written === 'DRAFT';
  return { status: isDraft ? 'draft' : written === 'SCHEDULED' ? 'scheduled' : 'published' };
}

function toTag({ attributes }: XmlElement): LegacyTerm | readonly LegacyTerm[] {
  const label = toPlainText(attributes['term'] ?? '');
  const isLabel = attributes['scheme'] === LABEL || BLOG.test(attributes['scheme'] ?? '');
  return isLabel && label !== ''
    ? { type: 'tag', slug: label, label, address: `/search/label/${encodeURIComponent(label)}` }
    : [];
}
