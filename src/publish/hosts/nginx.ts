import { ASK_AGAIN, FOR_EVER, IMMUTABLE, TYPES, type FileType } from './headers.ts';
import type { HostRedirect } from './redirect.ts';
import type { SiteHeaders } from './site-headers.ts';

/**
 * A whole site for nginx, to be included in its `http` block (conf.d). Redirects are looked up by the decoded path
 * without its final slash: escapes in either case and both forms of an address find the same line.
 */
export function toNginxConfig(
  redirects: readonly HostRedirect[],
  { host, headers, precompressed }: HostedSite,
): string {
  const bare = redirects.filter(({ from }) => !from.includes('?'));
  const queries = redirects.filter(({ from }) => from.includes('?'));
  return `map_hash_max_size ${toSize(redirects.length * 4, 2048)};
map_hash_bucket_size ${toSize(Math.max(0, ...redirects.map(({ from }) => Buffer.byteLength(from))) + 64, 128)};

map $uri $bare_path { "~^(?<bare>.+)/$" $bare; default $uri; }
map $uri $cache_rule { "~^(?:${IMMUTABLE.join('|')})" "${FOR_EVER}"; default "${ASK_AGAIN}"; }
${headers.some.map(({ pattern, header: [name, value] }) => `map $uri ${toVariable(name)} { "~^${pattern}$" "${value}"; default ""; }\n`).join('')}${toMap('"$uri?$args"', '$moved_query', queries.filter(isMoved), '""')}
${toMap('$bare_path', '$moved_to', bare.filter(isMoved), '$moved_query')}
${toMap(
  '"$uri?$args"',
  '$gone_query',
  queries.filter((one) => !isMoved(one)),
  '""',
)}
${toMap(
  '$bare_path',
  '$is_gone',
  bare.filter((one) => !isMoved(one)),
  '$gone_query',
)}

server {
	listen 80;
	server_name ${host};
	root /srv/${host};
	index index.html;
	types {
${TYPES.filter(isExtension)
  .map(({ name, type }) => `		${type} ${name.slice(1)};`)
  .join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${listTypes(({ type, header }) => type !== header)};
	absolute_redirect off;
	gzip on;${precompressed ? `\n	gzip_static on;\n	# brotli_static on; # with the module of brotli` : ''}
	gzip_vary on;
	gzip_types ${listTypes((one) => one.isCompressed)};
${[...headers.all.map(([name, value]) => [name, `"${value}"`]), ...headers.some.map(({ header: [name] }) => [name, toVariable(name)])].map(([name, value]) => `	add_header ${name} ${value} always;`).join('\n')}
	add_header Cache-Control $cache_rule always;
	error_page 404 /404.html;
	error_page 410 @gone;

	if ($moved_to != "") { return 301 $moved_to; }
	if ($is_gone != "") { return 410; }
	if (-f $document_root$uri/index.html) { rewrite ^(.*[^/])$ $1/ permanent; }

	location / { try_files $uri \${uri}index.html =404; }
	location ~ "^/_(?:headers|redirects|hosting)(?:/|$)|/\\.(?!well-known(?:/|$))" { return 404; }
	location @gone { try_files $is_gone /404.html; }
${TYPES.filter((one) => !isExtension(one))
  .map(toLocation)
  .join('\n')}
}
`;
}

/** What a file is made for. */
export interface HostedSite {
  readonly host: string;
  readonly headers: SiteHeaders;
  /** Whether there are files compressed beforehand. */
  readonly precompressed?: boolean | undefined;
}

/** nginx sends no header whose value is empty. */
function toVariable(header: string): string {
  return `$${header.toLowerCase().replaceAll('-', '_')}`;
}

function isExtension({ name }: FileType): boolean {
  return name.startsWith('.');
}

function toLocation({ name, type }: FileType): string {
  return `	location ~ /${escapePattern(name)}$ { types { } default_type ${type}; }`;
}

/** Types, for lists that have `text/html` already. */
function listTypes(isWanted: (type: FileType) => boolean): string {
  const types = new Set(TYPES.filter(isWanted).map(({ type }) => type));
  types.delete('text/html');
  return [...types].join(' ');
}

function isMoved({ to }: HostRedirect): boolean {
  return to !== undefined;
}

function toMap(source: string, variable: string, list: readonly HostRedirect[], rest: string): string {
  const lines = list.map(
    ({ from, to, page }) =>
      `	${toKey(from)} "${to === undefined ? escapeText(page) : to.replaceAll('$', '%24')}";`,
  );
  return `map ${source} ${variable} {\n${[...lines, `	default ${rest};`].join('\n')}\n}`;
}

/** Plain keys ignore case: an address that differs from a page only by a capital would lead to itself for ever. */
function toKey(from: string): string {
  const path = from.endsWith('/') && from !== '/' ? from.slice(0, -1) : from;
  return /[A-Z]/.test(path) ? `"~^${escapeText(escapePattern(path))}$"` : `"${escapeText(path)}"`;
}

function escapePattern(path: string): string {
  return path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function escapeText(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** The power of two above both. */
function toSize(wanted: number, least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(wanted, least)));
}
