import type { Locale } from '#locales/locale.ts';
import type { Redirect } from '#addresses/redirects.ts';
import { escapeMarkup } from '#html/legal-text.ts';
import { decodeAddress, encodeAddress, toAddressKey } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { toAbsolute } from '#model/paths.ts';
import { findFeedScope, getFeedFormat } from '#outputs/feeds/formats.ts';
import { PAGE_POLICY } from './policy.ts';
import { toPlainStyle } from './plain-style.ts';
import { isSharedPage, toFile, toGonePage, toOwnFile, type PlacedRedirect } from './redirect.ts';
import type { FileEntry } from '#engine/file-entry.ts';

/** A page at each old address that a page can stand at: on any host, a reader who comes there is sent on, or told why it is gone. */
export function toRedirectPages(
  redirects: readonly PlacedRedirect[],
  publication: Publication,
): readonly FileEntry[] {
  const pages = new Map<string, FileEntry>();
  for (const redirect of redirects) {
    for (const path of listPlaces(redirect)) {
      const file = toFile(path);
      if (!pages.has(file)) pages.set(file, toPage(path, redirect, publication));
    }
  }
  return [...pages.values()];
}

/** Its own address, or the file of its reason. */
function listPlaces(redirect: PlacedRedirect): readonly string[] {
  const own = toOwnFile(redirect) === undefined ? [] : [toAddressKey(redirect.from)];
  const page = toGonePage(redirect);
  return redirect.to === undefined && isSharedPage(page) ? [...own, page] : own;
}

function toPage(
  path: string,
  { to, gone, anchors = [] }: Redirect,
  { site, locale, paths }: Publication,
): FileEntry {
  const heading = to === undefined ? locale.words.goneTitle : locale.words.movedTitle;
  const target = to === undefined ? undefined : escapeMarkup(toAbsolute(encodeAddress(to), site.url));
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${site.language}">`,
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`,
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(heading)} — ${escapeMarkup(site.title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="${toPlainStyle(site).path}">`,
    '<meta name="robots" content="noindex">',
    ...(target === undefined
      ? []
      : [
          `<link rel="canonical" href="${target}">`,
          `<meta http-equiv="refresh" content="0; url=${target}">`,
          ...toFeedLink(to),
        ]),
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeMarkup(heading)}</h1>`,
    target === undefined
      ? `<p>${escapeMarkup(gone ?? '')}</p>\n<p><a href="${paths.home}">${escapeMarkup(site.title)}</a></p>`
      : `<p>${locale.words.movedTo} <a href="${target}">${escapeMarkup(decodeAddress(toAbsolute(to ?? '', site.url)))}</a></p>`,
    ...toAnchorLines(target ?? '', anchors, locale),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { path, depends: html, render: () => html };
}

/** A program that reads feeds finds the one that stood at `/feed/`. */
function toFeedLink(to = ''): readonly string[] {
  const scope = findFeedScope(to);
  if (scope === undefined) return [];
  const { type } = getFeedFormat(to.slice(scope.length));
  return [`<link rel="alternate" type="${type}" href="${escapeMarkup(encodeAddress(to))}">`];
}

/** Where each part of the page is now, for browsers that send nobody on by themselves. */
function toAnchorLines(
  target: string,
  anchors: readonly string[],
  { words: { movedParts } }: Locale,
): readonly string[] {
  if (anchors.length === 0) return [];
  const lines = anchors.map((anchor) => {
    const [id, shown] = [escapeMarkup(anchor), escapeMarkup(`#${anchor}`)];
    return `<li id="${id}"><a href="${target}#${escapeMarkup(encodeURI(anchor))}">${shown}</a></li>`;
  });
  return [`<details>\n<summary>${movedParts}</summary>\n<ul>`, ...lines, '</ul>\n</details>'];
}
