import type { Translated } from '#locales/locale.ts';
import { toAddressKey } from '#model/address-key.ts';
import type { Finding } from '#model/problem.ts';
import { isPublic } from '#model/visibility.ts';
import { getAddresses, type Target } from '#check/addresses.ts';
import { findingsOf, type Words } from '#check/finding.ts';
import { listRedirects, type Redirect } from '#check/redirects.ts';
import type { CatalogRule, CheckContext } from '#check/rule.ts';
import { createSuggester } from '#check/suggester.ts';

const { error, warning } = findingsOf('redirect-target');

/** Redirects in a loop, in a chain, to nothing, or to what readers cannot see. Cost: linear in redirects. */
export const checkRedirectTargets: CatalogRule = function* (content, context) {
  const addresses = getAddresses(content, context);
  const redirects = listRedirects(content, context).filter(
    ({ from }) => !isPage(addresses.get(toAddressKey(from))),
  );
  const next = new Map(
    redirects.flatMap(({ from, to }) => (to === undefined ? [] : [[toAddressKey(from), toAddressKey(to)]])),
  );
  const files = new Map(redirects.toReversed().map(({ from, file }) => [toAddressKey(from), file]));
  const gone = new Set(redirects.flatMap(({ from, to }) => (to === undefined ? [toAddressKey(from)] : [])));
  const looping = listLooping(next);
  const suggest = createSuggester(addresses.keys(), {
    fr: 'Vérifier l’adresse : rien n’y répond.',
    en: 'Check the address: nothing answers there.',
  });
  for (const redirect of redirects) {
    const { from, to, file, toAt: at } = redirect;
    if (!to?.startsWith('/')) continue;
    const target = toAddressKey(to);
    if (looping.has(toAddressKey(from)))
      yield error(file, at, {
        message: {
          fr: `Redirection en boucle : \`${from}\` → \`${to}\` (${files.get(target) ?? file}).`,
          en: `Redirect in a loop: \`${from}\` → \`${to}\` (${files.get(target) ?? file}).`,
        },
        fix: { fr: 'La faire mener à une page qui existe.', en: 'Make it lead to a page that exists.' },
      });
    else if (next.has(target))
      yield error(file, at, {
        message: {
          fr: `Redirection vers une redirection : \`${from}\` → \`${to}\` (${files.get(target) ?? file}).`,
          en: `Redirect to a redirect: \`${from}\` → \`${to}\` (${files.get(target) ?? file}).`,
        },
        fix: {
          fr: `Écrire directement \`${next.get(target) ?? ''}\`.`,
          en: `Write \`${next.get(target) ?? ''}\` directly.`,
        },
      });
    else if (gone.has(target))
      yield error(file, at, {
        message: {
          fr: `Redirection vers une page retirée : \`${to}\`.`,
          en: `Redirect to a page that was withdrawn: \`${to}\`.`,
        },
        fix: { fr: 'La déclarer retirée elle aussi (gone).', en: 'Declare it withdrawn as well (gone).' },
      });
    else yield* checkTarget(redirect, to, addresses.get(target), { context, suggest });
  }
};

/** A page wins over a redirect from its address, which `redirect-source` names. */
function isPage(target: Target | undefined): boolean {
  return target !== undefined && target.kind !== 'redirect';
}

interface Help {
  readonly context: CheckContext;
  readonly suggest: (path: string) => Translated;
}

function* checkTarget(
  { file, toAt: at }: Redirect,
  to: string,
  target: Target | undefined,
  { context, suggest }: Help,
): Iterable<Finding> {
  if (!target && !context.hasPublicFile(to))
    yield error(file, at, {
      message: {
        fr: `Redirection vers une page qui n’existe pas : \`${to}\`.`,
        en: `Redirect to a page that does not exist: \`${to}\`.`,
      },
      fix: suggest(to),
    });
  const words = target && toStateWords(to, target, context.now);
  if (words && file === 'redirects.yaml') yield warning(file, at, words);
}

/** Aliases and former names of what is not public yet are no mistake: they will work with it. */
function toStateWords(to: string, target: Target, now: number): Words | undefined {
  if (target.kind !== 'text' || (!target.draft && (!target.article || isPublic(target.article, now))))
    return undefined;
  return {
    message: {
      fr: `Redirection vers un texte qui n’est pas public : \`${to}\`.`,
      en: `Redirect to a text that is not public: \`${to}\`.`,
    },
    fix: { fr: 'La retirer jusqu’à sa publication.', en: 'Remove it until that text is published.' },
  };
}

/** The addresses from which following redirects never ends. Every address is followed once. */
function listLooping(next: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ends = new Map<string, boolean>();
  for (const start of next.keys()) {
    const trail = new Set<string>();
    let address: string | undefined = start;
    while (address !== undefined && !ends.has(address) && !trail.has(address)) {
      trail.add(address);
      address = next.get(address);
    }
    const ending = address === undefined || ends.get(address) === true;
    for (const passed of trail) ends.set(passed, ending);
  }
  return new Set([...ends].filter(([, ending]) => !ending).map(([address]) => address));
}
