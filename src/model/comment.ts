import { z } from 'zod';
import { wanted } from '#told.ts';
import { instant, text, webAddress } from '#fields.ts';

export const commentAnchor = z.string().regex(
  /^[\w.:-]+$/,
  wanted({
    fr: 'lettres, chiffres, traits d’union attendus',
    en: 'expected letters, digits and hyphens',
  }),
);

/** One archived comment; `replyTo` is the id of an earlier comment of the same file. Never an e-mail or IP address. */
export const commentSchema = z.strictObject({
  id: text,
  author: text,
  url: webAddress.optional(),
  date: instant,
  text,
  replyTo: text.optional(),
  /** The fragment that led to it on another platform: links to it still do. */
  anchor: commentAnchor.optional(),
  /** Written by the owner to show what a comment looks like: readers are told. */
  example: z.boolean().optional(),
});

/** `content/comments/<article-slug>.yaml`, oldest first. */
export const commentsSchema = z.array(commentSchema);

export type CommentData = z.infer<typeof commentSchema>;
