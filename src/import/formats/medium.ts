import type { Element, Root } from 'hast';
import { findElements, h, hasClass } from '#html/tree.ts';
import { toDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { findClass, getAttribute, readPage, toInnerHtml, toWords, without } from '#import/saved-page.ts';
import { createExport } from '#import/simple-export.ts';
import type { Translated } from '#locales/locale.ts';
import type { SourceFile } from '#import/source-file.ts';

const MARKS = /<article class="h-entry">[\s\S]*data-field="body"/;

const REPLY: Translated = {
  fr: 'sans titre : une réponse à un autre texte, ou une note, à relire',
  en: 'without a title: a reply to another text, or a note, to be checked',
};

/** Medium: the pages of `posts/` in the archive of « Download your information ». Replies to others are there too, as texts: they come as drafts. */
export const medium: ImportFormat = {
  name: 'medium',
  label: 'Medium',
  find: findByHead((start) => MARKS.test(start)),
  open: (files, { timeZone } = {}) =>
    createExport('medium', async function* ({ tell }) {
      for (const file of files) {
        const item = toItem(await readPage(file), { file, timeZone });
        if (item.author !== undefined) tell({ title: item.author });
        yield item;
      }
    }),
};

function toItem(
  page: Root,
  { file, timeZone }: { readonly file: SourceFile; readonly timeZone: string | undefined },
): LegacyItem {
  // What follows a question mark is a key of whoever exported.
  const address = getAttribute(findClass(page, 'p-canonical'), 'href').replace(/\?[^#]*/, '');
  const time = findClass(page, 'dt-published');
  const [, id = file.path] = /-([0-9a-f]{8,})\.html$/.exec(file.path) ?? [];
  const isDraft = time === undefined || /(?:^|\/)draft_/.test(file.path);
  const subtitle = toWords(findClass(page, 'p-summary'));
  const body = findClass(page, 'e-content');
  const author = toWords(findClass(page, 'p-author'));
  return {
    id,
    type: 'post',
    ...toStatus(page, isDraft),
    title: toName(page) || toTitle(page),
    ...(address === '' ? {} : { address, slug: toSlug(address) }),
    otherAddresses: isDraft ? [] : [`https://medium.com/p/${id}`],
    ...toDates(getAttribute(time, 'dateTime'), timeZone),
    ...(author === '' ? {} : { author }),
    body: { format: 'html', html: toInnerHtml(body && toBody(body, subtitle)) },
    ...(subtitle === '' ? {} : { description: subtitle }),
    terms: [],
    comments: [],
    file: file.path,
  };
}

/** Title and subtitle stand a second time at the head of the text, below a line that nobody saw. */
function toBody(body: Element, subtitle: string): Element {
  const [first] = findElements(body, ({ tagName }) => tagName === 'hr');
  const isRepeated = (one: Element): boolean =>
    one === first ||
    hasClass(one, 'graf--title') ||
    (hasClass(one, 'graf--subtitle') && toWords(one) === subtitle);
  const text = without(body, isRepeated);
  // The name of the site below a link to it is on a line of its own.
  for (const words of findElements(text, (one) => hasClass(one, 'markup--mixtapeEmbed-em')))
    words.children = [...words.children, h('br', {}, [])];
  for (const code of findElements(text, ({ tagName }) => tagName === 'pre')) {
    const language = getAttribute(code, 'dataCodeBlockLang');
    if (language !== '') code.children = [h('code', { className: [`language-${language}`] }, code.children)];
  }
  return text;
}

/** Its archive does not tell what answers another text: it alone has no title above its words, and its first words for a name. */
function toStatus(page: Root, isDraft: boolean): Pick<LegacyItem, 'status' | 'reason'> {
  if (isDraft) return { status: 'draft' };
  const words = toWords(findClass(page, 'e-content'));
  const name = toName(page).replace(/\s*(?:…|\.{3})$/, '');
  const isReply = findClass(page, 'graf--title') === undefined && name !== '' && words.startsWith(name);
  return isReply ? { status: 'draft', reason: REPLY } : { status: 'published' };
}

function toName(page: Root): string {
  return toWords(findClass(page, 'p-name'));
}

function toTitle(page: Root): string {
  return toWords(findClass(page, 'graf--title'));
}

function toSlug(address: string): string {
  return (address.split('/').at(-1) ?? '').replace(/-[0-9a-f]{8,}$/, '');
}
