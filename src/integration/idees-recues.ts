import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { readOptions, toBuildOptions } from './options.ts';
import { createPageSourcePlugin } from './page-source-plugin.ts';
import type { SiteBuild } from './site-build.ts';

/** Makes an Astro project of a content folder: what its pages show, and all that stands beside pages. */
export function ideesRecues(): AstroIntegration {
  let build: SiteBuild | undefined;
  let config: AstroConfig | undefined;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': async ({ command, config: given, updateConfig }) => {
        updateConfig(SETTINGS);
        const options = readOptions(process.env);
        if (command === 'build') {
          const { SiteBuild } = await import('./site-build.ts');
          build = await SiteBuild.open(toBuildOptions(options, toFolders(given)));
          updateConfig({ site: build.siteUrl, outDir: build.folder });
        }
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // After the hooks of all others, whatever they have added.
        if (build) config?.integrations.push(createFinish(build));
        await build?.start();
        setPrerenderer((astro) => build?.toPrerenderer(astro) ?? astro);
      },
      'astro:build:done': () => build?.writeFiles(),
    },
  };
}

export const NAME = 'idees-recues';

const SETTINGS: Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0] = {
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', redirects: false },
  devToolbar: { enabled: false },
  vite: { plugins: [createPageSourcePlugin()], build: { emptyOutDir: false } },
};

function createFinish(build: SiteBuild): AstroIntegration {
  return { name: `${NAME}:in-place`, hooks: { 'astro:build:done': () => build.finish() } };
}

function toFolders({ root, outDir }: AstroConfig): { readonly root: string; readonly outDir: string } {
  const toPath = (url: URL): string => fileURLToPath(url).replace(/[\\/]$/, '');
  return { root: toPath(root), outDir: toPath(outDir) };
}
