import { toForms, type HostRedirect } from './redirect.ts';
import { ASK_AGAIN, FOR_EVER, HEADERS, IMMUTABLE, TYPES } from './headers.ts';

/** A whole site for Caddy 2. `{path}` is decoded, so that escapes in either case find the same line. */
export function toCaddyfile(redirects: readonly HostRedirect[], host: string): string {
  const bare = redirects.filter(({ from }) => !from.includes('?'));
  const queries = redirects.filter(({ from }) => from.includes('?'));
  const folders = IMMUTABLE.map((folder) => `${folder}*`).join(' ');
  return `# Fait par « npm run build » ; voir docs/hosting.md.
${host} {
	root * /srv/${host}
	encode zstd gzip
${HEADERS.map(([name, value]) => `	header ${name} "${value}"`).join('\n')}
	@asked not path ${folders}
	header @asked Cache-Control "${ASK_AGAIN}"
	@immutable path ${folders}
	header @immutable Cache-Control "${FOR_EVER}"
${TYPES.map(toTypeLine).join('\n')}

	map {path} {moved_to} {is_gone} {
${bare.flatMap(toLines).join('\n')}
		default "" ""
	}
${queries.length === 0 ? '' : toQueryMap(queries)}
	route {
		@moved expression \`{moved_to} != ""\`
		redir @moved {moved_to} 301
		@gone expression \`{is_gone} != ""\`
		error @gone 410
		error /_* 404
		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {path}/ 301
		file_server {
			disable_canonical_uris
		}
	}

	handle_errors {
		@retired expression \`{err.status_code} == 410\`
		rewrite @retired {path}/index.html
		@missing {
			not file
		}
		rewrite @missing /404.html
		file_server {
			disable_canonical_uris
		}
	}
}
`;
}

function toTypeLine([name, type]: (typeof TYPES)[number], index: number): string {
  return `	@type${index} path *${name.startsWith('.') ? '' : '/'}${name}\n	header @type${index} Content-Type "${type}"`;
}

function toLines({ from, to }: HostRedirect): readonly string[] {
  return toForms(from)
    .filter((form) => !/[{}]/.test(form))
    .map((form) => `		${quote(form)} ${to === undefined ? '"" "1"' : `${quote(to)} ""`}`);
}

function toQueryMap(queries: readonly HostRedirect[]): string {
  const lines = queries.flatMap(({ from, to }) => (to === undefined ? [] : [`		${quote(from)} ${quote(to)}`]));
  return `	map {path}?{query} {moved_query} {
${lines.join('\n')}
		default ""
	}
	@query expression \`{moved_query} != ""\`
	redir @query {moved_query} 301
`;
}

function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
