import type { Site } from './site.ts';

/** A file of the owner that is served at an address. */
export interface IdentityFile {
  /** From the content folder. */
  readonly file: string;
  /** Of the file, without its extension. */
  readonly name: string;
  readonly digest: string;
  readonly path: string;
}

/** What a publication is known by: its own files. */
export interface Identity {
  readonly icons: readonly IdentityFile[];
  readonly logo?: IdentityFile | undefined;
  readonly fonts: readonly IdentityFile[];
}

/** What pictures and books are set in, where the owner has chosen it. */
export interface FontChoice {
  readonly pair: Site['fonts'];
  /** Files that take the place of the pair's. */
  readonly own: readonly Omit<IdentityFile, 'path'>[];
}

/** A font, or one of the pieces that a large one is cut into. */
export interface FontFile {
  /** A name of `FONT_NAMES`. */
  readonly face: string;
  /** `-rest` or `-extended`: the piece of it; empty for the first, or the whole. */
  readonly piece: string;
  readonly bytes: Uint8Array;
}

/** Files of content/fonts/: the text, the interface, and what they are drawn in. */
const FACES: Readonly<Record<string, string>> = {
  serif: "font-family:'Text';font-style:normal",
  'serif-bold': "font-family:'Text';font-style:normal",
  'serif-italic': "font-family:'Text';font-style:italic",
  sans: "font-family:'Interface';font-style:normal",
  'sans-bold': "font-family:'Interface';font-style:normal",
};
export const FONT_NAMES = Object.keys(FACES);

/** CSS of the owner’s colour and fonts. A face without a bold one beside it is taken for a variable font. */
export function toOwnStyle({ accent }: Pick<Site, 'accent'>, { fonts }: Identity): string {
  const names = new Set(fonts.map(({ name }) => name));
  const faces = fonts.map(({ name, path }) => {
    const weight = name.endsWith('-bold') ? '600 900' : names.has(`${name}-bold`) ? '100 500' : '100 900';
    return `@font-face{${FACES[name] ?? ''};font-weight:${weight};font-display:swap;src:url(${path}) format('woff2')}`;
  });
  const stacks = [
    ...(names.has('serif') ? ["--serif:'Text',Georgia,serif"] : []),
    ...(names.has('sans') ? ["--sans:'Interface',Arial,sans-serif"] : []),
    `--accent:light-dark(${accent.light},${accent.dark})`,
  ];
  return `${faces.join('')}:root{${stacks.join(';')}}\n`;
}

/** Undefined where it is what everybody has; fonts of the reader's machine are known to no picture. */
export function toFontChoice(
  { fonts: pair }: Pick<Site, 'fonts'>,
  { fonts }: Identity,
): FontChoice | undefined {
  const own = fonts.map(({ file, name, digest }) => ({ file, name, digest }));
  return pair === 'literata' || own.length > 0 ? { pair, own } : undefined;
}

/** The icon of a publication that has none: its first letter, in its colour. */
export function drawIcon({ title, accent }: Pick<Site, 'title' | 'accent'>): string {
  const [letter = ''] = title.match(/[\p{L}\p{N}]/u) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>text{fill:${accent.light};font:600 28px Georgia,serif}@media (prefers-color-scheme:dark){text{fill:${accent.dark}}}</style><text x="16" y="26" text-anchor="middle">${letter.toUpperCase()}</text></svg>\n`;
}
