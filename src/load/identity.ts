import { readFileSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import type { Translated } from '#told.ts';
import type { Identity, IdentityFile } from '#model/identity.ts';
import type { Finding } from '#model/problem.ts';
import { cleanSvg } from './clean-svg.ts';
import type { ContentFile } from './content-files.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture is drawn from; all else tells of who made it, and where. */
const DRAWN = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP pHYs acTL fcTL fdAT'.split(' '));

const ICON = Buffer.from('00000100', 'hex');

const REFUSALS: Readonly<Record<string, Translated>> = {
  '.svg': { fr: 'Fichier qui n’est pas un SVG bien formé', en: 'File that is not a well-formed SVG' },
  '.png': { fr: 'Fichier qui n’est pas un PNG entier', en: 'File that is not a whole PNG' },
  '.ico': { fr: 'Fichier qui n’est pas une icône ICO', en: 'File that is not an ICO icon' },
  '.woff2': {
    fr: 'Fichier qui n’est pas une police WOFF2 entière',
    en: 'File that is not a whole WOFF2 font',
  },
};

/** The marks of a publication and its fonts, each with the address at which it is served, and those that are no such thing. */
export function readIdentity(
  contentDir: string,
  files: readonly ContentFile[],
): { readonly identity: Identity; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const all = files.flatMap(({ role, file }): IdentityFile | [] => {
    if (role !== 'identity') return [];
    try {
      return toIdentityFile(file, readIdentityFile(contentDir, file));
    } catch {
      findings.push(toFinding(file));
      return [];
    }
  });
  return {
    identity: {
      icons: all.filter(({ name }) => name === 'favicon' || name === 'apple-touch-icon'),
      logo: all.find(({ name }) => name === 'logo'),
      fonts: all.filter(({ file }) => file.startsWith('fonts/')),
    },
    findings,
  };
}

/**
 * Its bytes as they are served: a drawing runs nothing, a picture tells nothing of its author.
 * @throws when it is not what its name tells.
 */
export function readIdentityFile(contentDir: string, file: string): Uint8Array {
  const bytes = readFileSync(join(contentDir, file));
  const extension = extname(file);
  if (extension === '.svg') return cleanWholeSvg(bytes);
  if (extension === '.png') return cleanPng(bytes);
  if (extension === '.ico' && !ICON.equals(bytes.subarray(0, ICON.length))) throw new Error('No icon');
  if (extension === '.woff2' && !isWholeWoff2(bytes)) throw new Error('No font');
  return bytes;
}

/** WOFF File Format 2.0 §4.1: a font tells its length. */
function isWholeWoff2(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'wOF2' && bytes.readUInt32BE(8) === bytes.length;
}

function cleanWholeSvg(bytes: Buffer): Uint8Array {
  if (!/<svg[\s>]/.test(bytes.toString('utf8'))) throw new Error('No <svg>');
  return cleanSvg(bytes).bytes;
}

/** Chunks of a PNG file, each with its length, its type and its sum (PNG 3 §5.3). */
function cleanPng(bytes: Buffer<ArrayBuffer>): Uint8Array {
  if (!bytes.subarray(0, PNG.length).equals(PNG)) throw new Error('No PNG');
  const kept = [PNG];
  let last = '';
  for (let at = PNG.length; at < bytes.length && last !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at);
    last = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) throw new Error('A chunk is cut');
    if (DRAWN.has(last)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (last !== 'IEND') throw new Error('No end');
  return Buffer.concat(kept);
}

function toIdentityFile(file: string, bytes: Uint8Array): IdentityFile {
  const { name, ext, dir } = parse(file);
  const digest = toDigest(bytes);
  const path = dir === '' ? `/${file}` : `/assets/${name}-${digest.slice(0, 8)}${ext}`;
  return { file, name, digest, path };
}

function toFinding(file: string): Finding {
  const { fr = '', en = '' } = REFUSALS[extname(file)] ?? {};
  const message = { fr: `${fr} : \`${file}\`.`, en: `${en}: \`${file}\`.` };
  const fix = {
    fr: 'L’enregistrer ou le convertir sous ce format, ou l’ôter.',
    en: 'Save or convert it in that format, or remove it.',
  };
  return { file, at: { line: 1, column: 1 }, rule: 'identity', message, fix, severity: 'error' };
}
