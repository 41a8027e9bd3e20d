import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedFile } from '#engine/changed-file.ts';
import { toDigest } from '#engine/digest.ts';
import type { FontChoice, FontFile } from '#model/identity.ts';
import { readIdentityFile } from './identity.ts';

const FOLDER = join(import.meta.dirname, '../fonts');
const FACES = ['serif', 'serif-italic', 'sans'] as const;
const PIECES = ['', '-rest', '-extended'] as const;

/**
 * The fonts that the owner has chosen: none for faces that are ours.
 * @throws {ChangedFile} when one is no longer what was chosen.
 */
export function readFontFiles({ pair, own }: FontChoice, contentDir: string): readonly FontFile[] {
  const owned = own.map(({ file, name, digest }) => {
    const bytes = readIdentityFile(contentDir, file);
    if (toDigest(bytes) !== digest) throw new ChangedFile(join(contentDir, file));
    return { face: name, piece: '', bytes };
  });
  const families = new Set(owned.map(({ face }) => toFamily(face)));
  const faces = pair === 'literata' ? FACES.filter((face) => !families.has(toFamily(face))) : [];
  const paired = faces.flatMap((face) =>
    PIECES.map((piece) => ({
      ...{ face, piece },
      bytes: readFileSync(join(FOLDER, `${pair}-${face}${piece}.woff2`)),
    })),
  );
  return [...owned, ...paired];
}

function toFamily(face: string): string | undefined {
  return face.split('-')[0];
}
