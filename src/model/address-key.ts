/**
 * One name for all the ways of writing an address that servers answer alike: with or without the final slash, escaped
 * or not, in upper or lower case escapes. The fragment, which no server sees, is left out.
 */
export function toAddressKey(address: string): string {
  const path = decodeAddress(address.split('#')[0] ?? '');
  return path.includes('?') || path.endsWith('/') || /\.[^/.]+$/.test(path) ? path : `${path}/`;
}

/** `/%C3%A9t%C3%A9/` → `/été/`; as it is when its escapes are not UTF-8. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** `/été/` → `/%C3%A9t%C3%A9/`, ready for a header or a link; an address that is escaped already stays the same. */
export function encodeAddress(address: string): string {
  return encodeURI(decodeAddress(address));
}

/** The page and the anchor of an address of the site; no anchor is the empty string. */
export function splitAnchor(address: string): { readonly page: string; readonly anchor: string } {
  const [page = '', ...rest] = address.split('#');
  return { page, anchor: decodeAddress(rest.join('#')) };
}
