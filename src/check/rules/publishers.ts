import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { LEGAL_NOTICES } from '#model/page.ts';

/** Names that nobody can own: https://www.rfc-editor.org/rfc/rfc2606. */
const NOBODYS = /(?:^|[.@])(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;
const { warning } = findingsOf('publisher');

/** What the legal page prints, and its reader is entitled to: who serves the files, and an address that is read. Cost: one pass over the pages. */
export const checkPublishers: CatalogRule = function* ({ catalog: { pages, site } }) {
  if (!pages.some(({ slug, data }) => LEGAL_NOTICES.has(slug) && !data.draft)) return;
  // A publication that is itself at such an address is a model: nobody serves it, or reads it online.
  if (NOBODYS.test(new URL(site.url).hostname)) return;
  const { email, host } = site.publisher;
  if (!host)
    yield warning('site.yaml', key('publisher'), {
      message: {
        fr: 'Hébergeur absent des mentions légales : `publisher.host`.',
        en: 'The legal notice names no host: `publisher.host`.',
      },
      fix: {
        fr: 'Écrire sous publisher « host: { name, address, phone } » : la loi française l’exige. Y vérifier aussi name, et director et address s’ils sont dus.',
        en: 'Write “host: { name, address, phone }” under publisher; the law of many countries requires it (France, Germany). Check name there too, and director and address where they are due.',
      },
    });
  if (NOBODYS.test(email))
    yield warning('site.yaml', key('publisher', 'email'), {
      message: {
        fr: `Adresse que personne ne relève : \`${email}\`.`,
        en: `Address that nobody reads: \`${email}\`.`,
      },
      fix: {
        fr: 'Y mettre la vôtre : les mentions légales y envoient qui demande une réponse ou une correction.',
        en: 'Give yours: the legal notice sends there whoever asks for a reply or a correction.',
      },
    });
};
