import { getAddresses } from '#check/addresses.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('public-file');

/** Files of `public/` that have the address of a page, a feed, a book or a text: one would be written over the other. */
export const checkPublicFiles: CatalogRule = function* (content, context) {
  const files = context.listPublicFiles();
  if (files.length === 0) return;
  const addresses = getAddresses(content, context);
  for (const path of files) {
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
