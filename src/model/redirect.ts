import { z } from 'zod';
import { sitePath, text, webAddress } from '#fields.ts';

/** `content/redirects.yaml`: an old address, and either its new one or the reason why it is gone for good (410). */
export const redirectsSchema = z.array(
  z.union([
    z.strictObject({ from: sitePath, to: z.union([sitePath, webAddress]) }),
    z.strictObject({ from: sitePath, gone: text }),
  ]),
);

export type RedirectData = z.infer<typeof redirectsSchema>[number];
