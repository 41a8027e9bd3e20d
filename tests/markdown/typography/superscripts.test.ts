import { describe, expect, it } from 'vitest';
import { findSuperscripts } from '#markdown/typography/superscripts.ts';
import { NNBSP } from '#markdown/typography/spaces.ts';

/** The text with the letters to raise between brackets. */
function raise(text: string): string {
  return findSuperscripts(text).reduceRight(
    (set, { start, end }) => `${set.slice(0, start)}[${set.slice(start, end)}]${set.slice(end)}`,
    text,
  );
}

describe('findSuperscripts', () => {
  it.each([
    ['le 1er mars', 'le 1[er] mars'],
    ['la 1re fois', 'la 1[re] fois'],
    ['les 1ers, les 1res', 'les 1[ers], les 1[res]'],
    ['le 2e', 'le 2[e]'],
    ['les 20es.', 'les 20[es].'],
    ['le 2d, la 2de, les 2ds', 'le 2[d], la 2[de], les 2[ds]'],
    ['le 2nd et la 2nde', 'le 2[nd] et la 2[nde]'],
    ['XXe siècle', 'XX[e] siècle'],
    ['le XVIIIe', 'le XVIII[e]'],
    ['François Ier et Marie Ire', 'François I[er] et Marie I[re]'],
    ['la Ve République', 'la V[e] République'],
    [`le 1${NNBSP}000e`, `le 1${NNBSP}000[e]`],
    ['le XLIe', 'le XLI[e]'],
  ])('raises the letters of %s: %s', (text, raised) => expect(raise(text)).toBe(raised));

  it.each([
    'Ce mot',
    'De là',
    'Le Me',
    'Les Mes Des',
    'Vies et Ives',
    '0x3e',
    '1e5',
    '3D et 2D',
    'x2e',
    'Cie',
    '2025',
    '21er',
    'http://a.fr/2e',
    '#3e',
    'une 2CV',
  ])('raises nothing in %s', (text) => expect(findSuperscripts(text)).toEqual([]));
});
