import { getLocale } from '#locales/get-locale.ts';
import { describe, expect, it } from 'vitest';
import { renderBody } from '#load/render-body.ts';
import { toBodyStructure } from '#load/structure.ts';
import type { BodyFacts } from '#model/body.ts';

const SOURCE = `**Jeanne.** — Bonjour. « Un mot. »

**Paul.** — Oui[^1].

## Un titre

Voir [là](/a-propos/).

![Un plan](./plan.svg)

[^1]: Une note.
`;
const CAST = {
  interviewer: 'jeanne',
  names: new Map([
    ['jeanne', 'jeanne'],
    ['paul', 'paul'],
  ]),
};
const render = (source: string): BodyFacts =>
  renderBody({
    source,
    language: 'fr',
    locale: getLocale('fr'),
    cast: CAST,
    findPicture: (src) => ({ src, width: 1, height: 1 }),
  }).facts;

describe('toBodyStructure', () => {
  const facts = render(SOURCE);
  const before = toBodyStructure(facts);

  it.each<readonly [string, Partial<BodyFacts>]>([
    ['it takes a minute more to read', { words: facts.words + 400 }],
    ['it is empty', { words: 0 }],
    ['it quotes a hundredth more', { quotedShare: facts.quotedShare + 0.01 }],
    ['another one speaks', { turns: facts.turns.map((turn) => ({ ...turn, speakers: ['emma'] })) }],
    ['it leads elsewhere', { links: facts.links.map((link) => ({ ...link, href: '/ailleurs/' })) }],
    ['it shows another picture', { images: facts.images.map((image) => ({ ...image, src: './autre.svg' })) }],
    [
      'its picture is described otherwise',
      { images: facts.images.map((image) => ({ ...image, alt: 'Autre' })) },
    ],
    [
      'its picture is said to be decoration',
      { images: facts.images.map((image) => ({ ...image, isSilent: true })) },
    ],
    [
      'somebody is credited for its picture',
      { images: facts.images.map((image) => ({ ...image, lacksCredit: undefined })) },
    ],
    ['it has another anchor', { anchors: [...facts.anchors, 'un-autre'] }],
    ['it has another heading', { headings: [] }],
    ['it has one note more', { notes: facts.notes + 1 }],
  ])('changes when %s', (_, change) => {
    expect(toBodyStructure({ ...facts, ...change })).not.toBe(before);
  });

  it('tells a text that is mostly quoted from one that is not', () => {
    const [less, more] = [0.5, 0.504].map((quotedShare) => toBodyStructure({ ...facts, quotedShare }));
    expect(less).not.toBe(more);
  });

  it('does not change with words, nor with where things stand', () => {
    const other = render(`\n\n${SOURCE.replace('Bonjour', 'Bonsoir').replace('Une note', 'Une autre note')}`);
    expect(other).not.toEqual(facts);
    expect(toBodyStructure(other)).toBe(before);
  });
});
