import { describe, expect, it } from 'vitest';
import { addLinkPeeks, type LinkPreview } from '#html/peeks.ts';
import { printBody } from '#html/print-body.ts';
import { toBody } from '../markdown/render.ts';

const PREVIEW: LinkPreview = {
  url: '/b/',
  label: 'Aperçu',
  title: ['Le ', { name: 'em', children: ['B'] }],
  words: ['Un.'],
};
const BOX = '<small id="peek-1" class="popup" popover="auto"><b>Le <em>B</em></b> Un.</small>';

const show = (source: string): string => {
  const body = toBody(source);
  addLinkPeeks(body, [PREVIEW]);
  return printBody(body);
};

describe('the previews of links', () => {
  it('stand beside the first link to each text, whatever its anchor', () => {
    const shown = show('Voir [b](/b/#un), puis [b](/b/).');
    expect(shown).toContain(
      `</a><button type="button" class="peek" popovertarget="peek-1" aria-label="Aperçu"></button>${BOX}, puis`,
    );
    expect(shown.split(BOX)).toHaveLength(2);
  });

  it('have ids that no heading has', () => {
    const shown = show('## Peek 1\n\nVoir [b](/b/).');
    expect(shown).toContain('popovertarget="peek-2"');
    expect(shown.match(/id="peek-\d"/g)).toEqual(['id="peek-1"', 'id="peek-2"']);
  });

  it.each([
    ['a heading', '## Voir [b](/b/)'],
    ['a table', '| [b](/b/) |\n| - |\n| c |'],
    ['the address of another site', '[b](https://ailleurs.example/b/)'],
    ['a note', 'Un[^a].\n\n[^a]: Voir [b](/b/).'],
    ['code', '`[b](/b/)`'],
  ])('stand in no %s', (_what, source) => {
    expect(show(source)).toBe(printBody(toBody(source)));
  });
});
