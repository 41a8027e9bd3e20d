import type { ImportFormat } from './format.ts';
import { blogger } from './formats/blogger.ts';
import { dotclear } from './formats/dotclear.ts';
import { feed } from './formats/feed.ts';
import { movableType } from './formats/movable-type.ts';
import { overBlog } from './formats/over-blog.ts';
import { wordpress } from './formats/wordpress.ts';

/** In the order in which they are asked: what is told apart most surely first. */
export const FORMATS: readonly ImportFormat[] = [wordpress, overBlog, dotclear, movableType, blogger, feed];
