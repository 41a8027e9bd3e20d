import { toDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyComment, LegacyItem, LegacyStatus, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { createExport } from '#import/simple-export.ts';
import { findAll, getText, readElements, type XmlElement } from '#import/xml-elements.ts';
import type { Translated } from '#locales/locale.ts';

const MARKS = /<root>\s*(?:<blog>|<posts>)/;
const PUBLISHED = '2';
const WANTED: ReadonlySet<string> = new Set(['root/blog', 'root/posts/post', 'root/pages/page']);

/** Over-blog: the XML file of « Exporter mon blog ». Status 2 is published; replies are inside of what they answer. */
export const overBlog: ImportFormat = {
  name: 'over-blog',
  label: 'Over-blog',
  find: findByHead((start) => MARKS.test(start.slice(0, 4096).replace(/<!--[\s\S]*?-->/g, ''))),
  open: (files, { timeZone } = {}) =>
    createExport('over-blog', async function* ({ tell, report }) {
      let host = '';
      let count = 0;
      for (const file of files)
        for await (const element of readElements(file, (path) => WANTED.has(path.join('/')), report)) {
          if (element.name === 'blog') {
            host = getText(element, 'main_host');
            tell({
              title: toPlainText(getText(element, 'name')),
              description: toPlainText(getText(element, 'description')),
              ...(host === '' ? {} : { url: `http://${host}/` }),
            });
          } else yield toItem(element, { host, timeZone, file: file.path, id: `${(count += 1)}` });
        }
    }),
};

interface ItemPlace {
  readonly host: string;
  readonly timeZone: string | undefined;
  readonly file: string;
  readonly id: string;
}

function toItem(element: XmlElement, { host, timeZone, file, id }: ItemPlace): LegacyItem {
  const get = (name: string): string => getText(element, name);
  const dates = toDates(get('published_at') || get('created_at'), timeZone);
  // Some exports write the whole path of a text: `2014/03/les-semis.html`.
  const slug = get('slug').replace(/^\/|\.html$/g, '');
  const [address, ...otherAddresses] = toAddresses(element, { host, slug, date: dates.date });
  const { date: updated } = toDates(get('modified_at'), timeZone);
  const author = get('author');
  return {
    // Nothing else stays when the blog is exported again.
    id: slug || id,
    type: element.name,
    ...toStatus(element),
    title: toPlainText(get('title')),
    ...(slug === '' ? {} : { slug: slug.replace(/^.*\/|^article-|-\d{6,}$/g, '') }),
    ...(address === undefined ? {} : { address }),
    otherAddresses,
    ...dates,
    ...(updated === undefined ? {} : { updated }),
    ...(author === '' ? {} : { author }),
    body: { format: 'html', html: get('content') },
    terms: get('tags')
      .split(',')
      .flatMap((one) => toTag(one, host)),
    comments: listComments(findAll(element, 'comments'), timeZone),
    file,
  };
}

function toStatus(element: XmlElement): { readonly status: LegacyStatus; readonly reason?: Translated } {
  if (element.isCut)
    return {
      status: 'draft',
      reason: { fr: 'texte coupé dans l’export', en: 'text cut short in the export' },
    };
  return { status: getText(element, 'status') === PUBLISHED ? 'published' : 'draft' };
}

/** Old ones carry `article-` and a number, later ones stand below their month. */
function toAddresses(
  element: XmlElement,
  {
    host,
    slug,
    date = '',
  }: { readonly host: string; readonly slug: string; readonly date?: string | undefined },
): readonly string[] {
  if (slug === '') return [];
  const home = host === '' ? '' : `http://${host}`;
  const plain = `${home}/${slug}.html`;
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  if (slug.includes('/')) return [plain];
  if (element.name === 'page') return [plain, `${home}/pages/${slug}.html`];
  if (slug.startsWith('article-')) return [plain, `${home}/${slug}-comments.html`];
  return year === undefined ? [plain] : [`${home}/${year}/${month ?? ''}/${slug}.html`, plain];
}

function toTag(written: string, host: string): LegacyTerm | readonly LegacyTerm[] {
  const label = toPlainText(written);
  const address = host === '' ? {} : { address: `http://${host}/tag/${encodeURIComponent(label)}/` };
  return label === '' ? [] : { type: 'tag', slug: label, label, ...address };
}

/** Characters of the id of a comment, which tells its place: below a longer one, places are counted anew. */
const LONG_ID = 60;

interface Reply {
  readonly element: XmlElement;
  readonly id: string;
  readonly parent: string;
}

/** Each before what answers it, however deep. */
function listComments(lists: readonly XmlElement[], timeZone: string | undefined): readonly LegacyComment[] {
  const comments: LegacyComment[] = [];
  const waiting = listReplies(lists, '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    comments.push(toComment(next, timeZone));
    const parent = next.id.length > LONG_ID ? `r${comments.length}` : next.id;
    const replies = listReplies(findAll(next.element, 'replies'), parent);
    waiting.push(...replies.map((one) => ({ ...one, parent: next.id })));
  }
  return comments;
}

/** The last one first. */
function listReplies(lists: readonly XmlElement[], parent: string): Reply[] {
  return lists
    .flatMap((list) => findAll(list, 'comment'))
    .map((element, index) => ({ element, parent, id: `${parent === '' ? '' : `${parent}.`}${index + 1}` }))
    .reverse();
}

function toComment({ element, id, parent }: Reply, timeZone: string | undefined): LegacyComment {
  const url = getText(element, 'author_url');
  return {
    id,
    ...(parent === '' ? {} : { parent }),
    type: 'comment',
    isApproved: getText(element, 'status') === PUBLISHED,
    author: toPlainText(getText(element, 'author_name')),
    ...(url === '' ? {} : { url }),
    date: '',
    ...toDates(getText(element, 'published_at'), timeZone),
    html: getText(element, 'content'),
  };
}
