import { isSafeAddress } from '#html/safe-addresses.ts';

/** What a URI takes as it is (RFC 3986 §2); browsers let more through, checkers of books do not. */
const NOT_URI = /[^\w\-.~:/?#@!$&'()*+,;=%]/gu;
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/g;

/** An address as a strict URI, or undefined when no browser would follow it, or none should. */
export function toUri(address: string, base?: URL): string | undefined {
  const url = URL.parse(address, base);
  if (!url || !isSafeAddress(url.href)) return undefined;
  const [before = '', ...fragments] = url.href.split('#');
  const whole = fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
  return whole.replace(LONE_PERCENT, '%25').replace(NOT_URI, encodeURIComponent);
}
