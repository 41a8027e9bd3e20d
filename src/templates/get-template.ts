import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { TemplateName } from '#routes/entry.ts';

/** A compiled component, as Astro renders it. */
type Template = Parameters<AstroContainer['renderToString']>[0];

/** Every template, compiled by Astro. */
const templates: Readonly<Record<string, Template>> = import.meta.glob<Template>('./*.astro', {
  eager: true,
  import: 'default',
});

/** The template of that name: what pages print, and what `compile-templates.ts` bundles for our own build. */
export function getTemplate(name: TemplateName): Template {
  const template = templates[`./${name}.astro`];
  if (!template) throw new Error(`No template “${name}”`);
  return template;
}
