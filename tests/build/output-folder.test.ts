import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKER, readMarker } from '#engine/output-marker.ts';
import { mustAstroBuild, runAstroBuild } from '../integration/run-astro.ts';
import { compareFolders, createWorkshop, digestFolder, type Digests } from './folders.ts';
import { mustBuild, runBuild } from './run-build.ts';

/** What a build into a folder would have removed once. */
const FOREIGN = { '/.git/HEAD': 'ref: refs/heads/pages', '/CNAME': 'exemple.fr', '/media/film.webm': 'film' };
const LINE = /^Laissé en place, sans venir de la construction\s: \.git\/, CNAME et media\/\.$/m;
const FAST = { noSearch: true, noCards: true, noBooks: true };
const FLAGS = ['--no-search', '--no-cards', '--no-books'];

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, text);
  }
}

/** The paths that a folder has more than the output in it, and whether what was put there is as it was. */
function listAdded(folder: string, output: Digests): readonly string[] {
  for (const [path, text] of Object.entries(FOREIGN)) expect(readFileSync(folder + path, 'utf8')).toBe(text);
  return compareFolders(output, digestFolder(folder));
}

describe('the output folder', () => {
  it('keeps and names what is not ours, lists the rest, and is what a link leads to', () => {
    const workshop = createWorkshop('foreign');
    const real = join(dirname(workshop.out), 'ailleurs');
    symlinkSync('ailleurs', workshop.out);
    const build = { ...workshop, flags: FLAGS };
    expect(mustBuild(build).stdout).not.toContain('Laissé en place');
    const output = digestFolder(real);
    expect(readMarker(real)?.files.toSorted()).toEqual(Object.keys(output));
    put(real, FOREIGN);
    const added = Object.keys(FOREIGN).map((path) => `+ ${path}`);
    expect(mustBuild(build).stdout).toMatch(LINE);
    expect(listAdded(real, output)).toEqual(added);
    const { stdout } = mustAstroBuild({ ...workshop, ...FAST });
    expect(stdout).toMatch(LINE);
    expect(listAdded(real, output)).toEqual(added);
    expect(readMarker(real)?.files.toSorted()).toEqual(Object.keys(output));
    expect(readlinkSync(workshop.out)).toBe('ailleurs');
    expect(readdirSync(dirname(real)).sort()).toEqual(['ailleurs', 'content', 'out']);
  });

  it('is refused, by both builds, when it is another site’s or a file; nothing is touched then', () => {
    const { content, out } = createWorkshop('refused');
    const site = { '/404.html': 'perdu', '/sitemap.xml': '<urlset/>', '/index.html': 'bonjour' };
    for (const folder of [out, `${out}.old`, `${out}.next`]) put(folder, site);
    const before = digestFolder(dirname(out));
    const file = join(out, 'index.html');
    for (const [place, words] of [
      [
        out,
        /out n’a pas été écrit par une construction, .* 404\.html, index\.html et sitemap\.xml\. En choisir un autre/,
      ],
      [file, /index\.html n’est pas un dossier\s: choisir un autre nom/],
      [join(file, 'dist'), /index\.html n’est pas un dossier\s: choisir un autre nom/],
    ] as const) {
      const ours = runBuild({ content, out: place });
      expect({ code: ours.code, stdout: ours.stdout }).toEqual({ code: 1, stdout: '' });
      expect(ours.stderr).toMatch(words);
      const astro = runAstroBuild({ content, out: place });
      expect({ code: astro.code, stderr: astro.stderr }).toEqual({ code: 1, stderr: ours.stderr });
    }
    expect(digestFolder(dirname(out))).toEqual(before);
    expect(lstatSync(file).isFile()).toBe(true);
  });

  it('is refused when a file of somebody else is where one of ours is to be', () => {
    const { content, out } = createWorkshop('in-the-way');
    const build = { content, out, flags: FLAGS };
    mustBuild(build);
    put(out, { '/feuille/index.html': 'à moi' });
    copyFileSync(join(content, 'pages/a-propos.md'), join(content, 'pages/feuille.md'));
    const before = digestFolder(out);
    const { code, stderr } = runBuild(build);
    expect({ code, before: digestFolder(out) }).toEqual({ code: 1, before });
    expect(stderr).toContain('feuille/index.html n’a pas été écrit par une construction');
    expect(stderr).not.toContain('    at ');
  });

  it('of an earlier version, which had no marker, is known by what it wrote', () => {
    const workshop = { ...createWorkshop('earlier'), flags: FLAGS };
    mustBuild(workshop);
    rmSync(join(workshop.out, MARKER));
    put(workshop.out, FOREIGN);
    put(`${workshop.out}.old`, FOREIGN);
    const { stdout } = mustBuild(workshop);
    expect(stdout).toMatch(LINE);
    expect(stdout).toMatch(/^Une version antérieure a laissé .*out\.old\. Rien ne s’en sert plus/m);
    expect(readMarker(workshop.out)).toBeDefined();
    expect(mustBuild(workshop).stdout).not.toContain('version antérieure');
    expect(Object.keys(digestFolder(`${workshop.out}.old`))).toEqual(Object.keys(FOREIGN));
    rmSync(join(workshop.out, MARKER));
    writeFileSync(join(workshop.out, 'index.html'), 'un autre site');
    expect(runBuild(workshop)).toMatchObject({ code: 1, stdout: '' });
    expect(readFileSync(join(workshop.out, 'index.html'), 'utf8')).toBe('un autre site');
  });
});
