/** Attributes that hold an address, by their names in a tree; `srcset` holds several. */
const URL_PROPERTIES = new Set(['href', 'src', 'srcSet', 'poster', 'cite']);
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** One candidate of a `srcset`: an address, then perhaps a width or a density. */
const CANDIDATE = /[\s,]*([^\s,]\S*[^\s,]|[^\s,])(\s+[^\s,]+)?\s*(?=,|$)/g;

export function isUrlProperty(name: string): boolean {
  return URL_PROPERTIES.has(name);
}

/** The value of an attribute that holds addresses, made absolute; undefined when nothing can be made of it. */
export function toAbsoluteValue(name: string, value: string, pageUrl: string): string | undefined {
  return name === 'srcSet' ? toAbsoluteSrcset(value, pageUrl) : toAbsoluteUrl(value, pageUrl);
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
