import { scanHtml, toStartTag, type Attributes } from './scan-html.ts';

/** Attributes that hold an address; `srcset` holds several. */
const URL_ATTRIBUTES = new Set(['href', 'src', 'srcset', 'poster', 'cite']);
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** One candidate of a `srcset`: an address, then perhaps a width or a density. */
const CANDIDATE = /[\s,]*([^\s,]\S*[^\s,]|[^\s,])(\s+[^\s,]+)?\s*(?=,|$)/g;

/** HTML of the page at `pageUrl` in which every address is whole: `#note-1` is the page's own address and that fragment. */
export function toAbsoluteUrls(html: string, pageUrl: string): string {
  let absolute = '';
  for (const token of scanHtml(html)) {
    const relative = token.kind === 'open' && [...token.attributes.keys()].some(isUrlAttribute);
    absolute += relative ? toStartTag(token.name, withAbsoluteUrls(token.attributes, pageUrl)) : token.raw;
  }
  return absolute;
}

export function isUrlAttribute(name: string): boolean {
  return URL_ATTRIBUTES.has(name);
}

/** The value of an attribute that holds addresses, made absolute; undefined when nothing can be made of it. */
export function toAbsoluteValue(name: string, value: string, pageUrl: string): string | undefined {
  return name === 'srcset' ? toAbsoluteSrcset(value, pageUrl) : toAbsoluteUrl(value, pageUrl);
}

/** The whole address of what a page links to; undefined for a relative address that cannot be read. */
export function toAbsoluteUrl(href: string, pageUrl: string): string | undefined {
  const trimmed = href.trim();
  return URL.parse(trimmed, pageUrl)?.href ?? (HAS_SCHEME.test(trimmed) ? trimmed : undefined);
}

function toAbsoluteSrcset(srcset: string, pageUrl: string): string | undefined {
  const candidates = [...srcset.matchAll(CANDIDATE)].flatMap(([, address = '', size = '']) => {
    const url = toAbsoluteUrl(address, pageUrl);
    return url === undefined ? [] : [`${url}${size}`];
  });
  return candidates.length === 0 ? undefined : candidates.join(', ');
}

function withAbsoluteUrls(attributes: Attributes, pageUrl: string): Attributes {
  const made = new Map<string, string>();
  for (const [name, value] of attributes) {
    const absolute = isUrlAttribute(name) ? toAbsoluteValue(name, value, pageUrl) : value;
    if (absolute !== undefined) made.set(name, absolute);
  }
  return made;
}
