import { escapeMarkup } from '#html/legal-text.ts';

/** One XML element; without `content` it is empty. Attributes without a value are left out. Text must be legal XML. */
export function toElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${escapeMarkup(value)}"`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** An element that holds text; nothing when there is none. */
export function toTextElement(name: string, text: string | undefined, lang?: string): string {
  return text === undefined || text === '' ? '' : toElement(name, { 'xml:lang': lang }, escapeMarkup(text));
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
