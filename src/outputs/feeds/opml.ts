import { feedText } from '#locales/fr.ts';
import { toLegalLine } from '#html/legal-text.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Site } from '#site.ts';
import type { FeedLine } from '#model/views/feed-link.ts';
import type { FeedGroup } from './scope.ts';
import { toElement, toTextElement, XML_DECLARATION } from './xml.ts';

/** Every feed as an OPML 2.0 list of subscriptions, which a reader imports at once. */
export function toOpml(groups: readonly FeedGroup[], site: Pick<Site, 'title' | 'url'>): string {
  const head = toElement('head', {}, toTextElement('title', toLegalLine(feedText.subscriptions(site.title))));
  const body = toElement('body', {}, `\n${groups.map((group) => toGroup(group, site)).join('\n')}\n`);
  return `${XML_DECLARATION}\n${toElement('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`;
}

function toGroup({ title, lines }: FeedGroup, site: Pick<Site, 'title' | 'url'>): string {
  const words = toLegalLine(title);
  return toElement(
    'outline',
    { text: words, title: words },
    `\n${lines.map((line) => toStructure(line, site)).join('\n')}\n`,
  );
}

function toStructure(line: FeedLine, site: Pick<Site, 'title' | 'url'>): string {
  const words = toLegalLine(feedText.feedTitle(site.title, line.title));
  return toElement('outline', {
    type: 'rss',
    text: words,
    title: words,
    xmlUrl: line.address,
    htmlUrl: toAbsolute(line.homeUrl, site.url),
  });
}
