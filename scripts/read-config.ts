import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

/** How the owner has set up the project. */
export async function readConfig(): Promise<AstroUserConfig> {
  const file = resolve(import.meta.dirname, '..', 'astro.config.mjs');
  const { default: config }: { readonly default: AstroUserConfig } = await import(pathToFileURL(file).href);
  return config;
}
