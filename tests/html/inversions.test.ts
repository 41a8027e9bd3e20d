import { describe, expect, it } from 'vitest';
import { keepInversions } from '#html/inversions.ts';
import { printBody } from '#html/print-body.ts';
import { toText } from '#html/tree.ts';
import { toBody } from '../markdown/render.ts';

const show = (source: string, language = 'fr'): string => {
  const body = toBody(source);
  keepInversions(body, language);
  expect(toText(body)).toBe(toText(toBody(source)));
  return printBody(body);
};

describe('inversions', () => {
  it.each([
    'dit-il',
    'a-t-il',
    'Est-ce',
    'celle-ci',
    'ce jour-là',
    'va-t-en',
    'était-ce',
    'avez-vous',
    'a-t-elle',
    'eux-mêmes',
  ])('are kept on one line, without a change of the text: %s', (words) => {
    expect(show(`Oui, ${words} ?`)).toMatch(/<span class="unbroken">[^<]*-[^<]*<\/span>/);
  });

  it.each([
    ['code', '`dit-il`'],
    ['an address', 'https://a.example/dit-il/ et moi@dit-il.fr'],
    ['another word', 'porte-ileoise, rendez-moins, peut-être, un porte-bonheur'],
  ])('are not looked for in %s', (_what, source) => {
    expect(show(source)).toBe(printBody(toBody(source)));
  });

  it('take no longer for apostrophes without end than their number asks for', () => {
    const body = toBody(`${'’'.repeat(100_000)} -`);
    keepInversions(body, 'fr');
    expect(toText(body)).toHaveLength(100_002);
  });

  it('are those of French', () => {
    expect(show('Oui, dit-il.', 'en')).not.toContain('unbroken');
    expect(show('Oui, <span lang="en">dit-il</span>.')).not.toContain('unbroken');
  });
});
