/** The policy under which every page runs, said to every host. */
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
export const TYPES = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.opml', 'text/x-opml; charset=utf-8'],
  ['.epub', 'application/epub+zip'],
] as const;
