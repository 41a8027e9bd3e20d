import type { Root } from 'hast';
import { toFeedBody } from '#html/feed-body.ts';
import { joinBodies } from '#html/join-bodies.ts';
import { printArticleBody, printBody } from '#html/print-body.ts';
import { printItem } from '#html/print-item.ts';
import { turnLinks } from '#outputs/epub/book-links.ts';
import { BodyTidier } from '#outputs/epub/tidy-body.ts';
import { toXml } from '#outputs/epub/xml.ts';

const PAGE = '/articles/a/';

/** A body as each output prints it; `make` gives it anew each time, since printing changes it. */
export function printEverywhere(make: () => Root): Readonly<Record<string, string>> {
  return {
    page: printArticleBody(make()),
    series: printJoined(make()),
    feed: printItem(toFeedBody(make(), `https://exemple.fr${PAGE}`)),
    book: printInBook(make()),
  };
}

/** As the page of a whole series prints it. */
function printJoined(body: Root): string {
  const { parts, notes } = joinBodies([{ slug: 'a', url: PAGE, body }], 'partie');
  return [...parts, notes].map((one) => printBody(one)).join('');
}

function printInBook(body: Root): string {
  const nodes = new BodyTidier(() => undefined).toFlow(body.children);
  const page = { file: 'a.xhtml', ids: new Set<string>(), url: PAGE };
  return turnLinks(nodes, page, new Map(), 'https://exemple.fr').map(toXml).join('');
}
