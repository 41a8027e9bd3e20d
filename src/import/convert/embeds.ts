import type { Element, Properties } from 'hast';
import { h, isElement, toText, visitElements } from '#html/tree.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';
import { toPageAddress } from '#html/video-addresses.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';

/** What shows something of another site, or plays: each becomes a link that loads nothing. */
export const EMBEDS = new Set(['iframe', 'object', 'embed', 'video', 'audio']);

export function isEmbed(element: Element): boolean {
  return EMBEDS.has(element.tagName) || isGist(element);
}

/** Code of another site, which a script shows. */
export function isGist({ tagName, properties }: Element): boolean {
  return tagName === 'script' && /^(?:https?:)?\/\/gist\.github\.com\//.test(`${properties['src'] ?? ''}`);
}

/** Where people see what a player shows; undefined where it names no page of the web. */
export function toEmbedAddress(element: Element): string | undefined {
  const all = [element, ...listInside(element)];
  const written = [
    ...all.map(({ properties }) => toPlayed(properties)),
    ...all.flatMap(({ tagName, properties }) => [
      properties['src'],
      properties['data'],
      tagName === 'param' && /^(?:movie|src)$/i.test(`${properties['name'] ?? ''}`)
        ? properties['value']
        : undefined,
    ]),
  ];
  const address = written.find((one): one is string => typeof one === 'string' && one.trim() !== '')?.trim();
  return address === undefined ? undefined : toPageAddress(address.replace(/^\/\//, 'https://'));
}

/** The recording that a player in Flash was told to play: its own address shows nothing any more. */
function toPlayed({ name, value, flashvars }: Properties): string | undefined {
  const told = flashvars ?? (/^flashvars$/i.test(`${name ?? ''}`) ? value : undefined);
  const [, played] =
    /(?:^|[&?])(?:mp3|flv|file|soundFile|video)=([^&]*[./][^&]*)/i.exec(`${told ?? ''}`) ?? [];
  return played === undefined ? undefined : decodeEscapes(played);
}

/** What a video is called that has no title. */
export const VIDEO: Translated = { fr: 'Vidéo', en: 'Video' };
const SOUND: Translated = { fr: 'Enregistrement sonore', en: 'Sound recording' };
const IS_SOUND = /\.(?:mp3|m4a|ogg|oga|wav|flac|opus|aac)$/i;

interface VideoParts {
  /** Of the publication. */
  readonly language: string;
  readonly element?: Element;
}

/** The element that stands for a player, until Markdown is written. */
export function toVideo(url: string, { language, element }: VideoParts): Element {
  const title = element && getTitle(element);
  const isSound = element?.tagName === 'audio' || IS_SOUND.test(URL.parse(url)?.pathname ?? '');
  return h('x-video', { url, title: title || tell(isSound ? SOUND : VIDEO, language) }, []);
}

/** What a player is called, or tells those who have none. */
export function getTitle(element: Element): string {
  return `${element.properties['title'] ?? ''}`.trim() || toText(element).trim();
}

function listInside(element: Element): readonly Element[] {
  const inside: Element[] = [];
  visitElements(element, (one) => {
    if (isElement(one)) inside.push(one);
  });
  return inside;
}
