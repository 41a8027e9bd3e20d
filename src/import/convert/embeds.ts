import type { Element } from 'hast';
import { h, isElement, toText, visitElements } from '#html/tree.ts';

/** What shows something of another site, or plays: each becomes a link that loads nothing. */
const EMBEDS = new Set(['iframe', 'object', 'embed', 'video', 'audio']);

/** Addresses that players have, and those where people see the same. */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i,
    'https://www.youtube.com/watch?v=',
  ],
  [/^https?:\/\/youtu\.be\/([\w-]{6,})/i, 'https://www.youtube.com/watch?v='],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/(?:embed\/video|swf\/video|swf|video)\/([a-z0-9]+)/i,
    'https://www.dailymotion.com/video/',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i, 'https://vimeo.com/'],
  [/^https?:\/\/vimeo\.com\/moogaloop\.swf\?clip_id=(\d+)/i, 'https://vimeo.com/'],
];
const VIDEO =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/watch|youtu\.be\/|dailymotion\.com\/video\/|vimeo\.com\/\d)/i;

export function isEmbed({ tagName }: Element): boolean {
  return EMBEDS.has(tagName);
}

/** Where people see what a player shows; undefined where it names no page of the web. */
export function toEmbedAddress(element: Element): string | undefined {
  const written = [element, ...listInside(element)].flatMap(({ tagName, properties }) => [
    properties['src'],
    properties['data'],
    tagName === 'param' && /^(?:movie|src)$/i.test(`${properties['name'] ?? ''}`)
      ? properties['value']
      : undefined,
  ]);
  const address = written.find((one): one is string => typeof one === 'string' && one.trim() !== '')?.trim();
  return address === undefined ? undefined : toPageAddress(address.replace(/^\/\//, 'https://'));
}

/** The page of a video for the address of its player; any other address as it is. */
export function toPageAddress(address: string): string {
  for (const [player, page] of PAGES) {
    const [, id] = player.exec(address) ?? [];
    if (id !== undefined) return `${page}${id}`;
  }
  return address;
}

export function isVideoAddress(address: string): boolean {
  return VIDEO.test(address);
}

/** The element that stands for a player, until Markdown is written. */
export function toVideo(url: string, element?: Element): Element {
  const title = element && (`${element.properties['title'] ?? ''}`.trim() || toText(element).trim());
  return h('x-video', { url, title: title || 'Vidéo' }, []);
}

function listInside(element: Element): readonly Element[] {
  const inside: Element[] = [];
  visitElements(element, (one) => {
    if (isElement(one)) inside.push(one);
  });
  return inside;
}
