import { scanHtml, toStartTag, type Attributes } from './scan-html.ts';

const HEADING = /^h([1-6])$/;
/** A page that shows an item has three levels of headings of its own. */
const LEVELS = 2;

/**
 * The HTML of a feed's item → the same on a page of the site: headings go down, addresses of the site lose its name, so
 * that the page is the same wherever it is served. Cost: linear.
 */
export function toItemOnPage(html: string, siteUrl: string): string {
  const root = `${new URL(siteUrl).origin}/`;
  return scanHtml(html)
    .map((token) => {
      if (token.kind === 'text') return token.raw;
      const name = token.name.replace(HEADING, (_, level) => `h${Math.min(6, Number(level) + LEVELS)}`);
      return token.kind === 'close' ? `</${name}>` : toStartTag(name, toAttributes(token.attributes, root));
    })
    .join('');
}

/** `align`, which readers know and HTML does not any more, becomes a class of our style sheet. */
function toAttributes(attributes: Attributes, root: string): Attributes {
  return new Map(
    [...attributes].map(([name, value]) =>
      name === 'align' ? ['class', `align-${value}`] : [name, value.replaceAll(root, '/')],
    ),
  );
}
