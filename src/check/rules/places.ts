import { posix } from 'node:path';
import type { ContentFile, Role } from '#load/content-files.ts';
import { PICTURE_NAME } from '#load/picture-types.ts';
import { FONT_NAMES } from '#model/identity.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, TOP, type Words } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error, warning } = findingsOf('place');
/** What was surely written to be read here. */
const MEANT = /\.(?:mdx?|markdown|mdown|mkdn?|ya?ml)$/i;
const LISTS = new Set(['links.yaml']);

/** Where each kind of text must be, and the words for it. */
const PLACES: Partial<Readonly<Record<Role, { readonly pattern: RegExp; readonly words: string }>>> = {
  article: {
    pattern: /^articles\/\d{4}\/[^/]+(?:\.mdx?|\/index\.mdx?)$/,
    words: 'articles/<année>/<nom>.md ou articles/<année>/<nom>/index.md',
  },
  page: { pattern: /^pages\/[^/]+(?:\.mdx?|\/index\.mdx?)$/, words: 'pages/<nom>.md' },
};

/**
 * Files that would be lost without a word: an extension or a folder that nothing reads, an attachment that nothing
 * publishes, an article deeper than its folder. Cost: one pass over the files.
 */
export const checkPlaces: FolderRule = ({ files }) => files.flatMap((one) => checkPlace(one) ?? []);

function checkPlace({ file, role }: ContentFile): Finding | undefined {
  if (role === 'stray') {
    const report = MEANT.test(file) ? error : warning;
    return report(file, TOP, { message: `Fichier que rien ne lit : \`${file}\`.`, fix: toStrayFix(file) });
  }
  if (role === 'asset' && !PICTURE_NAME.test(file) && !LISTS.has(file))
    return warning(file, TOP, attachment(file));
  const place = PLACES[role];
  if (!place || place.pattern.test(file)) return undefined;
  return error(file, TOP, {
    message: `Fichier hors de sa place : \`${file}\`.`,
    fix: `Sa place est ${place.words}.`,
  });
}

function attachment(file: string): Words {
  return {
    message: `Fichier joint que rien ne publie : \`${file}\`.`,
    fix: 'Le mettre dans public/, et le lier par une adresse qui commence par « / ».',
  };
}

function toStrayFix(file: string): string {
  const { name, ext, dir } = posix.parse(file.replace(/\.mdx?(?=\.txt$)/i, ''));
  if (/\.mdx?$/.test(file) && dir !== 'people' && dir !== 'organisations' && dir !== 'series')
    return 'Un article est dans articles/<année>/ (un brouillon aussi, avec `draft: true`), une page dans pages/.';
  if (/\.mdx?$/.test(file)) return `Une fiche est en YAML : \`${dir}/${name}.yaml\`.`;
  if (/^(?:site|tags|redirects)\.ya?ml$/i.test(file)) return `Le nommer \`${name.toLowerCase()}.yaml\`.`;
  if (dir === 'fonts')
    return `Une police est en WOFF2, et se nomme ${FONT_NAMES.map((one) => `\`${one}.woff2\``).join(', ')}.`;
  if (/^\.(?:md|mdx|yaml|yml)$/i.test(ext) && ext !== ext.toLowerCase())
    return `Écrire l’extension en minuscules : \`${name}${ext.toLowerCase()}\`.`;
  if (/^\.(?:markdown|mdown|mkdn?|txt)$/i.test(ext))
    return `Si c’est un texte à publier, le nommer \`${name}.md\` ; sinon, l’ôter de content/.`;
  if (ext === '.yml') return `Le nommer \`${name}.yaml\`, à la place que dit docs/writing.md.`;
  return 'Le mettre à la place que dit docs/writing.md, ou l’ôter de content/.';
}
