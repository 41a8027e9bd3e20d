import { toAddressKey } from '#model/address-key.ts';
import { getAddresses, type Target } from '#check/addresses.ts';
import { findingsOf } from '#check/finding.ts';
import { listRedirects, type Redirect } from '#check/redirects.ts';
import type { CatalogRule, CheckContext, ReadContent } from '#check/rule.ts';

const { error } = findingsOf('redirect-source');
/** What the hosts read, in place of serving it. */
const RESERVED = /^\/_(?:redirects|headers|hosting)(?:\/|$)/i;
const TAGS = 'tags.yaml';

/**
 * Old addresses declared twice, or that a page still has (an alias that is an article's address). Former names of themes
 * are compared with one another by `tag`. Cost: one look-up a redirect.
 */
export const checkRedirectSources: CatalogRule = function* (content, context) {
  const { paths } = context;
  const addresses = getAddresses(content, context);
  const first = new Map<string, Redirect>();
  for (const redirect of listRedirects(content, context)) {
    const { from, file, at } = redirect;
    const address = toAddressKey(from);
    if (RESERVED.test(address) || address === paths.notFound) {
      yield error(file, at, {
        message: {
          fr: `Adresse réservée aux fichiers de l’hébergeur : \`${from}\`.`,
          en: `Address reserved for files of the host: \`${from}\`.`,
        },
        fix: {
          fr: 'Retirer la redirection : aucun hébergeur ne la suivrait.',
          en: 'Remove the redirect: no host would follow it.',
        },
      });
      continue;
    }
    // Servers have this file for the folder.
    const page = [address, address.replace(/(?<=\/)index\.html$/, '')].find(
      (one) => (addresses.get(one)?.kind ?? 'redirect') !== 'redirect',
    );
    const target = page === undefined ? undefined : addresses.get(page);
    if (page !== undefined && target && file !== TAGS) {
      yield error(file, at, {
        message: {
          fr: `Une page existe déjà à cette ancienne adresse : \`${from}\`${toFileWords({ page, target }, content, context)}.`,
          en: `There is already a page at this former address: \`${from}\`${toFileWords({ page, target }, content, context)}.`,
        },
        fix: {
          fr: 'Retirer la redirection : elle cacherait la page.',
          en: 'Remove the redirect: it would hide the page.',
        },
      });
      continue;
    }
    const other = first.get(address);
    if (!other) first.set(address, redirect);
    else if (file !== TAGS || other.file !== TAGS)
      yield error(file, at, {
        message: {
          fr: `Ancienne adresse déclarée deux fois : \`${from}\`.`,
          en: `Former address declared twice: \`${from}\`.`,
        },
        fix: {
          fr: `En retirer une : elle mène déjà à \`${other.to ?? 'une page retirée'}\` (${other.file}).`,
          en: `Remove one: it already leads to \`${other.to ?? 'a withdrawn page'}\` (${other.file}).`,
        },
      });
  }
};

/** The file of the text that is there; a list has none. */
function toFileWords(
  { page, target }: { readonly page: string; readonly target: Target },
  { catalog }: ReadContent,
  { paths }: CheckContext,
): string {
  if (target.kind !== 'text') return '';
  const file = target.article?.file ?? catalog.pages.find(({ slug }) => paths.page(slug) === page)?.file;
  return file === undefined ? '' : ` (${file})`;
}
