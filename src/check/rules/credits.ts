import { posix } from 'node:path';
import { tellEach } from '#told.ts';
import type { Translated } from '#locales/locale.ts';
import { findingsOf, key, type Words } from '#check/finding.ts';
import { listNamedPictures } from '#check/named-pictures.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('credit');

/** Pictures whose file tells who made them, which nothing on the page does. Cost: one pass over the pictures. */
export const checkCredits: CatalogRule = function* ({ catalog, pictures }) {
  const getCredit = (file: string, src: string): string | undefined => pictures.from(file)(src)?.credit;
  for (const { file, facts } of [...catalog.articles, ...catalog.pages])
    for (const { src, lacksCredit, isSilent, line, column } of facts.images) {
      const credit = lacksCredit && !isSilent ? getCredit(file, src) : undefined;
      if (credit)
        yield warning(
          file,
          { line, column },
          toWords(src, {
            fr: `![…](${src} "… Crédit : ${credit}")`,
            en: `![…](${src} "… Credit: ${credit}")`,
          }),
        );
    }
  for (const { file, field, picture } of listNamedPictures(catalog)) {
    const credit = picture.credit ? undefined : getCredit(file, picture.src);
    if (credit)
      yield warning(
        file,
        key(field, 'src'),
        toWords(
          picture.src,
          tellEach(() => `credit: "${credit}"`),
        ),
      );
  }
};

function toWords(src: string, remedy: Translated): Words {
  return {
    message: {
      fr: `Image sans crédit, alors que son fichier en porte un : \`${posix.basename(src)}\`.`,
      en: `Picture without a credit, though its file has one: \`${posix.basename(src)}\`.`,
    },
    fix: { fr: `S’il est juste : ${remedy.fr}.`, en: `If it is right: ${remedy.en}.` },
  };
}
