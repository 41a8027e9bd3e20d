import { splitAnchor, toAddressKey } from '#model/address-key.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import type { Finding } from '#model/problem.ts';
import { getAddresses, type Addresses, type Target } from '#check/addresses.ts';
import { findingsOf } from '#check/finding.ts';
import { listAnchorRedirects, type Redirect } from '#check/redirects.ts';
import type { CatalogRule, ReadContent } from '#check/rule.ts';
import { createSuggester, NO_ANCHOR } from '#check/suggester.ts';

const source = findingsOf('redirect-source');
const target = findingsOf('redirect-target');

/**
 * Anchors that redirects.yaml moves: from a page to itself, from one that is not there any more to one that is, none
 * given twice. What a text has no more and nobody moves is found by the register of addresses. Cost: one look-up each.
 */
export const checkMovedAnchors: CatalogRule = function* (content, context) {
  const addresses = getAddresses(content, context);
  const seen = new Set<string>();
  for (const redirect of listAnchorRedirects(content)) {
    const { from, to, file, at } = redirect;
    if (seen.has(from))
      yield source.error(file, at, {
        message: { fr: `Ancre déclarée deux fois : \`${from}\`.`, en: `Anchor declared twice: \`${from}\`.` },
        fix: { fr: 'En retirer une.', en: 'Remove one.' },
      });
    else if (to !== undefined) yield* checkMove({ ...redirect, to }, addresses, content);
    seen.add(from);
  }
};

function* checkMove(
  redirect: Redirect & { readonly to: string },
  addresses: Addresses,
  content: ReadContent,
): Iterable<Finding> {
  const { from, to, file, at, toAt } = redirect;
  const old = splitAnchor(from);
  const now = splitAnchor(to);
  const page = addresses.get(toAddressKey(now.page));
  if (page?.kind !== 'text' || now.anchor === '' || !leadsTo(old.page, now.page, addresses))
    return yield source.error(file, at, {
      message: {
        fr: `Ancienne ancre qui ne reste pas dans sa page : \`${from}\`.`,
        en: `Former anchor that does not stay in its page: \`${from}\`.`,
      },
      fix: {
        fr: 'La faire mener à une ancre du même texte ; aucun navigateur n’envoie d’ancre au serveur.',
        en: 'Make it lead to an anchor of the same text; no browser sends an anchor to the server.',
      },
    });
  if (page.isUnrun) return;
  const anchors = listOwnAnchors(page);
  if (anchors.includes(old.anchor))
    return yield source.error(file, at, {
      message: {
        fr: `Le texte a encore cette ancre : \`${from}\`.`,
        en: `The text still has this anchor: \`${from}\`.`,
      },
      fix: { fr: 'Retirer la redirection.', en: 'Remove the redirect.' },
    });
  const olds = getOldAnchors(content.catalog.redirects, now.page, anchors);
  const end = olds.find((one) => one.old === old.anchor);
  if (!end || !anchors.includes(end.now))
    yield target.error(file, toAt, {
      message: { fr: `Ancre qui n’existe pas : \`${to}\`.`, en: `Anchor that does not exist: \`${to}\`.` },
      fix: createSuggester(anchors, NO_ANCHOR)(now.anchor),
    });
}

/** Whether the old address is this page's, or one of those that lead to it. */
function leadsTo(from: string, page: string, addresses: Addresses): boolean {
  const found = addresses.get(toAddressKey(from));
  return toAddressKey(from) === toAddressKey(page) || (found?.kind === 'redirect' && found.to === page);
}

function listOwnAnchors(page: Extract<Target, { kind: 'text' }>): readonly string[] {
  return page.article ? page.article.facts.anchors : [...page.anchors];
}
