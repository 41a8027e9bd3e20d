import sharp, { type Sharp } from 'sharp';

/** A picture, and what is wrong with it: made from these facts alone. */
export interface HostilePicture {
  /** What it really is, whatever its name tells. */
  readonly type: string;
  readonly damage: string;
  /** Where in its bytes the damage is, from 0 to 1. */
  readonly share: number;
}

export async function makePicture({ type, damage, share }: HostilePicture): Promise<Buffer> {
  if (type === 'svg') return Buffer.from(toDrawing(damage));
  if (type === 'html') return Buffer.from('<!doctype html><script>alert(1)</script>');
  const bytes = await encode(type, damage);
  const place = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  if (damage === 'cut') return bytes.subarray(0, place);
  if (damage === 'flipped')
    for (let at = place; at < Math.min(bytes.length, place + 40); at += 1)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  if (damage === 'huge' && type === 'png') {
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
  }
  return bytes;
}

async function encode(type: string, damage: string): Promise<Buffer> {
  switch (type) {
    case 'png':
      return draw(damage).png().toBuffer();
    case 'webp':
      return draw(damage).webp().toBuffer();
    case 'gif':
      return draw(damage).gif().toBuffer();
    case 'avif':
      return draw(damage === 'large' ? 'none' : damage)
        .avif({ effort: 0 })
        .toBuffer();
    case 'tiff':
      return draw(damage).tiff().toBuffer();
    default:
      return (damage === 'cmyk' ? draw(damage).toColourspace('cmyk') : draw(damage))
        .withMetadata(damage === 'rotated' ? { orientation: 6 } : {})
        .jpeg()
        .toBuffer();
  }
}

function draw(damage: string): Sharp {
  const side = damage === 'large' ? 11_000 : 900;
  const picture = { width: side, height: side, channels: 3 as const, background: '#b35' };
  if (damage !== 'animated')
    return sharp({ create: { ...picture, ...(damage === 'large' ? {} : { noise: NOISE }) } });
  return sharp({ create: { ...picture, width: 300, height: 12_000, pageHeight: 300 } });
}

const NOISE = { type: 'gaussian', mean: 128, sigma: 30 } as const;

function toDrawing(damage: string): string {
  const open = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">';
  switch (damage) {
    case 'cut':
      return `${open}<path d="M0 0`;
    case 'flipped':
      return `${open}</path><a b=c>\u0000</svg>`;
    case 'huge':
      return '<svg xmlns="http://www.w3.org/2000/svg" width="1e12" height="1e12"/>';
    case 'large':
      return `${open}${'<path d="M0 0h1"/>'.repeat(200_000)}</svg>`;
    case 'animated':
      return `${open}<script>alert(1)</script><animate onbegin="a()"/></svg>`;
    case 'cmyk':
      return `${open}${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}</svg>`;
    case 'rotated':
      return `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${open}<text>&a;</text></svg>`;
    case 'bomb':
      return `<!DOCTYPE svg [${toEntities()}]>${open}<text>&e9;</text></svg>`;
    default:
      return `${open}<image href="file:///etc/passwd" width="1" height="1"/></svg>`;
  }
}

function toEntities(): string {
  return Array.from({ length: 10 }, (_, level) =>
    level === 0 ? '<!ENTITY e0 "lol">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
  ).join('');
}
