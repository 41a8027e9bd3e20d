import type { Element } from 'hast';
import { findAll, getValue, parseHtml } from '../site/pages.ts';

/** Attributes that browsers and readers follow, load or send to, by the names of any dialect. */
const ADDRESSES = new Set(
  (
    'action archive background cite classid code codebase data dynsrc formaction href icon longdesc lowsrc manifest ' +
    'ping poster profile src srcset usemap xlink:href xlinkhref xml:base xmlbase xmlurl htmlurl url'
  ).split(' '),
);
const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const CSS_URL = /url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/gis;

/** Every address that was looked at, and those of a scheme that no output may have. */
export interface Scan {
  scanned: number;
  readonly unsafe: string[];
}

/** What the body of an output must not hold whatever its text was: what runs, and addresses of other schemes. */
export function findActive(html: string): readonly string[] {
  return findAll(parseHtml(html, true), () => true).flatMap((element) => [
    ...(RUNNING.has(element.tagName) && !isFormula(element) && !isPeek(element)
      ? [`<${element.tagName}>`]
      : []),
    ...Object.keys(element.properties).filter((name) => /^on/i.test(name) || name === 'style'),
    ...listAddressesOf(element).filter((address) => !isSafe(address)),
  ]);
}

/** MathML of ours: what is in it is looked at all the same. */
function isFormula({ tagName, properties }: Element): boolean {
  return tagName === 'math' && typeof properties['alttext'] === 'string';
}

/** The button of ours that opens a note or what a link leads to: empty, and with these properties alone. */
function isPeek({ tagName, properties, children }: Element): boolean {
  const names = Object.keys(properties).sort();
  return (
    tagName === 'button' &&
    children.length === 0 &&
    properties['type'] === 'button' &&
    names.join() === 'ariaLabel,className,popoverTarget,type'
  );
}

/** Addresses of other schemes than an output may have. */
export function findUnsafeAddresses(html: string): readonly string[] {
  const scan: Scan = { scanned: 0, unsafe: [] };
  scanHtml(scan, '', html, true);
  return scan.unsafe;
}

/** Adds what a page or a piece of HTML holds. */
export function scanHtml(scan: Scan, where: string, html: string, fragment = false): void {
  for (const element of findAll(parseHtml(html, fragment), () => true))
    for (const address of listAddressesOf(element))
      addAddress(scan, `${where} <${element.tagName}>`, address);
}

export function scanCss(scan: Scan, where: string, css: string): void {
  for (const address of listCssAddresses(css)) addAddress(scan, where, address);
}

export function addAddress(scan: Scan, where: string, address: string): void {
  scan.scanned += 1;
  if (!isSafe(address)) scan.unsafe.push(`${where} ${address.slice(0, 200)}`);
}

/** Whether an attribute of any markup holds addresses. */
export function isAddressName(name: string): boolean {
  return ADDRESSES.has(name.toLowerCase());
}

/** As a browser reads it (WHATWG URL) from a page of ours: no check of the project's own. */
function isSafe(address: string): boolean {
  const url = URL.parse(address, 'https://hostile.example/articles/a/');
  // What cannot be parsed leads nowhere: its scheme is looked at all the same.
  const scheme =
    url?.protocol ?? /^[\0-\x20]*([a-z][a-z\d+.-]*:)/i.exec(address.replace(/[\t\n\r]/g, ''))?.[1];
  return scheme === undefined || SAFE.has(scheme.toLowerCase());
}

function listAddressesOf(element: Element): readonly string[] {
  const names = Object.keys(element.properties).filter(isAddressName);
  const refresh = /^\s*\d*\s*[;,]\s*(?:url\s*=\s*)?["']?(.*)/is.exec(getValue(element, 'content'))?.[1];
  return [
    ...names.flatMap((name) => toAddresses(name.toLowerCase(), getValue(element, name))),
    ...(getValue(element, 'httpEquiv').toLowerCase() === 'refresh' ? [refresh ?? ''] : []),
    ...listCssAddresses(getValue(element, 'style')),
  ];
}

/** `srcset` and `ping` hold several. Spaces are those of HTML alone. */
export function toAddresses(name: string, value: string): readonly string[] {
  if (name === 'srcset')
    return value.split(/[\t\n\f\r ]*,[\t\n\f\r ]*/).map((one) => one.replace(/[\t\n\f\r ].*/s, ''));
  return name === 'ping' ? value.split(/[\t\n\f\r ]+/) : [value];
}

function listCssAddresses(css: string): readonly string[] {
  return [...css.matchAll(CSS_URL)].map(([, , address, , imported]) => address ?? imported ?? '');
}

const RUNNING = new Set(
  (
    'script iframe frame frameset object embed applet form button select base meta link style svg math textarea ' +
    'template noscript title xmp plaintext noembed noframes portal image'
  ).split(' '),
);
