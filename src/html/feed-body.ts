import type { Element, ElementContent, Properties, Root } from 'hast';
import { isUrlProperty, toAbsoluteValue } from './absolute-urls.ts';
import { isSafeValue } from './safe-addresses.ts';
import { CODE_CLASS } from './code.ts';
import { toBitmapAddress } from './drawings.ts';
import { h, hasClass, isElement, toText } from './tree.ts';

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
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'blockquote']);
const PROPERTIES = new Set(
  'alt title width height sizes lang dir colSpan rowSpan scope start reversed value type open'.split(' '),
);
const ALIGNED = /^align-(left|center|right)$/;

/**
 * The body of a page → the same for a feed reader, which has neither our style sheet nor our address. Every link leads to a
 * whole address, those of notes to the page at `pageUrl`: readers lose ids, and resolve a fragment on the address of the
 * feed. Nothing that a sanitiser in a reader takes away can be seen. Cost: linear.
 */
export function toFeedBody(body: Root, pageUrl: string): Root {
  return { type: 'root', children: new FeedMaker(pageUrl).toNodes(body) };
}

class FeedMaker {
  readonly #pageUrl: string;

  constructor(pageUrl: string) {
    this.#pageUrl = pageUrl;
  }

  toNodes(parent: Root | Element): ElementContent[] {
    const made: ElementContent[] = [];
    parent.children.forEach((child, index) => {
      if (child.type === 'text') made.push(child);
      else if (isElement(child) && !isRemoved(child))
        made.push(...this.#toNodes(child, parent.children[index + 1]));
    });
    return made;
  }

  #toNodes(element: Element, next: Root['children'][number] | undefined): ElementContent[] {
    const { tagName, properties } = element;
    if (EMBEDDED.has(tagName)) return this.#toLink(properties);
    if (tagName === 'math')
      return [h('code', {}, [{ type: 'text', value: `${properties['alttext'] ?? ''}` }])];
    if (tagName === 'input') return [{ type: 'text', value: properties['checked'] === true ? '☑' : '☐' }];
    const name = REPLACED.get(tagName) ?? tagName;
    if (!KEPT.has(name)) return this.toNodes(element);
    if (hasClass(element, CODE_CLASS))
      return [h(name, {}, [h('code', {}, [{ type: 'text', value: toText(element) }])])];
    const made = h(name, this.#toProperties(element), toContent(element, this.toNodes(element)));
    // The picture of a video, its title beside it: only a style sheet puts one below the other.
    return tagName === 'img' && isElement(next, 'span') ? [made, h('br', {}, [])] : [made];
  }

  #toLink({ src = '', poster = '', title, ariaLabel }: Properties): ElementContent[] {
    const href = this.#toUrl('src', `${src}`);
    if (href === undefined) return [];
    const picture = this.#toUrl('poster', `${poster}`);
    const words: ElementContent = { type: 'text', value: `${title ?? ariaLabel ?? href}` };
    if (picture === undefined) return [h('a', { href }, [words])];
    return [h('a', { href }, [h('img', { src: picture, alt: '' }, []), h('br', {}, []), words])];
  }

  #toProperties({ tagName, properties }: Element): Properties {
    const kept: Properties = {};
    if (tagName === 'a' && properties['ariaLabel']) kept['title'] = properties['ariaLabel'];
    for (const name of Object.keys(properties)) {
      const value = properties[name];
      if (PROPERTIES.has(name)) kept[name] = value;
      else if (isUrlProperty(name)) kept[name] = this.#toUrl(name, toShown(tagName, `${value}`));
    }
    if (tagName === 'td' || tagName === 'th') kept['align'] = toAlign(properties);
    return kept;
  }

  #toUrl(name: string, value: string): string | undefined {
    if (value === '' && name !== 'href') return undefined;
    const url = toAbsoluteValue(name, value, this.#pageUrl);
    return url !== undefined && isSafeValue(name, url) ? url : undefined;
  }
}

/** Programs that read feeds show no SVG. */
function toShown(tagName: string, value: string): string {
  return tagName === 'img' ? toBitmapAddress(value) : value;
}

/** Notes that the page repeats in its margin are removed: the list of notes follows the text. */
function isRemoved(element: Element): boolean {
  if (element.tagName === 'input') return element.properties['type'] !== 'checkbox';
  return REMOVED.has(element.tagName) || hasClass(element, 'sidenote');
}

/** A sanitiser leaves the words of some elements without them: what sets these apart must be inside. */
function toContent(element: Element, children: ElementContent[]): ElementContent[] {
  const { tagName } = element;
  const [first] = children;
  if (tagName === 'figcaption' && !(isElement(first) && BLOCKS.has(first.tagName)))
    return [h('p', {}, children)];
  if (tagName === 'aside') return [h('hr', {}, []), ...children, h('hr', {}, [])];
  if (tagName === 'caption') return [h('th', {}, children)];
  return hasClass(element, 'box-title') ? [h('strong', {}, children)] : children;
}

function toAlign({ className }: Properties): string | undefined {
  const classes = Array.isArray(className) ? className : [];
  return classes.map((name) => ALIGNED.exec(`${name}`)?.[1]).find((align) => align !== undefined);
}
