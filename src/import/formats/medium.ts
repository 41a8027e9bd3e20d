import type { Element, Root } from 'hast';
import { findElements, h, hasClass } from '#html/tree.ts';
import { toDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { findClass, getAttribute, readPage, toInnerHtml, toWords, without } from '#import/saved-page.ts';
import { createExport } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';

const MARKS = /<article class="h-entry">[\s\S]*data-field="body"/;

/** Medium: the pages of `posts/` in the archive of « Download your information ». Replies to others are there too, as texts. */
export const medium: ImportFormat = {
  name: 'medium',
  label: 'Medium',
  find: findByHead((start) => MARKS.test(start)),
  open: (files) =>
    createExport('medium', async function* ({ tell }) {
      for (const file of files) {
        const item = toItem(await readPage(file), file);
        if (item.author !== undefined) tell({ title: item.author });
        yield item;
      }
    }),
};

function toItem(page: Root, file: SourceFile): LegacyItem {
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
    status: isDraft ? 'draft' : 'published',
    title: toWords(findClass(page, 'p-name')) || toTitle(page),
    ...(address === '' ? {} : { address, slug: toSlug(address) }),
    otherAddresses: isDraft ? [] : [`https://medium.com/p/${id}`],
    ...toDates(getAttribute(time, 'dateTime')),
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

function toTitle(page: Root): string {
  return toWords(findClass(page, 'graf--title'));
}

function toSlug(address: string): string {
  return (address.split('/').at(-1) ?? '').replace(/-[0-9a-f]{8,}$/, '');
}
