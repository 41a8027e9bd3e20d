import { escapeMarkup } from '#html/legal-text.ts';
import { showMarkdown } from '#import/markdown/show-markdown.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What an editor saved, as its pages show it. */
export interface EditorText {
  readonly html: string;
  /** Names of the blocks that nobody knows. */
  readonly left: readonly string[];
}

/** A block of its editor as its pages have it, by its name; of what no page shows, nothing. Captions are HTML already. */
const CARDS: ReadonlyMap<string, (card: Fields) => string> = new Map(
  Object.entries<(card: Fields) => string>({
    audio: (card) =>
      `<div class="kg-audio-card">${toMedia('audio', card)}<div class="kg-audio-title">${toWords(card, 'title')}</div></div>`,
    bookmark: toBookmark,
    button: (card) =>
      `<div class="kg-button-card">${toLink(getField(card, 'buttonUrl'), toWords(card, 'buttonText'))}</div>`,
    callout: (card) =>
      `<div class="kg-callout-card"><div class="kg-callout-emoji">${toWords(card, 'calloutEmoji')}</div><div class="kg-callout-text">${getField(card, 'calloutText')}</div></div>`,
    codeblock: toCode,
    email: () => '',
    'email-cta': () => '',
    embed: (card) => toFigure(getField(card, 'html') || toLink(getField(card, 'url')), card),
    file: toFile,
    gallery: (card) => toFigure(listFields(card['images']).map(toImage).join(''), card),
    header: (card) =>
      `${toBlock('h2', getField(card, 'header'))}${toBlock('p', getField(card, 'subheader'))}`,
    horizontalrule: () => '<hr>',
    html: (card) => getField(card, 'html'),
    image: (card) => toFigure(toImage(card), card),
    markdown: (card) => showMarkdown(getField(card, 'markdown')) ?? toBlock('p', toWords(card, 'markdown')),
    paywall: () => '',
    product: (card) =>
      `${toBlock('h4', getField(card, 'productTitle'))}${toProductImage(card)}${getField(card, 'productDescription')}`,
    signup: () => '',
    toggle: (card) => `${toBlock('h4', getField(card, 'heading'))}${getField(card, 'content')}`,
    video: (card) => toFigure(toMedia('video', card), card),
  }),
);
/** Names that an older editor gave to the same. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['card-markdown', 'markdown'],
  ['code', 'codeblock'],
  ['hr', 'horizontalrule'],
]);

/** Undefined for a card that nobody knows. */
export function toCard(name: string, card: Fields): string | undefined {
  return CARDS.get(OLD_NAMES.get(name) ?? name)?.(card);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

export function listFields(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function getField(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** `words` are HTML; the address alone without them. */
export function toLink(href: string, words = escapeMarkup(href)): string {
  return href === '' ? words : `<a href="${escapeMarkup(href)}">${words}</a>`;
}

function toWords(card: Fields, name: string): string {
  return escapeMarkup(getField(card, name));
}

function toBlock(tag: string, html: string): string {
  return html === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function toMedia(tag: 'audio' | 'video', card: Fields): string {
  return `<${tag} src="${toWords(card, 'src')}"></${tag}>`;
}

function toImage(card: Fields): string {
  const shown = `<img src="${toWords(card, 'src')}" alt="${toWords(card, 'alt')}">`;
  return toLink(getField(card, 'href'), shown);
}

function toProductImage(card: Fields): string {
  const src = getField(card, 'productImageSrc');
  return src === '' ? '' : toImage({ src });
}

function toFigure(html: string, card: Fields): string {
  return `<figure>${html}${toBlock('figcaption', getField(card, 'caption'))}</figure>`;
}

function toCode(card: Fields): string {
  const language = toWords(card, 'language');
  const mark = language === '' ? '' : ` class="language-${language}"`;
  const caption = toBlock('p', getField(card, 'caption'));
  return `<pre><code${mark}>${toWords(card, 'code')}</code></pre>${caption}`;
}

function toBookmark(card: Fields): string {
  const facts = isFields(card['metadata']) ? card['metadata'] : {};
  const spans = ['title', 'description', 'author', 'publisher'].map(
    (name) => `<span class="kg-bookmark-${name}">${toWords(facts, name)}</span>`,
  );
  const words = `${toLink(getField(card, 'url'), spans.join(''))}${toBlock('figcaption', getField(card, 'caption'))}`;
  return `<figure class="kg-bookmark-card">${words}</figure>`;
}

function toFile(card: Fields): string {
  const spans = [
    ['title', 'fileTitle'],
    ['caption', 'fileCaption'],
    ['filename', 'fileName'],
  ].map(([name = '', field = '']) => `<span class="kg-file-card-${name}">${toWords(card, field)}</span>`);
  return `<div class="kg-file-card">${toLink(getField(card, 'src'), spans.join(''))}</div>`;
}
