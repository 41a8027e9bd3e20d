import slugify from '@sindresorhus/slugify';
import type { ContentFile } from '#load/content-files.ts';
import type { Finding } from '#model/problem.ts';
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
export const checkFileNames: FolderRule = ({ files }) => files.flatMap((one) => checkName(one) ?? []);

function checkName({ file, role, slug }: ContentFile): Finding | undefined {
  if (file !== file.normalize('NFC')) return error(file, TOP, decomposed(file));
  if (UNSAFE.test(file))
    return error(file, TOP, {
      message: `Signe interdit dans un nom de fichier : \`${UNSAFE.exec(file)?.[0] ?? ''}\`.`,
      fix: toFix(slug),
    });
  if (TEXT.has(role))
    return SLUG.test(slug)
      ? undefined
      : error(file, TOP, {
          message: `Nom de fichier qui ne peut pas être une adresse : \`${slug}\`.`,
          fix: toFix(slug),
        });
  if (/^[\w./-]+$/.test(file)) return undefined;
  return warning(file, TOP, {
    message: `Nom de fichier à espaces, à accents ou à signes : \`${file}\`.`,
    fix: 'Lettres sans accent, chiffres et traits d’union : le nom voyage alors partout.',
  });
}

function decomposed(file: string): { message: string; fix: string } {
  return {
    message: `Nom de fichier en accents décomposés (NFD) : \`${file}\`.`,
    fix: `Le renommer sans accent, ou en accents composés : \`${file.normalize('NFC')}\`.`,
  };
}

function toFix(slug: string): string {
  return `Le renommer \`${slugify(slug, { decamelize: false }) || 'nom-sans-accent'}\` : minuscules sans accent, chiffres et traits d’union.`;
}
