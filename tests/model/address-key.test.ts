import { describe, expect, it } from 'vitest';
import { encodeAddress, splitAnchor, toAddressKey } from '#model/address-key.ts';

describe('toAddressKey', () => {
  it.each([
    ['/articles/un', '/articles/un/'],
    ['/articles/un/', '/articles/un/'],
    ['/articles/un#titre', '/articles/un/'],
    ['/%C3%A9t%C3%A9', '/été/'],
    ['/%c3%a9t%c3%a9/', '/été/'],
    ['/été', '/été/'],
    ['/rss.xml', '/rss.xml'],
    ['/?p=12', '/?p=12'],
    ['/blog/?p=12&x=1', '/blog/?p=12&x=1'],
    ['/100%', '/100%/'],
  ])('writes %s in one way: %s', (address, key) => {
    expect(toAddressKey(address)).toBe(key);
    expect(toAddressKey(key)).toBe(key);
  });
});

describe('encodeAddress', () => {
  it('escapes an address once', () => {
    expect(encodeAddress('/été/')).toBe('/%C3%A9t%C3%A9/');
    expect(encodeAddress('/%C3%A9t%C3%A9/')).toBe('/%C3%A9t%C3%A9/');
  });
});

describe('splitAnchor', () => {
  it.each([
    ['/a/#b', { page: '/a/', anchor: 'b' }],
    ['/a/', { page: '/a/', anchor: '' }],
    ['/a/#%C3%A9t%C3%A9', { page: '/a/', anchor: 'été' }],
    ['/a/#b#c', { page: '/a/', anchor: 'b#c' }],
  ])('takes %s apart', (address, parts) => {
    expect(splitAnchor(address)).toEqual(parts);
  });
});
