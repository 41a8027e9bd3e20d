import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readMarker, writeMarker } from '#engine/output-marker.ts';
import { checkOutput } from '#publish/releases/check-output.ts';
import { publishRelease, rollBack, type Published } from '#publish/releases/publish-release.ts';
import { GitStore } from '#publish/releases/git-store.ts';
import { FolderStore } from '#publish/releases/folder-store.ts';
import { listFiles } from '#publish/releases/release.ts';
import { verify } from '#publish/releases/verify.ts';
import { serve } from '../../scripts/static-server.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { FIXTURE } from './publications.ts';

const SITE = `${FIXTURE.url}/`;
const MINUTE = 60_000;
const PAGE = '/articles/premier-carnet/index.html';

let folder: string;
let place: string;
let now: number;

beforeEach(() => {
  const room = createFolder('releases');
  folder = join(room, 'dist');
  place = join(room, 'srv');
  now = Date.parse('2026-12-01T08:00:00Z');
  cpSync(FIXTURE.outDir, folder, {
    recursive: true,
    filter: (path) => !/\.(?!html|css|xml|json)\w+$/.test(path),
  });
});

async function publish(keep = 5): Promise<Published> {
  now += MINUTE;
  return publishRelease(new FolderStore(place), { folder, site: SITE, now, keep });
}

const read = (path: string): string => readFileSync(join(place, 'current', path), 'utf8');
const change = (path: string, text: string): void => writeFileSync(join(folder, path), text);

describe('a folder of releases', () => {
  it('serves all that was built, and nothing of what only builds know', async () => {
    const { isNew } = await publish();
    expect(isNew).toBe(true);
    expect(listFiles(join(place, 'current'))).toEqual(listFiles(folder));
    expect(existsSync(join(place, 'current/.idees-recues.json'))).toBe(false);
  });

  it('goes from one release to the next by its link alone, and files that are the same keep their time', async () => {
    const { release: first } = await publish();
    change(PAGE, 'nouveau');
    const before = statSync(join(place, 'current/atom.xml'));
    const { release: second } = await publish();
    expect(readlinkSync(join(place, 'current'))).toBe(`releases/${second.id}`);
    expect(read(PAGE)).toBe('nouveau');
    expect(statSync(join(place, 'current/atom.xml'))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    });
    expect(readFileSync(join(place, 'releases', first.id, PAGE), 'utf8')).not.toBe('nouveau');
  });

  it('keeps for a day and one release the assets of another, whatever machine built the next', async () => {
    await publish();
    const old = listFiles(folder).find((path) => path.startsWith('/assets/') && path.endsWith('.css')) ?? '';
    rmSync(join(folder, old));
    await publish();
    expect(existsSync(join(place, 'current', old))).toBe(true);
    now += 25 * 60 * MINUTE;
    for (const text of ['un', 'deux']) {
      change(PAGE, text);
      await publish();
    }
    expect(existsSync(join(place, 'current', old))).toBe(false);
  });

  it('does not publish what a build keeps for readers of its own folder as part of the release', async () => {
    const marker = readMarker(folder);
    mkdirSync(join(folder, 'assets'), { recursive: true });
    change('assets/vieux-12345678.css', 'a {}');
    if (marker)
      writeMarker(folder, {
        ...marker,
        superseded: { '/assets/vieux-12345678.css': { since: 0, builds: 0 } },
      });
    const { release } = await publish();
    expect(marker).toBeDefined();
    expect(Object.keys(release.files)).not.toContain('/assets/vieux-12345678.css');
  });

  it('sends nothing when nothing has changed', async () => {
    const { release } = await publish();
    expect(await publish()).toMatchObject({ isNew: false, release: { id: release.id } });
  });

  it('keeps as many releases as asked for', async () => {
    const ids: string[] = [];
    for (const text of ['un', 'deux', 'trois', 'quatre']) {
      change(PAGE, text);
      ids.push((await publish(2)).release.id);
    }
    expect((await new FolderStore(place).look()).ids).toEqual(ids.slice(-2));
  });

  it.each(['null', '{}', '{"id":"x","files":null}', '[', ''])(
    'is published into whatever became of what it knows of a release: %s',
    async (text) => {
      const { release } = await publish();
      writeFileSync(join(place, `releases/${release.id}.json`), text);
      change(PAGE, 'nouveau');
      await publish();
      expect(read(PAGE)).toBe('nouveau');
      await expect(
        rollBack(new FolderStore(place), { to: release.id, confirm: async () => true }),
      ).rejects.toThrow(`${release.id}.json is missing`);
    },
  );

  it('goes back to the one before, and tells what readers would not find any more', async () => {
    const { release } = await publish();
    mkdirSync(join(folder, 'articles/nouveau'));
    change('articles/nouveau/index.html', 'Un article');
    await publish();
    const losses: unknown[] = [];
    const confirm = async (...told: readonly unknown[]): Promise<boolean> => losses.push(told[0]) > 0;
    expect(await rollBack(new FolderStore(place), { to: undefined, confirm })).toBe(release.id);
    expect(losses).toEqual([{ addresses: ['/articles/nouveau/'], items: [] }]);
    expect(existsSync(join(place, 'current/articles/nouveau'))).toBe(false);
  });

  it('publishes again after it went back, and after somebody removed the release that is served', async () => {
    await publish();
    change(PAGE, 'nouveau');
    const { release } = await publish();
    await rollBack(new FolderStore(place), { to: undefined, confirm: async () => true });
    await publish();
    expect(read(PAGE)).toBe('nouveau');
    rmSync(join(place, 'releases', readlinkSync(join(place, 'current')).slice('releases/'.length)), {
      recursive: true,
    });
    await publish();
    expect(read(PAGE)).toBe('nouveau');
    expect(release.id).toBeTruthy();
  });

  it('mends what somebody removed or edited in the release that is served', async () => {
    const { release } = await publish();
    const shown = read(PAGE);
    rmSync(join(place, 'current', PAGE));
    writeFileSync(join(place, 'current/atom.xml'), 'retouché');
    expect(await publish()).toMatchObject({ isNew: true });
    expect(read(PAGE)).toBe(shown);
    expect(read('atom.xml')).not.toBe('retouché');
    const back = rollBack(new FolderStore(place), { to: release.id, confirm: async () => true });
    await expect(back).rejects.toMatchObject({ told: { fr: expect.stringContaining('n’est plus entière') } });
    expect(read(PAGE)).toBe(shown);
  });

  it('takes up what a publication that was killed has left', async () => {
    await publish();
    mkdirSync(join(place, 'releases/.part-20261130T000000Z-00000000/a'), { recursive: true });
    change(PAGE, 'nouveau');
    await publish();
    expect(read(PAGE)).toBe('nouveau');
    expect(listFiles(join(place, 'releases')).filter((path) => path.includes('.part-'))).toEqual([]);
  });
});

describe('a publication is refused, and readers see what they saw', () => {
  it('where something else is', async () => {
    mkdirSync(place);
    writeFileSync(join(place, 'photos.zip'), '');
    await expect(publish()).rejects.toMatchObject({ told: { fr: expect.stringContaining('autre chose') } });
    expect(listFiles(place)).toEqual(['/photos.zip']);
  });

  it('where another publication is', async () => {
    await publish();
    const other = publishRelease(new FolderStore(place), {
      folder,
      site: 'https://autre.example/',
      now: now + MINUTE,
      keep: 5,
    });
    await expect(other).rejects.toMatchObject({ told: { fr: expect.stringContaining(SITE) } });
  });

  it('while somebody else publishes there', async () => {
    await publish();
    const unlock = await new FolderStore(place).lock();
    await expect(publish()).rejects.toMatchObject({
      told: { fr: expect.stringContaining('quelqu’un d’autre') },
    });
    await unlock();
  });

  it('by a clock that is behind', async () => {
    await publish();
    change(PAGE, 'nouveau');
    now -= 10 * MINUTE;
    await expect(publish()).rejects.toMatchObject({ told: { fr: expect.stringContaining('horloge') } });
    expect(read(PAGE)).not.toBe('nouveau');
  });

  it('when the built folder goes meanwhile', async () => {
    await publish();
    renameSync(folder, `${folder}.aside`);
    const told = { fr: expect.stringContaining(`${folder} : il n’est plus là`) };
    await expect(publish()).rejects.toMatchObject({ told });
    expect(read(PAGE)).not.toBe('');
  });
});

describe('before anything is sent', () => {
  it('finds nothing wrong with what builds make', () => {
    expect(checkOutput(FIXTURE.outDir, {})).toEqual([]);
  });

  it('finds a link that leads nowhere, a file that is too heavy, an identity twice', () => {
    change(PAGE, '<a href="/nulle-part/">a</a>');
    const feed = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8'));
    change('feed.json', JSON.stringify({ ...feed, items: [feed.items[0], feed.items[0]] }));
    const found = checkOutput(folder, { '.json': 20 }).map(({ fr }) => fr);
    expect(found).toContainEqual(expect.stringContaining(`${PAGE} : mène à /nulle-part/`));
    expect(found).toContainEqual(expect.stringContaining('/feed.json : '));
    expect(found).toContainEqual(expect.stringContaining('deux articles d’une même identité'));
  });
});

describe('a server that is asked for all that was built', () => {
  it('leads nowhere with an address that is none', async () => {
    const server = createServer((_, response) => response.writeHead(301, { Location: 'http://[' }).end());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { mistakes } = await verify(FIXTURE.outDir, `http://127.0.0.1:${port}/`);
    server.close();
    expect(mistakes.map(({ en }) => en)).toContainEqual(expect.stringContaining('answers 301 http://['));
  });

  it('is named without its password', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/verify.ts'), 'http://moi:s3cr3t@127.0.0.1:9/', '--out', FIXTURE.outDir],
      { encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain('sans nom ni mot de passe');
    expect(stderr).not.toContain('s3cr3t');
  });

  it('has it all, without redirects too', async () => {
    const server = await serve(FIXTURE.outDir);
    const { files, mistakes } = await verify(FIXTURE.outDir, server.url);
    await server.close();
    expect(mistakes).toEqual([]);
    expect(files).toBeGreaterThan(100);
  });

  it('is told to differ where it does', async () => {
    const server = await serve(FIXTURE.outDir);
    change(PAGE, 'nouveau');
    change('de-trop.html', 'De trop');
    const { mistakes } = await verify(folder, server.url);
    await server.close();
    expect(mistakes.map(({ fr }) => fr).toSorted()).toEqual([
      '/articles/premier-carnet/ : d’autres octets qu’ici.',
      '/de-trop.html : répond 404.',
    ]);
  });
});

describe('a branch that a host serves', () => {
  let repository: string;
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', ['-C', repository, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const open = (history: 'kept' | 'none' = 'kept'): GitStore =>
    new GitStore({ remote: repository, branch: 'pages', history, keep: 5 });
  const push = async (store = open()): Promise<Published> =>
    publishRelease(store, { folder, site: SITE, now: (now += MINUTE), keep: 5 });
  const show = (path: string): string => git('show', `pages:${path}`);

  beforeEach(() => {
    repository = createFolder('repository');
    git('init', '--quiet', '--bare');
  });

  it('has a commit for each release, and can go back', async () => {
    const { release } = await push();
    change(PAGE, 'nouveau');
    await push();
    expect(show(PAGE.slice(1))).toBe('nouveau');
    expect(git('log', '--format=%s', 'pages').trim().split('\n')).toHaveLength(2);
    expect(await rollBack(open(), { to: undefined, confirm: async () => true })).toBe(release.id);
    expect(show(PAGE.slice(1))).not.toBe('nouveau');
    expect(await push()).toMatchObject({ isNew: true });
  });

  it('has one commit alone where no history is wanted, and files that are gone are not in it', async () => {
    await push(open('none'));
    rmSync(join(folder, 'robots.txt'), { force: true });
    rmSync(join(folder, PAGE));
    await push(open('none'));
    expect(git('log', '--format=%s', 'pages').trim().split('\n')).toHaveLength(1);
    expect(() => show(PAGE.slice(1))).toThrow(/exist/);
  });

  it('keeps the assets of the release before for a day, and no longer', async () => {
    const old = listFiles(folder).find((path) => path.startsWith('/assets/') && path.endsWith('.css')) ?? '';
    await push();
    rmSync(join(folder, old));
    await push();
    expect(show(old.slice(1))).not.toBe('');
    now += 25 * 60 * MINUTE;
    for (const text of ['un', 'deux']) {
      change(PAGE, text);
      await push();
    }
    expect(() => show(old.slice(1))).toThrow(/exist/);
  });

  it('keeps what somebody else has put in it', async () => {
    await push();
    const clone = createFolder('clone');
    git('clone', '--quiet', '--branch', 'pages', repository, clone);
    writeFileSync(join(clone, 'CNAME'), 'carnet.example');
    spawnSync('git', ['-C', clone, 'add', 'CNAME']);
    spawnSync('git', [
      '-C',
      clone,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.example',
      'commit',
      '-qm',
      'CNAME',
    ]);
    spawnSync('git', ['-C', clone, 'push', '--quiet']);
    change(PAGE, 'nouveau');
    await push();
    expect(show('CNAME')).toBe('carnet.example');
    expect(show(PAGE.slice(1))).toBe('nouveau');
  });

  it('is left as it is where somebody else has published meanwhile', async () => {
    await push();
    const late = open();
    const state = await late.look();
    change(PAGE, 'nouveau');
    const { release } = await push();
    change(PAGE, 'tout autre');
    await late.send({ folder, site: SITE, release, last: await late.read(state.current ?? '') });
    await expect(late.activate(release.id)).rejects.toMatchObject({
      told: { fr: expect.stringContaining('entre-temps') },
    });
  });

  it('is refused where it holds something else', async () => {
    const blob = spawnSync('git', ['-C', repository, 'hash-object', '-w', '--stdin'], {
      input: 'a',
      encoding: 'utf8',
    }).stdout.trim();
    const other = spawnSync('git', ['-C', repository, 'mktree'], {
      input: `100644 blob ${blob}\tsource.c\n`,
      encoding: 'utf8',
    }).stdout.trim();
    const commit = spawnSync(
      'git',
      [
        '-C',
        repository,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@b.example',
        'commit-tree',
        other,
        '-m',
        'a',
      ],
      { encoding: 'utf8' },
    ).stdout.trim();
    git('update-ref', 'refs/heads/pages', commit);
    await expect(push()).rejects.toMatchObject({ told: { fr: expect.stringContaining('autre chose') } });
  });
});
