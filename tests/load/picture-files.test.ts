import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  readPhotograph,
  toPictureEntry,
  toPictureSet,
  type PictureFile,
  type Photograph,
} from '#load/picture-files.ts';

const paint = (width: number, height: number, background = '#b35'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

const EXIF = {
  IFD0: { Artist: 'Emma Bovary', Copyright: 'Yonville 2026', Model: 'Chambre', Software: 'secret' },
  IFD2: { BodySerialNumber: 'secret', UserComment: 'secret' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '49/1 26/1 0/1' },
};

const make = async (file: PictureFile, photograph: Photograph, original: Buffer): Promise<Buffer> =>
  Buffer.from(await toPictureEntry(file, { photograph, digest: '', original }).render());

const list = (photograph: Photograph, ext: string): readonly string[] => {
  const { plain, still, versions, former } = toPictureSet(photograph, 'a', ext);
  return [plain, ...(still ? [still] : []), ...versions, ...former].map(
    ({ src, width }) => `${src} ${width}`,
  );
};

const describeSize = (width: number, height: number, rest: Partial<Photograph> = {}): Photograph => ({
  ...{ width, height, type: 'jpeg', frames: 1, isTransparent: false, isDrawn: false, isWide: false },
  ...rest,
});

describe('the files of a picture', () => {
  it.each<readonly [string, Photograph, string, readonly string[]]>([
    [
      'of a telephone',
      describeSize(4000, 3000),
      '.jpg',
      [
        'a.jpg 1440',
        ...[480, 800, 1120, 1440, 2560].map((width) => `a-${width}.webp ${width}`),
        'a-1280.webp 1440',
      ],
    ],
    ['that is small', describeSize(480, 300), '.jpeg', ['a.jpeg 480']],
    [
      'in WebP, whose former address stays',
      describeSize(600, 300, { type: 'webp' }),
      '.webp',
      ['a.jpg 600', 'a-480.webp 480', 'a-600.webp 600', 'a.webp 600'],
    ],
    [
      'in AVIF that can be seen through',
      describeSize(600, 300, { type: 'heif', isTransparent: true }),
      '.avif',
      ['a.png 600', 'a-480.webp 480', 'a-600.webp 600', 'a.avif 600'],
    ],
    [
      'of a screen, whose name tells another type',
      describeSize(99, 9, { type: 'png', isDrawn: true }),
      '.jpg',
      ['a.png 99'],
    ],
    ['of a photograph in PNG', describeSize(99, 9, { type: 'png' }), '.png', ['a.jpg 99', 'a.png 99']],
    ['in TIFF', describeSize(99, 9, { type: 'tiff' }), '.tif', ['a.jpg 99']],
    [
      'that moves',
      describeSize(300, 200, { type: 'gif', frames: 9 }),
      '.gif',
      ['a.gif 300', 'a.jpg 300', 'a-300.webp 300'],
    ],
    ['that is higher than WebP can be', describeSize(1000, 40_000), '.jpg', ['a.jpg 409']],
  ])('%s', (_, photograph, ext, expected) => expect(list(photograph, ext)).toEqual(expected));
});

describe('what is served of a photograph', async () => {
  const bare = await paint(60, 40).withExif(EXIF).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const original = await sharp(bare).keepExif().withXmp('<x>secret</x>').jpeg().toBuffer();
  const photograph = await readPhotograph(original);

  it('has more to tell before', () => {
    for (const word of ['secret', 'Chambre', '<x>']) expect(original.toString('latin1')).toContain(word);
  });

  it.each<PictureFile['type']>(['jpeg', 'png', 'webp', 'avif'])(
    'is upright and signed, and tells nothing else: %s',
    async (type) => {
      const { width, height } = photograph;
      expect([width, height]).toEqual([40, 60]);
      const served = await make({ src: 'a', width: 20, type, isStill: true }, photograph, original);
      const metadata = await sharp(served).metadata();
      expect(metadata).toMatchObject({ width: 20, height: 30 });
      expect([metadata.exif, metadata.iptc, metadata.comments, metadata.orientation ?? 1]).toEqual([
        ...[undefined, undefined, undefined, 1],
      ]);
      expect(metadata.xmp?.toString()).toMatch(/<dc:creator>.*>Emma Bovary<.*<dc:rights>.*>Yonville 2026</);
      for (const word of ['secret', 'Chambre', '<x>']) expect(served.toString('latin1')).not.toContain(word);
    },
  );

  it('is told from a drawing by what it takes', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const photo = sharp({ create: { width: 90, height: 90, channels: 3, background: 'red', noise } });
    const dense = await readPhotograph(await photo.ensureAlpha().png().toBuffer());
    expect(dense).toMatchObject({ isDrawn: false, isTransparent: false });
    expect(await readPhotograph(await paint(90, 90).png().toBuffer())).toMatchObject({ isDrawn: true });
  });

  it('is the file itself of a drawing in PNG that tells nothing, and of no other', async () => {
    const bare = await paint(60, 40).png().toBuffer();
    const serve = async (original: Buffer, width = 60): Promise<Buffer> =>
      make({ src: 'a', width, type: 'png', isStill: true }, await readPhotograph(original), original);
    expect(await serve(bare)).toEqual(bare);
    const told = await paint(60, 40).withXmp('<x>secret</x>').png().toBuffer();
    for (const other of [told, Buffer.concat([bare, Buffer.from('secret')])])
      expect((await serve(other)).includes('secret')).toBe(false);
    expect(await sharp(await serve(bare, 30)).metadata()).toMatchObject({ width: 30 });
    const broken = Buffer.from(bare);
    broken.fill(0, broken.indexOf('IDAT') + 8, broken.indexOf('IEND') - 4);
    await expect(serve(broken)).rejects.toThrow();
  });

  it('keeps the colours that screens show beyond sRGB, and no profile of a device', async () => {
    const wide = await paint(9, 9, '#f00').withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const described = await readPhotograph(wide);
    expect(described.isWide).toBe(true);
    const served = await make({ src: 'a', width: 9, type: 'png', isStill: true }, described, wide);
    const toSamples = async (bytes: Buffer): Promise<readonly number[]> => [
      ...(await sharp(bytes, { ignoreIcc: true }).raw().toBuffer()).subarray(0, 3),
    ];
    expect(await toSamples(served)).toEqual(await toSamples(wide));
    expect((await sharp(served).metadata()).icc).toEqual((await sharp(wide).metadata()).icc);
    const device = await paint(9, 9).withIccProfile('cmyk').jpeg().toBuffer();
    const plain = await make(
      { src: 'a', width: 9, type: 'jpeg', isStill: true },
      await readPhotograph(device),
      device,
    );
    expect(await sharp(plain).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    expect((await sharp(plain).metadata()).icc).toBeUndefined();
  });

  it('moves as it did, and its first image does not', async () => {
    const images = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((one) => paint(30, 20, one).png().toBuffer()),
    );
    const moving = await sharp(images, { join: { animated: true } })
      .gif({ delay: [50, 90, 50] })
      .toBuffer();
    const described = await readPhotograph(moving);
    expect(described).toMatchObject({ width: 30, height: 20, frames: 3 });
    for (const type of ['gif', 'webp'] as const) {
      const served = await make({ src: 'a', width: 15, type, isStill: false }, described, moving);
      expect(await sharp(served).metadata()).toMatchObject({ width: 15, pages: 3, delay: [50, 90, 50] });
    }
    const still = await make({ src: 'a', width: 15, type: 'png', isStill: true }, described, moving);
    expect(await sharp(still).metadata()).toMatchObject({ width: 15, height: 10 });
  });
});
