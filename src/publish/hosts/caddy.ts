import type { HostedSite } from './nginx.ts';
import type { HeaderRule } from './site-headers.ts';
import { toForms, type HostRedirect } from './redirect.ts';
import { ASK_AGAIN, FOR_EVER, IMMUTABLE, TYPES, type FileType } from './headers.ts';

const PAGE = 'text/html; charset=utf-8';

const COMPRESSED = new Set(TYPES.filter((one) => one.isCompressed).map(({ type }) => type));

const ENCODE = `	encode {
		zstd
		gzip
		match {
${[...COMPRESSED].map((type) => `			header Content-Type ${type}*`).join('\n')}
		}
	}`;

/** A whole site for Caddy 2. `{path}` is decoded, so that escapes in either case find the same line. */
export function toCaddyfile(
  redirects: readonly HostRedirect[],
  { host, headers, precompressed }: HostedSite,
): string {
  const bare = redirects.filter(({ from }) => !from.includes('?'));
  const queries = redirects.filter(({ from }) => from.includes('?'));
  const folders = IMMUTABLE.map((folder) => `${folder}*`).join(' ');
  return `${host} {
	root * /srv/${host}
${ENCODE}
${headers.all.map(([name, value]) => `	header ${name} "${value}"`).join('\n')}
${headers.some.map(toRuleLines).join('')}	@asked not path ${folders}
	header @asked Cache-Control "${ASK_AGAIN}"
	@immutable path ${folders}
	header @immutable Cache-Control "${FOR_EVER}"
	map {path} {type} {
${TYPES.map(toTypeLine).join('\n')}
		~\\.[^/]*$ application/octet-stream
		default "${PAGE}"
	}
	header Content-Type {type}

	route {
		uri path_regexp //+ /
		map {path} {moved_to} {is_gone} {
${bare.flatMap(toLines).join('\n')}
			default "" ""
		}
		map {path}?{query} {moved_query} {gone_query} {
${queries.map(toLine).join('\n')}
			default "" ""
		}
		@moved expression \`{moved_to} != ""\`
		redir @moved {moved_to} 301
		@query expression \`{moved_query} != ""\`
		redir @query {moved_query} 301
		@gone expression \`{is_gone} != "" || {gone_query} != ""\`
		error @gone 410
		@hidden {
			path_regexp /\\.|^/_(?:headers|redirects|hosting)(?:/|$)
			not path /.well-known/*
		}
		error @hidden 404
		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {path}/ 301
		file_server {
			disable_canonical_uris${precompressed ? '\n			precompressed br gzip' : ''}
		}
	}

	handle_errors {
${ENCODE}
		header Content-Type "${PAGE}"
		header Cache-Control "${ASK_AGAIN}"
		@retired {
			expression \`{err.status_code} == 410\`
			file {is_gone} {gone_query} /404.html
		}
		@missing expression \`{err.status_code} == 404\`
		route {
			uri path_regexp //+ /
			rewrite @retired {file_match.relative}
			rewrite @missing /404.html
			file_server {
				disable_canonical_uris
			}
		}
	}
}
`;
}

function toRuleLines({ pattern, header: [name, value] }: HeaderRule, at: number): string {
  return `	@some${at} path_regexp ^${pattern}$\n	header @some${at} ${name} "${value}"\n`;
}

function toTypeLine({ name, header }: FileType): string {
  return `		~${name.startsWith('.') ? '' : '/'}${name.replaceAll('.', '\\.')}$ "${header}"`;
}

function toLines(redirect: HostRedirect): readonly string[] {
  return toForms(redirect.from)
    .filter((form) => !/[{}]/.test(form))
    .map((from) => toLine({ ...redirect, from }));
}

function toLine({ from, to, page }: HostRedirect): string {
  return `			${quote(from)} ${to === undefined ? `"" ${quote(page)}` : `${quote(to)} ""`}`;
}

function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
