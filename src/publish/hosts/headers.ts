import { FEED_FORMATS } from '#outputs/feeds/formats.ts';

/** The policy under which every page runs, for every host. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'self'; form-action 'self' mailto:; frame-ancestors 'none'";

/** Headers of every answer. */
export const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', POLICY],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Folders whose files carry a digest in their name, and may be kept for ever. */
export const IMMUTABLE = ['/assets/', '/images/'] as const;

export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pages and feeds are kept, and asked about each time: unchanged ones cost one short answer (304). */
export const ASK_AGAIN = 'no-cache';

/** The types that feed readers and book readers expect, by the name or the extension of the file. */
export const TYPES: readonly (readonly [name: string, type: string])[] = [
  ...FEED_FORMATS.map(({ file, type }) => [file, `${type}; charset=utf-8`] as const),
  ['.opml', 'text/x-opml; charset=utf-8'],
  ['.epub', 'application/epub+zip'],
];

/** The type that hosts are told for a file of the site; undefined where they know it by themselves. */
export function findType(path: string): string | undefined {
  return TYPES.find(([name]) => path.endsWith(name.startsWith('.') ? name : `/${name}`))?.[1];
}
