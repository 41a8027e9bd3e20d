import type { ImportFormat } from './format.ts';
import { blogger } from './formats/blogger.ts';
import { canalblog } from './formats/canalblog.ts';
import { dotclear } from './formats/dotclear.ts';
import { feed } from './formats/feed.ts';
import { ghost } from './formats/ghost.ts';
import { hautetfort } from './formats/hautetfort.ts';
import { htmlFolder } from './formats/html-folder.ts';
import { markdown } from './formats/markdown.ts';
import { medium } from './formats/medium.ts';
import { movableType } from './formats/movable-type.ts';
import { overBlog } from './formats/over-blog.ts';
import { substack } from './formats/substack.ts';
import { wordpress } from './formats/wordpress.ts';

/** In the order in which they are asked: what is told apart most surely first. */
export const FORMATS: readonly ImportFormat[] = [
  wordpress,
  overBlog,
  dotclear,
  blogger,
  substack,
  ghost,
  markdown,
  medium,
  hautetfort,
  canalblog,
  movableType,
  feed,
  htmlFolder,
];
