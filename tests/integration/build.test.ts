import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFolders, copyProject, createWorkshop, digestFolder, listStaging } from '../build/folders.ts';
import { mustBuild, runBuild } from '../build/run-build.ts';
import { FIXTURE } from '../site/publications.ts';
import { mustAstroBuild, runAstroBuild } from './run-astro.ts';

const ARTICLE = 'articles/2025/premier-carnet.md';
const PAGE = '/articles/premier-carnet/';

describe('astro build', () => {
  const ours = createWorkshop('astro-ours');
  const astro = createWorkshop('astro');

  it('gives the bytes of our own build, search, cards, books and registers included', () => {
    mustBuild({ ...ours, clean: true, record: true });
    mustAstroBuild({ ...astro, record: true });
    expect(compareFolders(digestFolder(ours.out), digestFolder(astro.out))).toEqual([]);
    expect(compareFolders(digestFolder(ours.content), digestFolder(astro.content))).toEqual([]);
    expect(existsSync(join(astro.content, 'addresses.txt'))).toBe(true);
    expect(Object.keys(digestFolder(astro.out)).length).toBeGreaterThan(200);
  });

  it('refuses content with an error as our own build does, and leaves the earlier output', () => {
    const file = join(astro.content, ARTICLE);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^date:.*$/m, 'date: jamais'));
    const before = digestFolder(astro.out);
    const { code, stdout, stderr } = runAstroBuild(astro);
    expect(code).toBe(1);
    expect(stderr).toBe(runBuild(astro).stderr);
    expect(stderr).toContain(`${ARTICLE}:6:1 erreur \`date\``);
    expect(stdout).not.toContain('build');
    expect(digestFolder(astro.out)).toEqual(before);
    expect(listStaging(astro.out)).toEqual([]);
  });
});

const CONFIG = `import sitemap from '@astrojs/sitemap';
import { ideesRecues } from './src/integration/idees-recues.ts';

const script = {
  name: 'script',
  hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page', 'document.body.dataset.more = "";') },
};
const failing = {
  name: 'failing',
  hooks: {
    'astro:build:done': () => {
      if (process.env.FAILS) throw new Error('The last hook fails');
    },
  },
};
const adapter = (buildOutput) => ({
  name: 'adapter',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'adapter',
        entrypointResolution: 'auto',
        serverEntrypoint: import.meta.url,
        supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', hybridOutput: 'stable' },
        adapterFeatures: { buildOutput },
      }),
  },
});
const { ADAPTER } = process.env;
export default {
  integrations: [sitemap(), ideesRecues(), script, failing],
  ...(ADAPTER && { adapter: adapter(ADAPTER) }),
};
`;

describe('an Astro project with more integrations', () => {
  const root = mkdtempSync(join(tmpdir(), 'integrations-'));
  const build = { root, content: FIXTURE.contentDir, out: join(root, 'dist') };
  const options = { ...build, noSearch: true, noCards: true, noBooks: true };

  beforeAll(() => {
    copyProject(root);
    writeFileSync(join(root, 'astro.config.mjs'), CONFIG);
    mustAstroBuild(options);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('has what they make', () => {
    const { script = '' } =
      /<script type="module" src="(?<script>\/_astro\/[^"]+)"><\/script>/.exec(
        readFileSync(join(build.out, PAGE, 'index.html'), 'utf8'),
      )?.groups ?? {};
    expect(readFileSync(join(build.out, script), 'utf8')).toContain('dataset.more');
    expect(readFileSync(join(build.out, 'sitemap-0.xml'), 'utf8')).toContain(`${FIXTURE.url}${PAGE}`);
  });

  it('is built by Astro when our own build is asked for', () => {
    const out = join(root, 'handed-over');
    const { stderr } = mustBuild({ ...build, out, flags: ['--no-search', '--no-cards', '--no-books'] });
    expect(stderr).toContain('le projet lui demande aussi @astrojs/sitemap, script');
    expect(compareFolders(digestFolder(build.out), digestFolder(out))).toEqual([]);
  });

  it('keeps its earlier output when the last hook fails', () => {
    const before = digestFolder(build.out);
    const { code, stderr } = runAstroBuild({ ...options, env: { FAILS: 'yes' } });
    expect(code).toBe(1);
    expect(stderr).toContain('The last hook fails');
    expect(digestFolder(build.out)).toEqual(before);
  });

  it('refuses an adapter for a server; with one for files it is the same, and leaves nothing behind', () => {
    const before = digestFolder(build.out);
    const { code, stderr } = runAstroBuild({ ...options, env: { ADAPTER: 'server' } });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('L’adaptateur adapter prépare un serveur'),
    });
    expect(digestFolder(build.out)).toEqual(before);
    mustAstroBuild({ ...options, env: { ADAPTER: 'static' } });
    expect(digestFolder(build.out)).toEqual(before);
    expect(listStaging(build.out)).toEqual([]);
  });

  it('names the page and the text of a template that throws, and keeps its earlier output', () => {
    const before = digestFolder(build.out);
    const template = join(root, 'src/templates/Article.astro');
    const thrown = `{head.path === '${PAGE}' && [1].map(() => { throw new Error('Broken'); })}`;
    writeFileSync(template, readFileSync(template, 'utf8').replace(/<article/, `${thrown}<article`));
    const { code, stderr } = runAstroBuild(options);
    expect(code).toBe(1);
    expect(stderr).toContain(`Page ${PAGE} could not be rendered (${ARTICLE})`);
    expect(stderr).toContain('Broken');
    expect(digestFolder(build.out)).toEqual(before);
  });
});
