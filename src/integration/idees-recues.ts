import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import type { DevEnvironment, ResolvedConfig } from 'vite';
import { toFailure, toPrintedFailure } from '#build/failure.ts';
import type { BuildOptions } from '#build/open-build.ts';
import { allowsMdx } from './list-additions.ts';
import { toLocaleAlias } from '#build/bundle-assets.ts';
import { readLocale } from '#load/read-locale.ts';
import { tell } from '#locales/tell.ts';
import type { Settings } from '#publish/releases/options.ts';
import { readSettings } from '#publish/releases/read-settings.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { isKept, readOptions, toBuildOptions, type Project } from './options.ts';
import type { DevServer } from './dev-server.ts';
import type { SiteBuild } from './site-build.ts';

/** Makes an Astro project of a content folder: what its pages show, and all that stands beside pages. */
export function ideesRecues(settings: Settings = {}): AstroIntegration & { readonly settings: Settings } {
  let build: SiteBuild | undefined;
  let preview: DevServer | undefined;
  let contentDir = '';
  let language = '';
  let done: HookParameters<'astro:config:done'> | undefined;
  return {
    name: NAME,
    settings,
    hooks: {
      'astro:config:setup': async ({ command, config: given, updateConfig, injectScript }) => {
        updateConfig(SETTINGS);
        const asked = readOptions(process.env);
        const project = toProject(given);
        ({ contentDir } = toBuildOptions(asked, project));
        language = readLocale(contentDir).code;
        const { hosting } = orRefuse(language, () => readSettings(settings));
        const options = toBuildOptions(asked, { ...project, hosting });
        if (command === 'build') {
          const { SiteBuild } = await import('./site-build.ts');
          build = await orEnd(language, () => SiteBuild.open(options));
          updateConfig({ site: build.siteUrl, outDir: build.folder });
          if (!process.env['DEBUG']) tellDiskFailures(options.outDir, language);
          if (asked.untrusted) updateConfig(toCacheSettings(options));
        }
        if (command === 'dev') {
          const { DevServer } = await import('./dev-server.ts');
          preview ??= new DevServer(options);
          updateConfig(toDevSettings(options));
          injectScript('page', "import '/src/client/desk.ts';");
        }
      },
      'astro:config:done': (parameters) => {
        done = parameters;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (done?.buildOutput === 'server')
          refuse(readLocale(contentDir).build.noServer(done.config.adapter?.name ?? ''));
        // After the hooks of all others, whatever they have added.
        if (build) done?.config.integrations.push(createFinish(build, language));
        await orEnd(language, () => build?.start());
        setPrerenderer((astro) => build?.toPrerenderer(astro) ?? astro);
      },
      'astro:build:done': () => orEnd(language, () => build?.writeFiles()),
      'astro:server:setup': ({ server }) => preview?.attach(server),
    },
  };
}

export const NAME = 'idees-recues';

type AstroSettings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

const SETTINGS: AstroSettings = {
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', redirects: false },
  devToolbar: { enabled: false },
  vite: { build: { emptyOutDir: false }, plugins: [toPrerenderEntry()] },
};

/** With an adapter, Astro leaves its own entry to the prerenderer that was set: ours is Astro's, and needs it. */
function toPrerenderEntry(): { readonly name: string; readonly config: () => object } {
  const build = { rolldownOptions: { input: 'astro/entrypoints/prerender' } };
  return { name: `${NAME}:prerender`, config: () => ({ environments: { prerender: { build } } }) };
}

/** Pages answer without their last slash too, scripts speak the language of the publication, and what builds keep is not watched, unless it is the content. */
function toDevSettings(options: BuildOptions): AstroSettings {
  const alias = toLocaleAlias(options.root, readLocale(options.contentDir).code);
  const vite = {
    resolve: { alias },
    server: { watch: { ignored: [(path: string) => isKept(path, options)] } },
    environments: { prerender: { dev: { createEnvironment: createIdle } } },
  };
  return { trailingSlash: 'ignore', vite };
}

/** Astro compiles its server for each environment that runs code, and its preview asks one of them for all pages. */
async function createIdle(name: string, config: ResolvedConfig): Promise<DevEnvironment> {
  const vite = await import('vite');
  return new vite.DevEnvironment(name, config, { hot: false });
}

/** What Astro and other integrations keep goes where ours does. */
function toCacheSettings({ cacheDir }: BuildOptions): AstroSettings {
  return { cacheDir: pathToFileURL(`${cacheDir}/`), vite: { cacheDir: join(cacheDir, 'vite') } };
}

/** Astro would print where in our code an error was thrown: it ends the process with its sentence. */
async function orEnd<T>(language: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(process.env['DEBUG'] ? error : toFailure(error, language));
    process.exit(1);
  }
}

/** Astro prints where in its own code the disk failed: our sentence takes that place. */
function tellDiskFailures(folder: string, language: string): void {
  const print = console.error;
  console.error = (...words: readonly unknown[]): void => {
    const failure = toPrintedFailure(words.join(' '), folder);
    print(...(failure === undefined ? words : [tell(failure, language)]));
  };
}

function orRefuse<T>(language: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PublishRefusal) refuse(tell(error.told, language));
    throw error;
  }
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function createFinish(build: SiteBuild, language: string): AstroIntegration {
  return {
    name: `${NAME}:in-place`,
    hooks: { 'astro:build:done': () => orEnd(language, () => build.finish()) },
  };
}

function toProject({ root, outDir, integrations }: AstroConfig): Project {
  const toPath = (url: URL): string => fileURLToPath(url).replace(/[\\/]$/, '');
  return { root: toPath(root), outDir: toPath(outDir), allowsMdx: allowsMdx({ integrations }) };
}
