import type { Element, Root } from 'hast';
import { visitElements } from './tree.ts';

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;
/** Attributes that a browser follows, loads or sends to; `srcset` and `ping` hold several addresses. */
const PROPERTIES =
  'href src srcSet poster cite action formAction data xLinkHref ping background longDesc srcDoc'.split(' ');

/** Browsers drop tabs, line breaks and leading control characters before they read the scheme (WHATWG URL). */
export function isSafeAddress(address: string): boolean {
  const read = address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
  return !HAS_SCHEME.test(read) || SAFE_SCHEME.test(read);
}

/** Takes away every address that is neither relative nor of the web, a mailbox or a telephone: the last thing done to a tree. */
export function dropUnsafeAddresses(tree: Root): void {
  visitElements(tree, ({ properties }) => {
    // A header told by a body would send its readers on.
    if (properties['httpEquiv'] !== undefined) properties['content'] = undefined;
    for (const name of PROPERTIES) if (!isSafeValue(name, properties[name])) properties[name] = undefined;
  });
}

/** Whether the value of an attribute may be printed; of one that holds no address, always. */
export function isSafeValue(name: string, value: Element['properties'][string]): boolean {
  if (value === undefined || value === null || !PROPERTIES.includes(name)) return true;
  if (name === 'srcDoc') return false;
  const addresses = Array.isArray(value) ? value.map(String) : [`${value}`];
  return addresses.flatMap((one) => (name === 'srcSet' ? one.split(',') : [one])).every(isSafeAddress);
}
