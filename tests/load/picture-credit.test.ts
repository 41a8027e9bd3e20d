import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPictureCredit, toCreditXmp } from '#load/picture-credit.ts';

const BASE = {
  format: 'jpeg',
  width: 1,
  height: 1,
  autoOrient: { width: 1, height: 1, orientation: 1 },
} as const;
const REST = {
  space: 'srgb',
  channels: 3,
  depth: 'uchar',
  density: 72,
  chromaSubsampling: '',
  isProgressive: false,
} as const;
const read = (parts: object): object =>
  readPictureCredit({ ...BASE, ...REST, isPalette: false, hasProfile: false, hasAlpha: false, ...parts });

const iptc = (dataset: number, text: string | Buffer): Buffer => {
  const words = Buffer.from(text);
  return Buffer.concat([Buffer.from('8BIM'), Buffer.from([0x1c, 2, dataset, 0, words.length]), words]);
};

/** One directory with one text, in both orders of bytes. */
const exif = (tag: number, text: string, isLittle: boolean): Buffer => {
  const words = Buffer.from(`${text}\0`);
  const bytes = Buffer.alloc(26);
  bytes.write(isLittle ? 'II' : 'MM');
  const put = (value: number, at: number, length: number): number =>
    isLittle ? bytes.writeUIntLE(value, at, length) : bytes.writeUIntBE(value, at, length);
  put(8, 4, 4);
  put(1, 8, 2);
  put(tag, 10, 2);
  put(2, 12, 2);
  put(words.length, 14, 4);
  put(26, 18, 4);
  return Buffer.concat([Buffer.from('Exif\0\0'), bytes, words]);
};

it.each<readonly [string, object, object]>([
  ['EXIF', { exif: exif(0x013b, 'Emma Bovary', true) }, { creator: 'Emma Bovary' }],
  ['EXIF of the other order', { exif: exif(0x8298, '© Léon', false) }, { copyright: '© Léon' }],
  ['IPTC', { iptc: iptc(80, 'Léon') }, { creator: 'Léon' }],
  ['IPTC in Latin-1', { iptc: iptc(116, Buffer.from('Léon', 'latin1')) }, { copyright: 'Léon' }],
  ['PNG', { comments: [{ keyword: 'Author', text: 'Homais' }] }, { creator: 'Homais' }],
  ['nothing', {}, {}],
  ['only spaces', { iptc: iptc(80, ' \0 ') }, {}],
  ['EXIF that is cut', { exif: exif(0x013b, 'Emma Bovary', true).subarray(0, 20) }, {}],
  ['EXIF that is none', { exif: Buffer.from('Exif') }, {}],
])('reads who made a picture in %s', (_, parts, expected) => {
  expect(JSON.parse(JSON.stringify(read(parts)))).toEqual(expected);
});

it('reads again what it has written, whatever the words', async () => {
  const credit = { creator: 'A & B <c> "d"', copyright: '© l’Été' };
  const signed = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .withXmp(toCreditXmp(credit) ?? '')
    .webp()
    .toBuffer();
  expect(readPictureCredit(await sharp(signed).metadata())).toEqual(credit);
  expect(toCreditXmp({})).toBeUndefined();
});
