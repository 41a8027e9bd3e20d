import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Every template, compiled by Astro: the entry that `compile-templates.ts` bundles. */
export const templates: Readonly<Record<string, AstroComponentFactory>> = import.meta.glob('../templates/*.astro', { eager: true, import: 'default' });
