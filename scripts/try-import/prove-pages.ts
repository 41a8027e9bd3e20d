import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findElements, hasClass } from '#html/tree.ts';
import { mendMojibake } from '#import/convert/mend-mojibake.ts';
import { hidePrivateWords } from '#import/private-words.ts';
import type { ImportReport, ReportRow } from '#import/report.ts';
import { parse } from 'yaml';
import { isPublicComment, type Fields, type SourceItem } from './read-source.ts';
import { listRuns, listWords, measureShare, toSeen, toWords } from './words.ts';

const LEAST_WORDS = 0.999;
const LEAST_RUNS = 0.97;
const RUN = 5;
/** Words in a row that a text has twice only where its author wrote them twice. */
const LONG_RUN = 15;
/** Shortcodes whose marks are no words for readers. */
const SHORTCODES =
  /\[\/?(?:caption|wp_caption|gallery|embed|audio|video|youtube|dailymotion|vimeo|code|sourcecode)\b[^\]]*\]/gi;
/** In the marks of a shortcode that nothing shows, no reader ever saw an address: an import takes it out. */
const SHORTCODE = /\[[\w-]+ [^[\]\n]*\]/g;
const MARKS = ['[caption', 'wp:', '&nbsp;', '\\_'];

export interface Built {
  readonly content: string;
  readonly dist: string;
  readonly report: ImportReport;
  /** Its address, where the export does not tell it. */
  readonly site: string;
  /** Of all items, which may have one together. */
  readonly guids: readonly string[];
}

/** What of a published text is not on its page, in a line each. */
export function provePage(item: SourceItem, row: ReportRow, built: Built): readonly string[] {
  const { fields } = item;
  const { head, path } = readContent(row, built);
  const file = join(built.dist, path, 'index.html');
  if (!existsSync(file)) return [`${row.to ?? row.id} : no page at ${path}`];
  const page = fromHtml(readFileSync(file, 'utf8'));
  const prose = findElements(page, (one) => hasClass(one, 'prose'))[0] ?? page;
  const faults = [
    ...proveHead(fields, { head, page, row, guids: built.guids }),
    ...proveWords(
      JSON.stringify(row.changed).includes('codage réparé')
        ? mendMojibake(toSource(fields))
        : toSource(fields),
      prose,
    ),
    ...proveAddresses(fields['content:encoded'] ?? '', { page, row, built }),
    ...proveComments(item.comments.filter(isPublicComment), page),
  ];
  return faults.map((one) => `${row.to ?? row.id} : ${one}`);
}

interface Content {
  readonly head: Readonly<Record<string, unknown>>;
  readonly path: string;
}

function readContent({ to = '' }: ReportRow, { content }: Built): Content {
  const [, head = ''] = readFileSync(join(content, to), 'utf8').split(/^---$/m);
  const name = to.replace(/^.*\/|\.md$/g, '');
  return { head: parse(head), path: to.startsWith('pages/') ? name : `articles/${name}` };
}

interface Head {
  readonly head: Content['head'];
  readonly page: Root;
  readonly row: ReportRow;
  readonly guids: readonly string[];
}

function proveHead(fields: Fields, { head, page, row, guids }: Head): readonly string[] {
  const title = listWords(fields['title'] ?? '').join(' ');
  const shown = findElements(page, ({ tagName }) => tagName === 'h1').map((one) =>
    toWords(toSeen(one)).join(' '),
  );
  const date = (fields['wp:post_date'] ?? '').slice(0, 16).replace(' ', 'T');
  const guid = fields['guid'] ?? '';
  const isShared = guids.filter((one) => one === guid).length > 1 || /\p{Cf}/u.test(guid);
  const times = findElements(page, ({ tagName }) => tagName === 'time').map(
    ({ properties }) => `${properties['dateTime'] ?? ''}`,
  );
  const isArticle = row.to?.startsWith('articles/') === true;
  return [
    ...(title === '' || shown.includes(title) ? [] : [`title « ${title} » is « ${shown.join(' | ')} »`]),
    ...(!isArticle || times.some((one) => one.startsWith(date))
      ? []
      : [`date ${date} is none of ${times[0]}`]),
    ...(guid === '' || isShared || head['guid'] === guid ? [] : [`guid ${guid} is ${head['guid']}`]),
  ];
}

function toSource(fields: Fields): string {
  const body = (fields['content:encoded'] ?? '')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(SHORTCODES, ' ')
    .replace(SHORTCODE, hidePrivateWords)
    // A button, beside the name of its file.
    .replace(/<a\b[^<>]*\bwp-block-file__button\b/g, ' $&');
  return `${body} ${toNotes(fields['footnotes'] ?? '[]')}`;
}

/** Those of a text in blocks stand beside it. */
function toNotes(json: string): string {
  const notes = JSON.parse(json) as readonly { readonly content: string }[];
  return notes.map(({ content }) => `<p>${content}</p>`).join('');
}

function proveWords(source: string, prose: Element | Root): readonly string[] {
  const [wanted, found] = [listWords(source), toWords(toSeen(prose))];
  const words = measureShare(wanted, found);
  const runs = measureShare(listRuns(wanted, RUN), listRuns(found, RUN));
  const written = new Map(
    [...Map.groupBy(listRuns(wanted, LONG_RUN), (one) => one)].map(([run, { length }]) => [run, length]),
  );
  const twice = [...Map.groupBy(listRuns(found, LONG_RUN), (one) => one)].filter(
    ([run, { length }]) => length > 1 && length > (written.get(run) ?? 1),
  );
  const seen = toSeen(prose);
  return [
    ...(words < LEAST_WORDS
      ? [`${(words * 100).toFixed(2)} % of its ${wanted.length} words: ${listLost(wanted, found)}`]
      : []),
    ...(runs < LEAST_RUNS ? [`${(runs * 100).toFixed(2)} % of its runs of words`] : []),
    ...twice.slice(0, 1).map(([run]) => `twice « ${run} »`),
    ...MARKS.filter((mark) => seen.includes(mark) && !fromHtmlText(source).includes(mark)).map(
      (mark) => `shows ${mark}`,
    ),
  ];
}

function listLost(wanted: readonly string[], found: readonly string[]): string {
  const counts = Map.groupBy(found, (one) => one);
  return wanted
    .filter((one) => counts.get(one)?.pop() === undefined)
    .slice(0, 12)
    .join(' ');
}

function fromHtmlText(html: string): string {
  return toSeen(fromHtml(html, { fragment: true }));
}

/** Links, pictures and players: on the page, or listed. */
function proveAddresses(
  source: string,
  {
    page,
    row,
    built: { report, site },
  }: { readonly page: Root; readonly row: ReportRow; readonly built: Built },
): readonly string[] {
  const tree = fromHtml(source, { fragment: true });
  const base = URL.parse(row.from ?? '', site)?.href ?? site;
  const shown = new Set(
    findElements(page, () => true).flatMap(({ properties }) =>
      ['href', 'src', 'dataUrl'].map((name) => toKey(`${properties[name] ?? ''}`, base)),
    ),
  );
  const text = toKey(toSeen(page), undefined);
  const listed = new Set([
    ...row.left.map(({ value }) => toKey(value, base)),
    ...report.items.flatMap(({ from }) => from ?? []).map((from) => toKey(from, base)),
    ...report.media.map(({ from }) => toKey(from, base)),
    ...report.addresses.map(({ from }) => toKey(from, base)),
  ]);
  const wanted = findElements(tree, ({ tagName }) => /^(?:a|img|iframe|embed)$/.test(tagName)).flatMap(
    ({ tagName, properties }) => `${properties[tagName === 'a' ? 'href' : 'src'] ?? ''}`.trim() || [],
  );
  return wanted
    .filter((one) => !/^(?:#|data:|javascript:|mailto:)/i.test(one))
    .filter((one) => {
      const key = toKey(one, base);
      const id = /(?:embed|v|video|watch\?v=)[/=]?([\w-]{5,})/.exec(key)?.[1] ?? key;
      return (
        !shown.has(key) &&
        // Its author forgot `http://`.
        !shown.has(toKey(`http://${one}`, base)) &&
        !listed.has(key) &&
        !text.includes(key) &&
        ![...shown].some((other) => other.includes(id))
      );
    })
    .map((one) => `lost address ${one}`);
}

/** Whole, without what ways of writing it differ by. */
function toKey(address: string, base: string | undefined): string {
  const url = URL.parse(address, base ?? 'http://old.invalid/');
  const whole = url ? `${url.host}${url.pathname}${url.search}` : address;
  try {
    return decodeURIComponent(whole.replace(/^www\./, '').replace(/\/$/, '')).toLowerCase();
  } catch {
    return whole.toLowerCase();
  }
}

function proveComments(wanted: readonly Fields[], page: Root): readonly string[] {
  const shown = findElements(
    page,
    ({ tagName, properties }) => tagName === 'li' && /^commentaire-/.test(`${properties['id'] ?? ''}`),
  );
  const real = wanted.filter((one) => toWords(one['wp:comment_content'] ?? '').length > 0);
  const faults = real.length === shown.length ? [] : [`${real.length} comments, ${shown.length} on the page`];
  return [...faults, ...real.flatMap((one) => proveComment(one, shown))];
}

function proveComment(comment: Fields, shown: readonly Element[]): readonly string[] {
  const id = comment['wp:comment_id'] ?? '';
  const li = shown.find(({ properties }) => properties['id'] === `commentaire-${id}`);
  if (!li) return [`comment ${id} is not on the page`];
  const seen = toWords(toSeen(li));
  const words = listWords((comment['wp:comment_content'] ?? '').replace(SHORTCODES, ' '));
  const author = toWords(comment['wp:comment_author'] ?? '');
  const date = (comment['wp:comment_date'] ?? '').slice(0, 16).replace(' ', 'T');
  const times = findElements(li, ({ tagName }) => tagName === 'time').map(
    ({ properties }) => properties['dateTime'],
  );
  return [
    ...(measureShare(words, seen) < LEAST_WORDS
      ? [`comment ${id} lacks words: ${listLost(words, seen)}`]
      : []),
    ...(measureShare(author, seen) < 1 ? [`comment ${id} lacks its author`] : []),
    ...(`${times[0] ?? ''}`.startsWith(date) ? [] : [`comment ${id} is of ${times[0]}, not ${date}`]),
    ...proveParent(comment, shown, li),
  ];
}

function proveParent(comment: Fields, shown: readonly Element[], li: Element): readonly string[] {
  const parent = comment['wp:comment_parent'] ?? '0';
  const above = shown.find(({ properties }) => properties['id'] === `commentaire-${parent}`);
  if (!above || findElements(above, (one) => one === li).length > 0) return [];
  const links = findElements(li, ({ properties }) => properties['href'] === `#commentaire-${parent}`);
  return links.length > 0 ? [] : [`comment ${comment['wp:comment_id']} does not answer ${parent}`];
}
