import type { experimental_AstroContainer as AstroContainer } from 'astro/container';

/** A compiled component, as the container takes it. */
type Template = Parameters<AstroContainer['renderToString']>[0];

/** Every template, compiled by Astro: the entry that `compile-templates.ts` bundles. */
export const templates: Readonly<Record<string, Template>> = import.meta.glob<Template>(
  '../templates/*.astro',
  { eager: true, import: 'default' },
);
