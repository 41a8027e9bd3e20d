import { describe, expect, it } from 'vitest';
import { namesFarPictures } from '#load/picture-types.ts';
import { measureProcessorTime } from '../processor-time.ts';

describe('namesFarPictures', () => {
  it.each([
    '![a](/images/plan.svg)',
    '![a](../2024/plan.PNG)',
    '![a](./plans/un.jpeg)',
    '![a](plans/un.webp)',
    '![a](</images/mon plan (2).avif>)',
    '[plan]: /images/plan.gif',
    '<img src="/images/plan.svg" alt="a">',
    '![a](https://exemple.fr/a.png) ![b](/images/b.png)',
    'Rien.\n\n![a](.././plan.svg)',
  ])('is true of %s', (text) => expect(namesFarPictures(text)).toBe(true));

  it.each([
    '',
    'Un texte, et [un lien](/articles/autre/).',
    '![a](plan.svg)',
    '![a](./plan.svg)',
    '![a](./mon-plan-2.jpg "Le titre")\n\n[un lien](/articles/autre/)',
    '![a](https://exemple.fr/images/plan.png)',
  ])('is false of %s', (text) => expect(namesFarPictures(text)).toBe(false));

  it('takes no longer than the text is long', () => {
    const texts = ['/', './', 'http://', '/.'].map((one) => one.repeat(100_000));
    expect(measureProcessorTime(() => texts.map(namesFarPictures))).toBeLessThan(2000);
    expect(texts.map(namesFarPictures)).toEqual(texts.map(() => false));
  });
});
