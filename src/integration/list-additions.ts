import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { NAME } from './idees-recues.ts';

/** What in an Astro configuration changes nothing of what is built. */
const HARMLESS: ReadonlySet<string> = new Set(['integrations', 'outDir', 'server', 'site']);
const PAGES: ReadonlySet<string> = new Set(['[...address].astro', '404.astro']);
const MIDDLEWARE = ['src/middleware.ts', 'src/middleware.js', 'src/middleware'];

interface Project {
  readonly root: string;
  readonly config: AstroUserConfig;
}

/** Astro's own, by which an owner lets texts run code. Our build needs none of it. */
const MDX = '@astrojs/mdx';

type Integrations = Pick<AstroUserConfig, 'integrations'>;

/** Whether the project, and not its content, lets the code of MDX texts run. */
export function allowsMdx(config: Integrations): boolean {
  return listIntegrations(config).includes(MDX);
}

/** What the owner has added to the Astro project, and that only Astro's own build heeds: names, for the owner. */
export function listAdditions({ root, config }: Project): readonly string[] {
  return [
    ...listIntegrations(config).filter((name) => name !== NAME && name !== MDX),
    ...Object.keys(config).filter((key) => !HARMLESS.has(key)),
    ...readdirSync(join(root, 'src/pages')).flatMap((name) => (PAGES.has(name) ? [] : `src/pages/${name}`)),
    ...MIDDLEWARE.filter((file) => existsSync(join(root, file))),
  ];
}

function listIntegrations({ integrations = [] }: Integrations): readonly string[] {
  return integrations.flat().flatMap((one) => (one ? one.name : []));
}
