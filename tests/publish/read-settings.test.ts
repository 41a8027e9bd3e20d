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

  it('holds no secret: it is told where those are given', () => {
    expect(refuse({ hosting: { secretKey: 'a' } })).toMatchObject({
      told: { en: expect.stringContaining('give it in the environment') },
    });
  });
});
