import { getAnchors, toAbsolute } from '#model/paths.ts';
import type { Site } from '#model/site.ts';

const CONTEXT = 'https://schema.org';

/** A schema.org node (JSON-LD 1.1) ready to print. */
export function toNode(type: string, properties: Readonly<Record<string, unknown>>): object {
  return { '@context': CONTEXT, '@type': type, ...properties };
}

/** The publication itself, by reference: every page names the same node. */
export function toPublisher(site: Site): object {
  return {
    '@type': 'Organization',
    '@id': `${toAbsolute('/', site.url)}#${getAnchors(site).publisher}`,
    name: site.publisher.name,
    url: toAbsolute('/', site.url),
  };
}

/** Breadcrumb (schema.org BreadcrumbList) from the pages above one, itself included. */
export function toBreadcrumb(
  trail: readonly { readonly title: string; readonly url: string }[],
  site: Site,
): object {
  return toNode('BreadcrumbList', {
    itemListElement: trail.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: toAbsolute(url, site.url),
    })),
  });
}
