import { describe, expect, it } from 'vitest';
import { readSettings } from '#publish/releases/read-settings.ts';

function refuse(settings: unknown): unknown {
  try {
    return readSettings(settings);
  } catch (error) {
    return error;
  }
}

describe('what astro.config.mjs sets', () => {
  it('has defaults', () => {
    expect(readSettings({})).toMatchObject({ publish: { targets: {} } });
  });

  it('is refused with every mistake, its place, its value and a remedy, in both languages', () => {
    expect(refuse({ hosting: { hsts: 'beaucoup', hstss: 1 } })).toMatchObject({
      told: {
        fr: expect.stringMatching(
          /astro\.config\.mjs \(hosting\.hsts\)\n.*`beaucoup`[^]*\(hosting\.hstss\)\nChamp inconnu[^]*docs\/hosting\.md/,
        ),
        en: expect.stringMatching(/\(hosting\.hsts\)\n.*`beaucoup`[^]*\(hosting\.hstss\)\nUnknown field/),
      },
    });
  });

  it.each([
    [{ type: 'ftp' }, /\.type\)\n`publish\.targets\.a\.type` vaut `ftp` : attendu : folder, ssh/],
    [{ host: 'a' }, /\.type\)\n`publish\.targets\.a\.type` est vide : attendu : folder, ssh/],
    ['ssh', /vaut `ssh` : champs attendus.*docs\/hosting\.md/],
    [{ type: 's3', bucket: 'blog', remote: 'a', region: 'b' }, /\.region` vaut `b` : à ôter/],
    [{ type: 'folder', path: '~/blog' }, /sans ~ ni trait/],
  ])('%j is refused with what is expected', (target, words) => {
    expect(refuse({ publish: { targets: { a: target } } })).toMatchObject({
      told: { fr: expect.stringMatching(words) },
    });
  });

  it('is refused without the password of an address', () => {
    const remote = 'https://moi:le-mot-de-passe@forge.example/a.git';
    const refused = refuse({ publish: { targets: { site: { type: 'git-branch', remote } } } });
    expect(JSON.stringify(refused)).not.toContain('le-mot-de-passe');
    expect(refused).toMatchObject({
      told: { fr: expect.stringMatching(/`https:\/\/…@forge\.example\/a\.git`.*\n→ /) },
    });
  });

  it.each([
    ['https://me:p@ss-le-mot@example.com/x.git', '//…@example.com/x.git'],
    ['https://KEY:ss-le/mot@s3.example', '//…@s3.example'],
    ['https://s3.example?key=ss-le-mot', '//s3.example?…'],
  ])('prints of %s no more than %s', (endpoint, shown) => {
    const refused = JSON.stringify(
      refuse({ publish: { targets: { a: { type: 's3', bucket: 'blog', endpoint } } } }),
    );
    expect(refused).toContain(shown);
    expect(refused).not.toMatch(/ss-le|le.mot/);
  });

  it('holds no secret: it is told where those are given', () => {
    expect(refuse({ hosting: { secretKey: 'a' } })).toMatchObject({
      told: { en: expect.stringContaining('give it in the environment') },
    });
  });
});
