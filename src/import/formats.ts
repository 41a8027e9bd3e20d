import type { ImportFormat } from './format.ts';
import { wordpress } from './formats/wordpress.ts';

/** In the order in which they are asked: what is told apart most surely first. */
export const FORMATS: readonly ImportFormat[] = [wordpress];
