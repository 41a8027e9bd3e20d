import { posix } from 'node:path';
import type { Translated } from '#locales/locale.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key, TOP } from '#check/finding.ts';
import { listNamedPictures, type NamedPicture } from '#check/named-pictures.ts';
import { listShownPictures } from '#check/shown-pictures.ts';
import { createSuggester } from '#check/suggester.ts';
import type { CatalogRule, ReadContent } from '#check/rule.ts';

const { error, warning } = findingsOf('picture');

/**
 * Covers and portraits that are not there (pictures of bodies are found missing when they are rendered), and pictures
 * that nothing shows. Cost: one pass over the pictures and over what names them.
 */
export const checkPictures: CatalogRule = (content, context) => {
  const named = listNamedPictures(content.catalog);
  const suggest = createSuggester(
    [...content.pictures.all.keys()].map((file) => posix.basename(file)),
    {
      fr: 'La mettre à côté du fichier, et vérifier son nom (majuscules et accents compris).',
      en: 'Put it beside the file, and check its name (including capitals and accents).',
    },
  );
  const missing = named
    .filter(({ file, picture: { src } }) => !findPicture(content, file, src))
    .filter(({ file, picture: { src } }) => !content.pictures.from(file).isRefused(src))
    .map((one) => toMissing(one, suggest));
  const { articles, pages } = content.catalog;
  const isComplete =
    content.files.every(({ file }) => context.isReadable(file)) &&
    ![...articles, ...pages].some(({ facts }) => facts.isUnrun);
  return isComplete ? [...missing, ...listUnused(content)] : missing;
};

function toMissing({ file, field, picture }: NamedPicture, suggest: (name: string) => Translated): Finding {
  const isAway = /^(?:https?:)?\/\//i.test(picture.src);
  return error(file, key(field, 'src'), {
    message: {
      fr: `${isAway ? 'Image d’un autre site' : 'Image introuvable'} : \`${picture.src}\`.`,
      en: `${isAway ? 'Picture from another site' : 'Picture not found'}: \`${picture.src}\`.`,
    },
    fix: isAway
      ? {
          fr: 'L’enregistrer à côté du fichier, et la nommer ici : ./pont.jpg.',
          en: 'Save it beside the file, and name it here: ./bridge.jpg.',
        }
      : suggest(posix.basename(picture.src)),
  });
}

function listUnused({ catalog, pictures }: ReadContent): readonly Finding[] {
  const shown = listShownPictures(catalog, pictures);
  return [...pictures.all.values()]
    .filter(({ src }) => !shown.has(src))
    .map(({ file }) =>
      warning(file, TOP, {
        message: {
          fr: `Image que rien ne montre : \`${posix.basename(file)}\`.`,
          en: `Picture that nothing shows: \`${posix.basename(file)}\`.`,
        },
        fix: {
          fr: 'La montrer dans un texte, ou l’ôter de content/.',
          en: 'Show it in a text, or remove it from content/.',
        },
      }),
    );
}

/** The address under which a picture is served: it carries the digest of its bytes. */
function findPicture({ pictures }: LoadedContent, file: string, src: string): string | undefined {
  return pictures.from(file)(src)?.src;
}
