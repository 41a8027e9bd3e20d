import { z } from 'zod';
import { wanted } from '#told.ts';
import { lang, picture, reference, text, webAddress } from '#fields.ts';

/** `content/people/<slug>.yaml`: somebody who writes, answers or is written about. */
export const personSchema = z.strictObject({
  name: text,
  /** How the name is filed in an alphabetical list: « Bovary, Emma ». Default: last word first. */
  sortName: text.optional(),
  role: text.optional(),
  description: text,
  /** Of its words, when it is not that of the publication. */
  lang: lang.optional(),
  url: webAddress.optional(),
  /** Addresses of the same person elsewhere. */
  sameAs: z.array(webAddress).default([]),
  /** The account of the fediverse that link previews name: `@nom@serveur.exemple`. */
  fediverse: z
    .string()
    .regex(
      /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/,
      wanted({
        fr: 'compte attendu, tel que `@nom@serveur.exemple`',
        en: 'expected an account, such as `@name@server.example`',
      }),
    )
    .optional(),
  portrait: picture.optional(),
  /** A character of a novel, or one that we made up. */
  fictional: z.boolean().default(false),
  /** Not a person but a collective signature, such as « La rédaction ». */
  collective: z.boolean().default(false),
  /** Other ways in which the name opens a turn in an interview: « Homais », « E. B. ». */
  speakerNames: z.array(text).default([]),
  sources: z.array(reference).default([]),
});

export type PersonData = z.infer<typeof personSchema>;
