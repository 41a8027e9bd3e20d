import type { Element } from 'hast';
import { toUri } from './uri.ts';
import type { Attributes } from './xml.ts';

const WHOLE = /^-?\d{1,6}$/;
const COUNT = /^[1-9]\d{0,3}$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const DAY = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d$|^\d{4}$/;

type Rule = RegExp | ((value: string) => string | undefined);

const WORDS: Rule = (value) => value.trim() || undefined;
const ADDRESS: Rule = (value) => toUri(value);

/**
 * The attributes that a book keeps, by element, and the values that XHTML allows them. All others are presentation, or
 * are for scripts; one wrong value would make the whole book invalid.
 */
const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  '*': { className: WORDS, dir: /^(?:ltr|rtl|auto)$/, lang: LANGUAGE, title: WORDS },
  a: { href: WORDS },
  blockquote: { cite: ADDRESS },
  q: { cite: ADDRESS },
  ol: { start: WHOLE },
  td: { colSpan: COUNT, rowSpan: COUNT },
  th: { colSpan: COUNT, rowSpan: COUNT, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  time: { dateTime: DAY },
};

const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  dateTime: 'datetime',
};

/** The attributes of an element as a book may carry them, its id excepted. */
export function toAttributes(element: Element, name: string): Attributes {
  const kept: Record<string, string> = {};
  for (const [key, rule] of Object.entries({ ...RULES['*'], ...RULES[name] })) {
    const value = toAllowed(element.properties[key], rule);
    if (value !== undefined) kept[NAMES[key] ?? key] = value;
  }
  return kept['lang'] === undefined ? kept : { ...kept, 'xml:lang': kept['lang'] };
}

function toAllowed(property: Element['properties'][string], rule: Rule): string | undefined {
  if (property === undefined || property === null || typeof property === 'boolean') return undefined;
  const value = Array.isArray(property) ? property.join(' ') : `${property}`;
  if (typeof rule === 'function') return rule(value);
  return rule.test(value) ? value : undefined;
}
