import type { Problem } from '#model/problem.ts';
import { findForeignType } from './picture-types.ts';

/** Bytes and pixels a side beyond which an original serves nobody: it only makes the folder heavy to carry. */
const HEAVY = 4_000_000;
const LARGE = 6000;

/** A picture that can be read and is not taken. */
export class RefusedPicture extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Why a picture is not shown, `content` being its bytes. */
export function toRefusal(file: string, error: unknown, content: Buffer): Problem {
  if (error instanceof RefusedPicture)
    return toProblem(file, { message: `${error.message} : \`${file}\`.`, fix: error.fix });
  const type = findForeignType(content);
  if (type === undefined)
    return toProblem(file, {
      message: `Image illisible : \`${file}\`.`,
      fix: 'L’ouvrir et l’enregistrer de nouveau ; un SVG doit dire width et height, ou viewBox.',
    });
  return toProblem(file, {
    message: `Image en ${type}, que la publication ne sait pas lire : \`${file}\`.`,
    fix:
      type === 'HEIC'
        ? 'La convertir en JPEG : l’ouvrir et l’exporter ; sur un iPhone, Réglages, Appareil photo, Formats, « Le plus compatible ».'
        : 'La convertir en JPEG : l’ouvrir et l’exporter.',
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
export function reportPicture(file: string, picture: Reported): readonly Problem[] {
  const { width, height, weight, removed, isLostAnimation, photograph } = picture;
  const warnings: { readonly message: string; readonly fix: string }[] = [];
  if (removed.length > 0)
    warnings.push({
      message: `Retiré de l’image à sa publication : ${removed.map((one) => `\`${one}\``).join(', ')}.`,
      fix: 'L’enregistrer en SVG simple : une image n’exécute rien et ne demande rien ailleurs.',
    });
  if (photograph && (weight > HEAVY || Math.max(width, height) > LARGE))
    warnings.push({
      message: `Image de ${(weight / 1e6).toFixed(1).replace('.', ',')} Mo, ${width} × ${height} pixels : \`${file}\`.`,
      fix: 'La réduire à 2 560 pixels de large : rien de plus grand n’est publié.',
    });
  if (isLostAnimation)
    warnings.push({
      message: `Animation dont seule la première image est publiée : \`${file}\`.`,
      fix: 'L’enregistrer en GIF ou en WebP animé.',
    });
  return warnings.map((one) => ({ ...toProblem(file, one), severity: 'warning' }));
}

function toProblem(file: string, words: { readonly message: string; readonly fix: string }): Problem {
  return { file, line: 1, column: 1, rule: 'picture', severity: 'error', ...words };
}
