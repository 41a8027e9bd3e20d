import type { Translated } from '#told.ts';
import type { Finding } from '#model/problem.ts';
import { findForeignType } from './picture-types.ts';

/** Bytes and pixels a side beyond which an original serves nobody: it only makes the folder heavy to carry. */
const HEAVY = 4_000_000;
const LARGE = 6000;

/** A picture that can be read and is not taken. */
export class RefusedPicture extends Error {
  readonly words: Translated;
  readonly fix: Translated;

  constructor(words: Translated, fix: Translated) {
    super(words.en);
    this.words = words;
    this.fix = fix;
  }
}

/** Why a picture is not shown, `content` being its bytes. */
export function toRefusal(file: string, error: unknown, content: Buffer): Finding {
  if (error instanceof RefusedPicture) {
    const { words, fix } = error;
    return toFinding(file, {
      message: { fr: `${words.fr} : \`${file}\`.`, en: `${words.en}: \`${file}\`.` },
      fix,
    });
  }
  const type = findForeignType(content);
  if (type === undefined)
    return toFinding(file, {
      message: { fr: `Image illisible : \`${file}\`.`, en: `Picture that cannot be read: \`${file}\`.` },
      fix: {
        fr: 'L’ouvrir et l’enregistrer de nouveau ; un SVG doit dire width et height, ou viewBox.',
        en: 'Open it and save it again; an SVG must have width and height, or viewBox.',
      },
    });
  return toFinding(file, {
    message: {
      fr: `Image en ${type.fr}, que la publication ne sait pas lire : \`${file}\`.`,
      en: `Picture in ${type.en}, which the publication cannot read: \`${file}\`.`,
    },
    fix:
      type.en === 'HEIC'
        ? {
            fr: 'La convertir en JPEG : l’ouvrir et l’exporter ; sur un iPhone, Réglages, Appareil photo, Formats, « Le plus compatible ».',
            en: 'Convert it to JPEG: open it and export it; on an iPhone, Settings, Camera, Formats, “Most Compatible”.',
          }
        : {
            fr: 'La convertir en JPEG : l’ouvrir et l’exporter.',
            en: 'Convert it to JPEG: open it and export it.',
          },
  });
}

interface Reported {
  readonly width: number;
  readonly height: number;
  readonly weight: number;
  readonly removed: readonly string[];
  readonly isLostAnimation?: boolean;
  readonly photograph?: object;
}

/** What the author of a picture that is shown is told of it. */
export function reportPicture(file: string, picture: Reported): readonly Finding[] {
  const { width, height, weight, removed, isLostAnimation, photograph } = picture;
  const warnings: Words[] = [];
  if (removed.length > 0)
    warnings.push({
      message: {
        fr: `Retiré de l’image à sa publication : ${toList(removed)}.`,
        en: `Removed from the picture when it is published: ${toList(removed)}.`,
      },
      fix: {
        fr: 'L’enregistrer en SVG simple : une image n’exécute rien et ne demande rien ailleurs.',
        en: 'Save it as plain SVG: a picture runs nothing, and asks nothing of other sites.',
      },
    });
  if (photograph && (weight > HEAVY || Math.max(width, height) > LARGE))
    warnings.push({
      message: {
        fr: `Image de ${(weight / 1e6).toFixed(1).replace('.', ',')} Mo, ${width} × ${height} pixels : \`${file}\`.`,
        en: `Picture of ${(weight / 1e6).toFixed(1)} MB, ${width} × ${height} pixels: \`${file}\`.`,
      },
      fix: {
        fr: 'La réduire à 2 560 pixels de large : rien de plus grand n’est publié.',
        en: 'Reduce it to a width of 2,560 pixels: nothing larger is published.',
      },
    });
  if (isLostAnimation)
    warnings.push({
      message: {
        fr: `Animation dont seule la première image est publiée : \`${file}\`.`,
        en: `Animation of which only the first image is published: \`${file}\`.`,
      },
      fix: { fr: 'L’enregistrer en GIF ou en WebP animé.', en: 'Save it as an animated GIF or WebP.' },
    });
  return warnings.map((one) => ({ ...toFinding(file, one), severity: 'warning' }));
}

function toList(names: readonly string[]): string {
  return names.map((one) => `\`${one}\``).join(', ');
}

function toFinding(file: string, words: Words): Finding {
  return { file, at: { line: 1, column: 1 }, rule: 'picture', severity: 'error', ...words };
}

interface Words {
  readonly message: Translated;
  readonly fix: Translated;
}
