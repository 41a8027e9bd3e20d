import { SITE_URL } from '../parts/html.ts';
import type { PageData } from '../parts/types.ts';

export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

interface Data extends PageData {
  readonly collections: PageData['collections'] & { readonly all: readonly { readonly url: string | false }[] };
}

export function render({ collections }: Data): string {
  const urls = collections.all.flatMap(({ url }) => (url && url.endsWith('/') ? [`<url><loc>${SITE_URL}${url}</loc></url>`] : []));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
