import { FEED_FORMATS } from '#outputs/feeds/formats.ts';
import { POLICY } from './policy.ts';

/** Headers of every answer. */
export const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', POLICY],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Folders whose files carry a digest in their name, and may be kept for ever. */
export const IMMUTABLE = ['/assets/', '/images/'] as const;

export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pages and feeds are kept, and asked about each time: unchanged ones cost one short answer (304). */
export const ASK_AGAIN = 'no-cache';

/** What of the output is for hosts alone, and is not served: their files, and whatever is hidden but `.well-known/`. */
const HIDDEN = /^\/_(?:headers|redirects|hosting)(?:\/|$)|\/\.(?!well-known(?:\/|$))/;

const UNKNOWN = 'application/octet-stream';

/** Types that many hosts do not know, by the whole name or the extension of the file. */
const RARE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FEED_FORMATS.map(({ file, type }) => [file, type])),
  '.opml': 'text/x-opml',
  '.epub': 'application/epub+zip',
  '.md': 'text/markdown',
};

const COMMON: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.vtt': 'text/vtt',
  '.ics': 'text/calendar',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** The type of each file of a site, by its name or else its extension, for every host. */
export const TYPES: readonly FileType[] = toTypes({ ...RARE, ...COMMON });

/** Those that a host does not know by itself. */
export const RARE_TYPES: readonly FileType[] = toTypes(RARE);

export interface FileType {
  /** `rss.xml` is a whole name, `.epub` an extension. */
  readonly name: string;
  /** Without its charset. */
  readonly type: string;
  /** As it is sent. */
  readonly header: string;
  /** Whether it is sent compressed to whoever accepts it. */
  readonly isCompressed: boolean;
}

/** The Content-Type of a file of the site. */
export function findType(path: string): string {
  return findEntry(path)?.header ?? UNKNOWN;
}

/** Whether hosts compress a file; pictures and fonts are compressed already. */
export function isCompressed(path: string): boolean {
  return findEntry(path)?.isCompressed ?? false;
}

/** Whether a file of the output is not for readers; the path is decoded. */
export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}

export function toCacheRule(path: string): string {
  return IMMUTABLE.some((folder) => path.startsWith(folder)) ? FOR_EVER : ASK_AGAIN;
}

function findEntry(path: string): FileType | undefined {
  return TYPES.find(({ name }) => path.endsWith(name.startsWith('.') ? name : `/${name}`));
}

function toTypes(types: Readonly<Record<string, string>>): readonly FileType[] {
  return Object.entries(types).map(([name, type]) => {
    const isText = /^text\/|[+/](?:json|xml)$/.test(type);
    const header = isText ? `${type}; charset=utf-8` : type;
    return { name, type, header, isCompressed: isText || type === 'application/wasm' };
  });
}
