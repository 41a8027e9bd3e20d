import { getAddresses } from '#check/addresses.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('public-file');

/** Files that would tell programs what `mining` is. */
const TELLING: ReadonlySet<string> = new Set(['/robots.txt', '/_headers', '/.well-known/tdmrep.json']);

/** Files of `public/` that have the address of a page, a feed, a book or a text: one would be written over the other. */
export const checkPublicFiles: CatalogRule = function* (content, context) {
  const files = context.listPublicFiles();
  if (files.length === 0) return;
  const addresses = getAddresses(content, context);
  for (const path of files) {
    if (content.catalog.site.mining && TELLING.has(path))
      yield warning('site.yaml', { path: ['mining'] }, toSilent(path));
    const { kind } = addresses.get(path.replace(/(?<=\/)index\.html$/, '')) ?? {};
    if (kind === undefined || kind === 'redirect') continue;
    yield error('site.yaml', TOP, {
      message: {
        fr: `La publication a déjà quelque chose à l’adresse du fichier \`public${path}\`.`,
        en: `The publication already has something at the address of the file \`public${path}\`.`,
      },
      fix: {
        fr: 'Donner un autre nom au fichier, ou le retirer de public/.',
        en: 'Give the file another name, or remove it from public/.',
      },
    });
  }
};

function toSilent(path: string): Pick<Parameters<typeof warning>[2], 'message' | 'fix'> {
  return {
    message: {
      fr: `Le fichier \`public${path}\` prend la place du nôtre, qui dirait ce que \`mining\` a choisi.`,
      en: `The file \`public${path}\` takes the place of ours, which would tell what \`mining\` has chosen.`,
    },
    fix: { fr: 'Le retirer, ou y écrire la même chose.', en: 'Remove it, or write the same in it.' },
  };
}
