import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Lets pages import the instance of `page-source.ts` that the integration has filled: Vite would make another of its own.
 * It leaves `data:` modules to Node, and that one hands on the file that Node has loaded already.
 */
export function createPageSourcePlugin(): VitePlugin {
  const file = new URL('./page-source.ts', import.meta.url).href;
  const id = `data:text/javascript,export * from ${JSON.stringify(file)}`;
  return {
    name: 'idees-recues:page-source',
    enforce: 'pre',
    resolveId: (asked) => (asked === '#integration/page-source.ts' ? { id, external: true } : undefined),
  };
}
