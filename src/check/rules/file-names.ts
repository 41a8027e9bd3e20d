import { LONGEST_NAME } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { toSlug } from '#model/slug.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error, warning } = findingsOf('file-name');
const TEXT = new Set(['article', 'page', 'person', 'organisation', 'series', 'comments']);
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const UNSAFE = /[?#%\\:*"<>|\p{Cc}]/u;

/**
 * Names that an address, a Markdown link or another machine would not carry as they are: decomposed accents (NFD, as
 * macOS writes them), capitals, spaces, accents, `?`, `#`, `%`. Cost: the length of all names.
 */
export const checkFileNames: FolderRule = function* ({ files }) {
  for (const { file, role, slug } of files) {
    const report = TEXT.has(role) ? error : warning;
    if (file !== file.normalize('NFC'))
      yield report(file, TOP, {
        message: {
          fr: `Nom de fichier en accents décomposés (NFD) : \`${file}\`.`,
          en: `File name with decomposed accents (NFD): \`${file}\`.`,
        },
        fix: {
          fr: `Le renommer sans accent, ou en accents composés : \`${file.normalize('NFC')}\`.`,
          en: `Rename it without accents, or with composed ones: \`${file.normalize('NFC')}\`.`,
        },
      });
    else if (UNSAFE.test(file))
      yield report(file, TOP, {
        message: {
          fr: `Signe interdit dans un nom de fichier : \`${UNSAFE.exec(file)?.[0] ?? ''}\`.`,
          en: `Character not allowed in a file name: \`${UNSAFE.exec(file)?.[0] ?? ''}\`.`,
        },
        fix: toFix(slug),
      });
    else if (file.split('/').some((name) => Buffer.byteLength(name) > LONGEST_NAME))
      yield error(file, TOP, {
        message: {
          fr: `Nom de fichier ou de dossier de plus de ${LONGEST_NAME} octets : \`${file}\`.`,
          en: `Name of a file or folder longer than ${LONGEST_NAME} bytes: \`${file}\`.`,
        },
        fix: {
          fr: 'Le raccourcir : aucun disque ne porterait ce que l’on en fait.',
          en: 'Shorten it: no disk could hold what is made of it.',
        },
      });
    else if (TEXT.has(role) && !SLUG.test(slug))
      yield error(file, TOP, {
        message: {
          fr: `Nom de fichier qui ne peut pas être une adresse : \`${slug}\`.`,
          en: `File name that cannot be an address: \`${slug}\`.`,
        },
        fix: toFix(slug),
      });
    else if (!TEXT.has(role) && !/^[\w./-]+$/.test(file))
      yield warning(file, TOP, {
        message: {
          fr: `Nom de fichier à espaces, à accents ou à signes : \`${file}\`.`,
          en: `File name with spaces, accents or symbols: \`${file}\`.`,
        },
        fix: {
          fr: 'Lettres sans accent, chiffres et traits d’union : le nom voyage alors partout.',
          en: 'Use letters without accents, digits and hyphens: such a name works everywhere.',
        },
      });
  }
};

function toFix(slug: string): Translated {
  return {
    fr: `Le renommer \`${toSlug(slug) || 'nom-sans-accent'}\` : minuscules sans accent, chiffres et traits d’union.`,
    en: `Rename it \`${toSlug(slug) || 'plain-name'}\`: lower-case letters without accents, digits and hyphens.`,
  };
}
