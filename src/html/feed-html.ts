import { isUrlAttribute, toAbsoluteValue } from './absolute-urls.ts';
import { escapeMarkup, toLegalText } from './legal-text.ts';
import { isNoteId } from './notes.ts';
import { scanHtml, toStartTag, VOID, type Attributes, type HtmlToken } from './scan-html.ts';

export interface FeedHtmlOptions {
  readonly pageUrl: string;
  /** Put before every id, so that several items can stand on one page. */
  readonly prefix: string;
}

/** What no feed reader shows or should run, with all that is in it. */
const REMOVED = new Set(
  (
    'script style template noscript object embed canvas svg button select textarea form title head ' +
    'link meta base'
  ).split(' '),
);
/** What a reader loads from another host, or plays: a link takes its place. */
const EMBEDDED = new Set(['iframe', 'video', 'audio']);
/** Elements as sanitisers know them: GitHub's list, which readers resemble, with figures and boxes. */
const KEPT = new Set(
  (
    'a aside b blockquote br code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr ' +
    'i img ins kbd li ol p picture pre q rp rt ruby s samp section source span strong sub ' +
    'summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);
/** Elements that sanitisers drop → one that looks the same; every other unknown element leaves its content. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['cite', 'i'],
  ['dfn', 'i'],
  ['mark', 'strong'],
  ['u', 'ins'],
  ['abbr', 'span'],
  ['caption', 'tr'],
]);
const ATTRIBUTES = new Set(
  ('alt title width height sizes lang dir colspan rowspan scope start reversed value type ' + 'open').split(
    ' ',
  ),
);
const SAFE_URL = /^(?:https?|mailto|tel|xmpp|geo):/i;
const ALIGNED = /(?:^|\s)align-(left|center|right)(?:\s|$)/;

/**
 * The body of a page → the same for a feed reader, which has neither our style sheet nor our address. Notes and their calls
 * lead to one another, every other link to a whole address: readers often lose ids. Nothing that a sanitiser in a reader
 * takes away can be seen. Cost: linear.
 */
export function toFeedHtml(html: string, { pageUrl, prefix }: FeedHtmlOptions): string {
  const tokens = dropRemoved(scanHtml(html));
  const writer = new FeedHtmlWriter(pageUrl, prefix, listTargets(tokens));
  tokens.forEach((token, index) => writer.write(token, tokens[index + 1]));
  return toLegalText(writer.finish()).trim();
}

/** Ids of notes and calls that a link of the same text leads to. */
function listTargets(tokens: readonly HtmlToken[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const fragments = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'open') continue;
    const id = token.attributes.get('id');
    if (id && isNoteId(id) && (KEPT.has(token.name) || REPLACED.has(token.name))) ids.add(id);
    const href = token.attributes.get('href');
    if (href?.startsWith('#')) fragments.add(toId(href));
  }
  return fragments.intersection(ids);
}

function dropRemoved(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  let removing: string | undefined;
  let depth = 0;
  return tokens.filter((token) => {
    if (removing !== undefined) {
      if (token.kind !== 'text' && token.name === removing) depth += token.kind === 'open' ? 1 : -1;
      if (depth === 0) removing = undefined;
      return false;
    }
    if (token.kind !== 'open' || !isRemoved(token)) return true;
    if (VOID.has(token.name)) return false;
    removing = token.name;
    depth = 1;
    return false;
  });
}

/** Notes that the page repeats in its margin are removed: the list of notes follows the text. */
function isRemoved({ name, attributes }: Extract<HtmlToken, { kind: 'open' }>): boolean {
  if (REMOVED.has(name)) return true;
  if (name === 'input') return attributes.get('type') !== 'checkbox';
  if (attributes.size === 0) return false;
  return (attributes.get('class') ?? '').split(/\s+/).includes('sidenote');
}

class FeedHtmlWriter {
  #html = '';
  /** Open elements of the source, each with what closes it in the result. */
  readonly #open: { readonly name: string; readonly close: string }[] = [];
  /** Inside this many embedded objects, whose own content is a fallback nobody needs. */
  #embedded = 0;
  readonly #pageUrl: string;
  readonly #prefix: string;
  readonly #targets: ReadonlySet<string>;

  constructor(pageUrl: string, prefix: string, targets: ReadonlySet<string>) {
    this.#pageUrl = pageUrl;
    this.#prefix = prefix;
    this.#targets = targets;
  }

  write(token: HtmlToken, next: HtmlToken | undefined): void {
    if (this.#embedded > 0 && (token.kind === 'text' || !EMBEDDED.has(token.name))) return;
    if (token.kind === 'close') this.#close(token.name);
    else if (token.kind === 'text') this.#html += token.raw;
    else if (EMBEDDED.has(token.name)) this.#embed(token.name, token.attributes);
    else if (token.name === 'input') this.#html += token.attributes.has('checked') ? '☑' : '☐';
    else if (VOID.has(token.name))
      this.#html += KEPT.has(token.name)
        ? `${this.#toTag(token.name, token.attributes)}${isTitled(token, next) ? '<br>' : ''}`
        : '';
    else this.#start(token.name, token.attributes, next);
  }

  finish(): string {
    while (this.#open.length > 0) this.#html += this.#open.pop()?.close ?? '';
    return this.#html;
  }

  #start(name: string, attributes: Attributes, next: HtmlToken | undefined): void {
    const { open, close } = this.#toElement(name, attributes, next);
    this.#html += open;
    this.#open.push({ name, close });
  }

  #toElement(
    name: string,
    attributes: Attributes,
    next: HtmlToken | undefined,
  ): { readonly open: string; readonly close: string } {
    const kept = REPLACED.get(name) ?? (KEPT.has(name) ? name : undefined);
    if (kept === undefined) return { open: '', close: '' };
    const tag = this.#toTag(kept, attributes);
    // A sanitiser leaves the words of these without their element: what sets them apart must be inside.
    if (name === 'figcaption' && !isBlock(next)) return { open: `${tag}<p>`, close: '</p></figcaption>' };
    if (name === 'aside') return { open: `${tag}<hr>`, close: '<hr></aside>' };
    if (name === 'caption') return { open: `${tag}<th>`, close: '</th></tr>' };
    if (attributes.get('class') === 'box-title')
      return { open: `${tag}<strong>`, close: `</strong></${kept}>` };
    return { open: tag, close: `</${kept}>` };
  }

  #close(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index < 0) return;
    for (const element of this.#open.splice(index).reverse()) {
      if (EMBEDDED.has(element.name)) this.#embedded -= 1;
      this.#html += element.close;
    }
  }

  #embed(name: string, attributes: Attributes): void {
    this.#open.push({ name, close: '' });
    this.#embedded += 1;
    const src = this.#toUrl('src', attributes.get('src') ?? '');
    if (src === undefined || this.#embedded > 1) return;
    const poster = this.#toUrl('poster', attributes.get('poster') ?? '');
    const picture = poster === undefined ? '' : `<img src="${escapeMarkup(poster)}" alt=""><br>`;
    this.#html += `<a href="${escapeMarkup(src)}">${picture}${escapeMarkup(attributes.get('title') ?? attributes.get('aria-label') ?? src)}</a>`;
  }

  #toTag(name: string, attributes: Attributes): string {
    const kept = new Map<string, string>();
    const label = name === 'a' ? attributes.get('aria-label') : undefined;
    if (label) kept.set('title', label);
    for (const [key, value] of attributes) {
      if (ATTRIBUTES.has(key)) kept.set(key, value);
      else if (key === 'id' && this.#targets.has(value)) kept.set(key, this.#prefix + value);
      else if (isUrlAttribute(key)) {
        const url = this.#toUrl(key, value);
        if (url !== undefined) kept.set(key, url);
      }
    }
    const align =
      name === 'td' || name === 'th' ? ALIGNED.exec(attributes.get('class') ?? '')?.[1] : undefined;
    if (align !== undefined) kept.set('align', align);
    moveLast(kept, 'href');
    return toStartTag(name, kept);
  }

  #toUrl(name: string, value: string): string | undefined {
    if (name === 'href' && value.startsWith('#') && this.#targets.has(toId(value)))
      return `#${this.#prefix}${toId(value)}`;
    if (value === '' && name !== 'href') return undefined;
    const url = toAbsoluteValue(name, value, this.#pageUrl);
    return url !== undefined && (name === 'srcset' || SAFE_URL.test(url)) ? url : undefined;
  }
}

/** The W3C validator takes for a relative address a fragment that comes first in its tag. */
function moveLast(attributes: Map<string, string>, name: string): void {
  const value = attributes.get(name);
  if (value === undefined) return;
  attributes.delete(name);
  attributes.set(name, value);
}

/** The picture of a video, its title beside it: only a style sheet puts one below the other. */
function isTitled(token: HtmlToken, next: HtmlToken | undefined): boolean {
  return token.kind === 'open' && token.name === 'img' && next?.kind === 'open' && next.name === 'span';
}

function isBlock(token: HtmlToken | undefined): boolean {
  return (
    token?.kind === 'open' &&
    (token.name === 'p' ||
      token.name === 'div' ||
      token.name === 'ul' ||
      token.name === 'ol' ||
      token.name === 'blockquote')
  );
}

function toId(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return fragment.slice(1);
  }
}
