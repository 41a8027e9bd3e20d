import type { Element, ElementContent } from 'hast';
import { h } from '#html/tree.ts';
import type { ConversionContext, Left } from './conversion.ts';
import { getTitle, isGist, toEmbedAddress, toVideo } from './embeds.ts';

const PLAYER = { fr: 'lecteur', en: 'player' };

interface EmbedContext extends ConversionContext {
  readonly left: Left[];
}

/** What shows something of another site as a link, or as a player that loads it when it is asked to. */
export function cleanEmbed(
  element: Element,
  { left, base, language, findLink }: EmbedContext,
): ElementContent[] {
  const written = toEmbedAddress(element);
  const { href, reason } = written === undefined ? { href: '' } : findLink(written);
  const url =
    written === undefined ? null : (URL.parse(written) ?? URL.parse(written, base) ?? URL.parse(href));
  // Without a host, an address is one of the old site, wherever that was.
  const isOurs = href.startsWith('/') && (reason === undefined || url === null);
  if (!isOurs && (url === null || !/^https?:$/.test(url.protocol))) {
    left.push({
      what: PLAYER,
      value: written ?? `<${element.tagName}>`,
      reason: { fr: 'sans adresse du web', en: 'without an address on the web' },
    });
    return [];
  }
  const value = url?.href ?? href;
  if (reason !== undefined) left.push({ what: PLAYER, value: value.slice(0, 500), reason });
  // No player shows a page of ours.
  if (isOurs) return setApart(h('x-picture', { href }, [toTextNode(getTitle(element) || value)]));
  if (isGist(element)) return setApart(h('a', { href: value }, [toTextNode(value)]));
  if (url) url.pathname = url.pathname.replace(/^\/{2,}/, '/');
  return href === '' || !url ? [] : [toVideo(url.href, { language, element })];
}

/** A picture stands apart from the words beside it; its name would run into them. */
export function setApart(picture: ElementContent): ElementContent[] {
  return [toTextNode(' '), picture, toTextNode(' ')];
}

export function toTextNode(value: string): ElementContent {
  return { type: 'text', value };
}
