import { posix } from 'node:path';
import type { Translated } from '#locales/locale.ts';
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
const PLACES: Partial<Readonly<Record<Role, { readonly pattern: RegExp; readonly words: Translated }>>> = {
  article: {
    pattern: /^articles\/\d{4}\/[^/]+(?:\.mdx?|\/index\.mdx?)$/,
    words: {
      fr: 'articles/<année>/<nom>.md ou articles/<année>/<nom>/index.md',
      en: 'articles/<year>/<name>.md or articles/<year>/<name>/index.md',
    },
  },
  page: {
    pattern: /^pages\/[^/]+(?:\.mdx?|\/index\.mdx?)$/,
    words: { fr: 'pages/<nom>.md', en: 'pages/<name>.md' },
  },
};

/**
 * Files that would be lost without a word: an extension or a folder that nothing reads, an attachment that nothing
 * publishes, an article deeper than its folder. Cost: one pass over the files.
 */
export const checkPlaces: FolderRule = ({ files }) => files.flatMap((one) => checkPlace(one) ?? []);

function checkPlace({ file, role }: ContentFile): Finding | undefined {
  if (role === 'stray') {
    const report = MEANT.test(file) ? error : warning;
    return report(file, TOP, {
      message: { fr: `Fichier que rien ne lit : \`${file}\`.`, en: `File that nothing reads: \`${file}\`.` },
      fix: toStrayFix(file),
    });
  }
  if (role === 'asset' && !PICTURE_NAME.test(file) && !LISTS.has(file))
    return warning(file, TOP, attachment(file));
  const place = PLACES[role];
  if (!place || place.pattern.test(file)) return undefined;
  return error(file, TOP, {
    message: { fr: `Fichier hors de sa place : \`${file}\`.`, en: `File out of place: \`${file}\`.` },
    fix: { fr: `Sa place est ${place.words.fr}.`, en: `Its place is ${place.words.en}.` },
  });
}

function attachment(file: string): Words {
  return {
    message: {
      fr: `Fichier joint que rien ne publie : \`${file}\`.`,
      en: `Attached file that nothing publishes: \`${file}\`.`,
    },
    fix: {
      fr: 'Le mettre dans public/, et le lier par une adresse qui commence par « / ».',
      en: 'Put it in public/, and link to it by an address that begins with “/”.',
    },
  };
}

function toStrayFix(file: string): Translated {
  const { name, ext, dir } = posix.parse(file.replace(/\.mdx?(?=\.txt$)/i, ''));
  if (/\.mdx?$/.test(file) && dir !== 'people' && dir !== 'organisations' && dir !== 'series')
    return {
      fr: 'Un article est dans articles/<année>/ (un brouillon aussi, avec `draft: true`), une page dans pages/.',
      en: 'An article is in articles/<year>/ (a draft too, with `draft: true`), a page in pages/.',
    };
  if (/\.mdx?$/.test(file))
    return {
      fr: `Une fiche est en YAML : \`${dir}/${name}.yaml\`.`,
      en: `This is written in YAML: \`${dir}/${name}.yaml\`.`,
    };
  if (/^(?:site|tags|redirects)\.ya?ml$/i.test(file))
    return { fr: `Le nommer \`${name.toLowerCase()}.yaml\`.`, en: `Name it \`${name.toLowerCase()}.yaml\`.` };
  if (dir === 'fonts')
    return {
      fr: `Une police est en WOFF2, et se nomme ${FONT_NAMES.map((one) => `\`${one}.woff2\``).join(', ')}.`,
      en: `A font is in WOFF2, and is named ${FONT_NAMES.map((one) => `\`${one}.woff2\``).join(', ')}.`,
    };
  if (/^\.(?:md|mdx|yaml|yml)$/i.test(ext) && ext !== ext.toLowerCase())
    return {
      fr: `Écrire l’extension en minuscules : \`${name}${ext.toLowerCase()}\`.`,
      en: `Write the extension in lower case: \`${name}${ext.toLowerCase()}\`.`,
    };
  if (/^\.(?:markdown|mdown|mkdn?|txt)$/i.test(ext))
    return {
      fr: `Si c’est un texte à publier, le nommer \`${name}.md\` ; sinon, l’ôter de content/.`,
      en: `If it is a text to publish, name it \`${name}.md\`; otherwise, remove it from content/.`,
    };
  if (ext === '.yml')
    return {
      fr: `Le nommer \`${name}.yaml\`, à la place que dit docs/writing.md.`,
      en: `Name it \`${name}.yaml\`, in the place given in docs/writing.en.md.`,
    };
  return {
    fr: 'Le mettre à la place que dit docs/writing.md, ou l’ôter de content/.',
    en: 'Put it in the place given in docs/writing.en.md, or remove it from content/.',
  };
}
