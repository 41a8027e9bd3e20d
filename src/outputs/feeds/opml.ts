import { toLegalLine } from '#html/legal-text.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import type { FeedGroup } from './feed-groups.ts';
import { toElement, toTextElement, XML_DECLARATION } from './xml.ts';

type Subscribed = Pick<Publication, 'site' | 'locale'>;

/** Every feed as an OPML 2.0 list of subscriptions, which a reader imports at once. */
export function toOpml(groups: readonly FeedGroup[], publication: Subscribed): string {
  const { site, locale } = publication;
  const head = toElement(
    'head',
    {},
    toTextElement('title', toLegalLine(locale.feeds.subscriptions(site.title))),
  );
  const body = toElement('body', {}, `\n${groups.map((group) => toGroup(group, publication)).join('\n')}\n`);
  return `${XML_DECLARATION}\n${toElement('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`;
}

function toGroup({ title, lines }: FeedGroup, publication: Subscribed): string {
  const words = toLegalLine(title);
  return toElement(
    'outline',
    { text: words, title: words },
    `\n${lines.map((line) => toOutline(line, publication)).join('\n')}\n`,
  );
}

function toOutline(line: FeedLine, { site, locale }: Subscribed): string {
  const words = toLegalLine(locale.feeds.feedTitle(site.title, line.title));
  return toElement('outline', {
    type: 'rss',
    text: words,
    title: words,
    xmlUrl: line.address,
    htmlUrl: toAbsolute(line.homeUrl, site.url),
  });
}
