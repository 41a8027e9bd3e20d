import { z } from 'zod';
import type { PlacedPicture } from '#model/catalog.ts';
import type { PictureFinder } from './find-picture.ts';

const PICTURED = z.object({
  cover: z.object({ src: z.string() }).optional(),
  portrait: z.object({ src: z.string() }).optional(),
});

/** The cover or the portrait that the fields of a file name. */
export function findOwnPicture(find: PictureFinder, data: unknown): PlacedPicture | undefined {
  if (typeof data !== 'object' || data === null || !('cover' in data || 'portrait' in data)) return undefined;
  const named = PICTURED.safeParse(data).data;
  const found = find((named?.cover ?? named?.portrait)?.src ?? '');
  if (!found) return undefined;
  const { src, width, height, bytes, srcset, still } = found;
  return { src, width, height, bytes, srcset, still };
}
