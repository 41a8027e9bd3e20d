import type { ImportFormat } from './format.ts';

/** In the order in which they are asked: what is told apart most surely first. */
export const FORMATS: readonly ImportFormat[] = [];
