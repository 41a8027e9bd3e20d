import { describe, expect, it } from 'vitest';
import { findSuperscripts } from '#markdown/typography/superscripts.ts';
import { typeset, typesetRuns } from '#markdown/typography/typeset.ts';
import { measureProcessorTime } from '../../processor-time.ts';

const LENGTH = 100_000;
// Processor time, which other work on the machine does not lengthen much. A rule in the square of the length takes tens
// of seconds.
const LIMIT = 3000;
const PARAGRAPH =
  "Le directeur m'a dit : \"Notre chiffre d'affaires a augmenté de 35 % en 2019, à 12 000 € par mois.\" C'est beaucoup ! " +
  "Pourtant, l'entreprise -- fondée par M. Dupont et Mme Durand -- n'avait que trois salariés; comment expliquer ce succès ? " +
  "« Par le travail », répond-il... Nous avons demandé à J. K. Rowling ce qu'elle en pensait : rien du tout. Le XXème siècle " +
  'est loin, et la 2ème partie de cette histoire commence à 12:30 précises, quand le téléphone sonne enfin dans le bureau, etc.';
const REPEATED = [
  ...' \n.,;:!?\'"“”«»‘’…-–—()[]{}/\\@#%€$°§&*_=+<>|~^1aAIMXé\u00A0\u202F\u0085\uFFFC\uD800',
  ...['a.', 'a@', 'a/', ' /a', '://', 'http://', 'www.', 'a.fr ', '&a', 'a:', ':a '],
  ...['1 ', '000 ', '1,', '1-', '12-', '12 000 ', '1e', 'X', 'Xe', 'é1', 'h ', '1 h '],
  ...['" ', '"a ', '« ', '“"', '«"', '"«', "a'", "'a ", '! ', '. A', '— A. ', ' — ', '! — ', '--', '- '],
  ...['p.', 'M. ', 'J. ', 'n°', 'etc. '],
];
const HALVES: readonly (readonly [string, string])[] = [
  ['a', '://'],
  ['a', '@'],
  ['-', '.fr'],
  ['"', '»'],
  ['«', '”'],
  ['“', '"'],
  ['«', '»'],
  ['1', '%'],
  [' ', '!'],
  [' ', 'etc.'],
  ['1', 'ème'],
  ['X', 'ème'],
  [' ', '—'],
];

function processorTimeFor(text: string): number {
  return measureProcessorTime(() => {
    typeset(text);
    typesetRuns(text.match(/[^]{1,7}/g) ?? []);
    findSuperscripts(text);
  });
}

describe('typeset', () => {
  it.each(REPEATED)('takes a time in proportion to the length of a row of %j', (unit) => {
    expect(processorTimeFor(unit.repeat(LENGTH / unit.length))).toBeLessThan(LIMIT);
  });

  it.each(HALVES)('takes a time in proportion to the length of rows of %j, then of %j', (first, last) => {
    expect(processorTimeFor(first.repeat(LENGTH / 2) + last.repeat(LENGTH / 2 / last.length))).toBeLessThan(
      LIMIT,
    );
  });

  it('takes less time for a thousand paragraphs than thirty plain searches of their letters', () => {
    expect(PARAGRAPH.length).toBeGreaterThan(480);
    const paragraphs = Array.from({ length: 1000 }, (_, index) => `${PARAGRAPH} ${index}`);
    const toTime = (work: (text: string) => unknown): number =>
      measureProcessorTime(() => paragraphs.map(work));
    expect(toTime((text) => typeset(text))).toBeLessThan(30 * toTime((text) => text.replace(/\p{L}/gu, 'x')));
  });
});
