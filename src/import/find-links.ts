import { sitePath } from '#fields.ts';
import { isSafeAddress } from '#html/safe-addresses.ts';
import { getLocale } from '#locales/get-locale.ts';
import type { LocaleCode, Translated } from '#locales/locale.ts';
import { decodeEscapes } from './decode-escapes.ts';
import type { FoundLink } from './convert/conversion.ts';
import type { Destination, OldAddresses } from './old-addresses.ts';

/** What stands for bytes that no encoding explains. */
const LOST_LETTER = '\uFFFD';
const UNREADABLE = { fr: 'adresse illisible', en: 'address that cannot be read' };
const ABSENT = { fr: 'adresse que l’export ne contient pas', en: 'address that the export does not hold' };
/** Of addresses that only links tell of. */
const LOST: Readonly<Record<LocaleCode, Destination>> = {
  fr: { gone: 'Adresse de l’ancien site, qui n’a pas été reprise.' },
  en: { gone: 'An address of the former site, which was not taken in.' },
  de: { gone: 'Eine Adresse der früheren Website, die nicht übernommen wurde.' },
};

interface LinkContext {
  readonly addresses: OldAddresses;
  /** Address of the new site. */
  readonly siteUrl: string;
  /** The comments that readers see of the text at an address of ours, by their old id, and their new fragment. */
  readonly findComment: (path: string, id: string) => string | undefined;
  /** The anchor of a heading of that text, whatever program made its name. */
  readonly findHeading: (path: string, name: string) => string | undefined;
}

/** Where a link of the text at `base` leads now. */
export function findLink(written: string, base: string | undefined, context: LinkContext): FoundLink {
  const { addresses, siteUrl } = context;
  const url = addresses.parse(written, base);
  if (!url) return isSafeAddress(written) ? { href: '', reason: UNREADABLE } : { href: '' };
  if (!/^https?:$/.test(url.protocol)) return { href: isSafeAddress(url.href) ? url.href : '' };
  const path = addresses.toPath(written, base);
  if (path === undefined) return { href: url.hostname.endsWith('.invalid') ? '' : toWritten(written, url) };
  const known = addresses.find(path);
  if (known && 'to' in known) return { href: `${known.to}${toFragment(known.to, url.hash, context)}` };
  // Of a site that stands nowhere, no address leads anywhere.
  if (!addresses.hasSite()) return { href: '', reason: known ? toReason(known.gone) : ABSENT };
  const isSame = URL.parse(siteUrl)?.host === url.host;
  // No line of ours could tell that it is gone.
  if (isSame && !(sitePath.safeParse(path).success && canBeDecoded(url.pathname)))
    return { href: '', reason: UNREADABLE };
  const href = isSame ? encodeURI(addresses.getWritten(path)).replaceAll('%25', '%') : url.href;
  return {
    href: path.startsWith('//') ? url.href : href,
    reason: !known || Object.values(LOST).includes(known) ? ABSENT : toReason(known.gone),
  };
}

/** What a link leads to and nothing else tells of is told to be gone, so that its address answers. */
export function noteLink(
  written: string,
  base: string | undefined,
  { addresses, language }: { readonly addresses: OldAddresses; readonly language: string },
): void {
  const path = addresses.toPath(written, base);
  const url = addresses.parse(written, base);
  if (url && path !== undefined && addresses.hasSite() && !addresses.find(path))
    addresses.add(written.startsWith('http') ? written : url.href, LOST[getLocale(language).code]);
}

function canBeDecoded(path: string): boolean {
  try {
    return !decodeURI(path).includes(LOST_LETTER);
  } catch {
    return false;
  }
}

function toReason(gone: string): Translated {
  const why = gone.replace(/\.$/, '').toLowerCase();
  return { fr: `n’est plus en ligne (${why})`, en: `is no longer online (${why})` };
}

/** As its author wrote it, where that is whole. */
function toWritten(written: string, url: URL): string {
  return /^https?:\/\/\S+$/i.test(written) ? written : url.href;
}

function toFragment(path: string, hash: string, { findComment, findHeading }: LinkContext): string {
  if (hash === '') return '';
  const [, id] = /^#(?:comment|c|commentaire)-?(\w+)$/.exec(hash) ?? [];
  const comment = id === undefined ? undefined : findComment(path, id);
  const anchor = comment ?? findHeading(path, decodeEscapes(hash.slice(1)));
  return anchor === undefined ? '' : `#${anchor}`;
}
