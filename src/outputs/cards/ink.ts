/** sRGB, from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** The paper, and the ink of text: those of the site's light theme (design: « Paper and ink »). */
export const PAPER: Color = [251, 248, 243];
export const INK: Color = [34, 29, 25];
/** Shares of ink in the paler texts and in hairlines: mixes of the two, so that a card needs few colours. */
export const MUTED = toCss(mix(PAPER, INK, 0.7));
export const PALE = toCss(mix(PAPER, INK, 0.4));
export const HAIRLINE = toCss(mix(PAPER, INK, 0.18));

/** The colour that stands at `share` (0 to 1) of the way. */
export function mix(from: Color, to: Color, share: number): Color {
  const at = (a: number, b: number): number => Math.round(a + (b - a) * share);
  return [at(from[0], to[0]), at(from[1], to[1]), at(from[2], to[2])];
}

export function toCss(color: Color): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The accent of `site.yaml`, `#rrggbb` or `oklch(55% 0.2 32)`, which satori does not know. Conversion: CSS Color 4 §10.9
 * and its sample code; what sRGB cannot show is clipped.
 */
export function toColor(css: string): Color {
  if (css.startsWith('#')) return [toByte(css, 1), toByte(css, 3), toByte(css, 5)];
  const [lightness = 0, chroma = 0, hue = 0] = [...css.matchAll(/([\d.]+)(%?)/g)].map(
    ([, digits, percent]) => Number(digits) / (percent ? 100 : 1),
  );
  const angle = (hue * Math.PI) / 180;
  return fromOklab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
}

function toByte(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16);
}

function fromOklab(lightness: number, a: number, b: number): Color {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toChannel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toChannel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toChannel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toChannel(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
}
