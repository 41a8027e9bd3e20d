import { ASK_AGAIN, FOR_EVER, IMMUTABLE, TYPES, type FileType } from './headers.ts';
import { toForms, type HostRedirect } from './redirect.ts';
import type { HeaderRule, SiteHeaders } from './site-headers.ts';

/** Of a name whose type nobody has told. */
const UNKNOWN = 'application/octet-stream';

/**
 * A whole site for Apache 2.4, as the file of its folder: what most shared hosts read. Rules see the decoded path without its
 * first slash, and not again what they send on to.
 */
export function toHtaccess(redirects: readonly HostRedirect[], headers: SiteHeaders): string {
  const extensions = TYPES.filter(isExtension);
  const known = extensions.map(({ name }) => name.slice(1)).join('|');
  const endings = TYPES.filter((one) => one.isCompressed).map(({ name }) => name.replace(/^.*\./, ''));
  const compressed = [...new Set(endings)].join('|');
  const folders = IMMUTABLE.map((folder) => folder.slice(1)).join('|');
  return `DirectoryIndex index.html
AcceptPathInfo Off
FileETag MTime Size
AddDefaultCharset Off
ErrorDocument 404 /404.html
ErrorDocument 410 /%{reqenv:GONE}

<IfModule mod_mime.c>
${extensions.map(({ name, header }) => `	AddType "${header}" ${name}`).join('\n')}
</IfModule>
<FilesMatch "^[^.]*$|\\.(?!(?:${known})$)[^.]*$">
	ForceType ${UNKNOWN}
</FilesMatch>
${TYPES.filter((one) => !isExtension(one))
  .map(({ name, header }) => `<Files "${name}">\n	ForceType "${header}"\n</Files>`)
  .join('\n')}

<IfModule mod_headers.c>
${headers.all.map(([name, value]) => `	Header always set ${name} "${value}"`).join('\n')}
${headers.some.map(toRuleLine).join('')}	Header always set Cache-Control "${ASK_AGAIN}"
	Header always set Cache-Control "${FOR_EVER}" "expr=%{REQUEST_URI} =~ m#^/(?:${folders})# && -f %{REQUEST_FILENAME}"
	# What was compressed has another tag, which readers of feeds send back.
	RequestHeader edit If-None-Match "^(.*)-gzip\\"$" "$1\\", $1-gzip\\""
</IfModule>
<IfModule mod_deflate.c>
	<FilesMatch "\\.(?:${compressed})$">
		SetOutputFilter DEFLATE
	</FilesMatch>
</IfModule>

RewriteEngine On
RewriteCond %{ENV:REDIRECT_STATUS} !^$
RewriteRule ^ - [L]
RewriteRule ^_(?:headers|redirects|hosting)(?:/|$) - [R=404,L]
RewriteRule (?:^|/)\\.(?!well-known(?:/|$)) - [R=404,L]
${redirects.map(toRules).join('\n')}
RewriteCond %{REQUEST_FILENAME}/index.html -f
RewriteRule ^(.*[^/])$ /$1/ [R=301,L]
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
`;
}

function toRuleLine({ pattern, header: [name, value] }: HeaderRule): string {
  return `	Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#^${pattern}$#"\n`;
}

function isExtension({ name }: FileType): boolean {
  return name.startsWith('.');
}

function toRules({ from, to, page }: HostRedirect): string {
  const [path = '', query] = from.split('?');
  const forms = query === undefined ? toForms(path) : [path];
  const pattern = forms.map((form) => escapePattern(form.slice(1))).join('|');
  const condition = query === undefined ? '' : `RewriteCond %{QUERY_STRING} "^${escapePattern(query)}$"\n`;
  const rule =
    to === undefined
      ? `RewriteRule "^(?:${pattern})$" - "[E=GONE:${escapeFlag(page.slice(1))},R=410,L]"`
      : `RewriteRule "^(?:${pattern})$" "${escapeTarget(to)}" [R=301,NE,QSD,L]`;
  return condition + rule;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}

/** `%1` and `$1` stand for what a pattern has caught. */
function escapeTarget(text: string): string {
  return text.replace(/[\\$%"]/g, '\\$&');
}

function escapeFlag(text: string): string {
  return text.replace(/[\\$%",\]]/g, '\\$&');
}
