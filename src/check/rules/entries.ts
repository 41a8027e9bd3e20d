import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('entry');

/** The same headword twice in the dictionary; an article chosen to open the home page without an entry. Cost: one pass over the articles. */
export const checkEntries: CatalogRule = function* ({ catalog }) {
  const chosen = catalog.articles.find(({ slug }) => slug === catalog.site.home.entry);
  if (chosen && !chosen.data.entry)
    yield warning('site.yaml', key('home', 'entry'), {
      message: {
        fr: `Article sans entrée de dictionnaire : \`${chosen.slug}\`.`,
        en: `Article without a dictionary entry: \`${chosen.slug}\`.`,
      },
      fix: {
        fr: 'Lui donner le champ entry, ou en choisir un autre.',
        en: 'Give it the field entry, or choose another.',
      },
    });
  const groups = Map.groupBy(
    catalog.articles.filter(({ data }) => data.entry),
    ({ data }) => data.entry?.word.toLocaleLowerCase('fr') ?? '',
  );
  for (const [first, ...others] of groups.values())
    for (const { file, data } of others)
      yield warning(file, key('entry', 'word'), {
        message: {
          fr: `Mot déjà au dictionnaire : \`${data.entry?.word ?? ''}\`, par ${first?.file ?? ''}.`,
          en: `Word already in the dictionary: \`${data.entry?.word ?? ''}\`, by ${first?.file ?? ''}.`,
        },
        fix: { fr: 'En choisir un autre.', en: 'Choose another.' },
      });
};
