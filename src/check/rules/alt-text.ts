import { PICTURE_NAME } from '#load/picture-types.ts';
import type { BodyImage } from '#model/body.ts';
import type { Finding, Place } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import { listNamedPictures } from '#check/named-pictures.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('alt');
const CAMERA =
  /^(?:img|image|photo|dsc[nf]?|screenshot|capture(?: d[’']écran)?|figure|illustration|sans titre|untitled)?[\s_-]*\d*$/iu;

/** Pictures without words for those who do not see them, or with a file name instead. Cost: one pass over the pictures. */
export const checkAltText: CatalogRule = function* ({ catalog }) {
  for (const { file, facts } of [...catalog.articles, ...catalog.pages]) yield* checkBody(file, facts.images);
  for (const { file, field, picture } of listNamedPictures(catalog))
    yield* checkAlt(file, picture.alt, key(field, 'alt'));
};

function* checkBody(file: string, images: readonly BodyImage[]): Iterable<Finding> {
  for (const { alt, src, isSilent, line, column } of images)
    if (alt.trim() !== '') yield* checkAlt(file, alt, { line, column });
    else if (!isSilent)
      yield error(
        file,
        { line, column },
        {
          message: {
            fr: `Image sans texte de remplacement : \`${src}\`.`,
            en: `Picture without alternative text: \`${src}\`.`,
          },
          fix: {
            fr: 'Entre les crochets, dire ce que l’image montre : ![Deux courbes qui se croisent en 2011](…) ; ou, si elle ne fait qu’orner, ![](… "décorative").',
            en: 'Between the square brackets, describe what the picture shows: ![Two curves that cross in 2011](…); or, if it is only an ornament, ![](… "decorative").',
          },
        },
      );
}

function* checkAlt(file: string, alt: string, at: Place): Iterable<Finding> {
  if (PICTURE_NAME.test(alt) || CAMERA.test(alt.trim()))
    yield warning(file, at, {
      message: {
        fr: `Texte de remplacement qui ne dit rien : \`${alt}\`.`,
        en: `Alternative text that describes nothing: \`${alt}\`.`,
      },
      fix: {
        fr: 'Dire ce que l’image montre, comme à quelqu’un au téléphone.',
        en: 'Describe what the picture shows, as to somebody on the telephone.',
      },
    });
}
