import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fetchPublic } from '#import/media/fetch-media.ts';
import { createFileMedia, NO_MEDIA } from '#import/media/media-source.ts';
import { toPicturePath } from '#import/media/picture-path.ts';
import { openSources } from '#import/source-files.ts';

describe('the files of an export', () => {
  it('are read from archives whatever their names, and none leads out of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    const text = Buffer.from('<rss/>');
    const bomb = Buffer.alloc(30_000_000);
    writeFileSync(
      join(folder, 'export.xml'),
      zipSync({
        'a/b.xml': text,
        'a/c.zip': zipSync({ 'd.xml': text }),
        '../dehors.xml': text,
        '__MACOSX/x': text,
        'zero.bin': bomb,
      }),
    );
    writeFileSync(join(folder, 'coupée.zip'), zipSync({ 'a.xml': text }).subarray(0, 40));
    const { files, problems, close } = await openSources([folder]);
    close();
    rmSync(folder, { recursive: true });
    expect(files.map(({ path }) => path)).toEqual(['a/b.xml', 'a/c.zip']);
    expect(problems.map(({ file }) => file).sort()).toEqual([
      'coupée.zip',
      'export.xml/a/c.zip',
      'export.xml/zero.bin',
    ]);
  });
});

describe('a picture', () => {
  it('is found by the longest end of its address that one file alone has', async () => {
    const files = ['2009/05/1.jpg', '2009/06/1.jpg', 'logo.png'].map((path) => ({
      ...{ path, size: 1, head: new Uint8Array() },
      open: () =>
        Promise.resolve(
          (async function* () {
            yield Buffer.from(path);
          })() as never,
        ),
    }));
    const media = createFileMedia([files, files], NO_MEDIA);
    const get = async (url: string): Promise<string> => {
      const got = await media.get(new URL(url));
      return 'content' in got ? got.content.toString() : 'absente';
    };
    expect(await get('http://a.example/wp-content/uploads/2009/06/1.jpg')).toBe('2009/06/1.jpg');
    expect(await get('http://a.example/ailleurs/logo.png')).toBe('logo.png');
    expect(await get('http://a.example/1.jpg')).toBe('absente');
  });

  it.each([
    ['http://a.example/wp-content/uploads/2009/05/L%C3%A9a.JPG', 'media/wp-content/uploads/2009/05/Lea.jpg'],
    ['http://a.example/../../etc/x.png', 'media/etc/x.jpg'],
    ['http://a.example/%2e%2e%2f%2e%2e%2fx', 'media/x.jpg'],
    ['http://a.example/.git/config', 'media/git/config.jpg'],
  ])('of %s is put at its whole path', (address, expected) => {
    expect(toPicturePath(new URL(address), { end: 'jpg', isOwn: true })).toBe(expected);
  });

  it.each([
    'http://127.0.0.1:1/a',
    'http://localhost:1/a',
    'http://[::1]/a',
    'http://10.0.0.1/a',
    'http://169.254.169.254/a',
    'http://0x7f.1/a',
    'http://[::ffff:127.0.0.1]/a',
    'file:///etc/passwd',
  ])('is never asked of this machine or its network: %s', async (address) => {
    const server = createServer((_request, response) => response.end('x')).listen(0, '127.0.0.1');
    const got = await fetchPublic(new URL(address));
    server.close();
    expect(got).toMatchObject({ reason: { fr: expect.stringMatching(/privée ou locale|pas du web/) } });
  });
});
