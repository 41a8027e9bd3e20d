import { describe, expect, it } from 'vitest';
import { listMistakes, render, toHtml } from './render.ts';

const IMAGE =
  '<img src="/images/a/plan-0123abcd.svg" alt="Un plan" width="40" height="30" loading="lazy" decoding="async">';

describe('pictures', () => {
  it.each([
    ['alone in its paragraph is a figure', '![Un plan](./plan.svg)', `<figure>${IMAGE}</figure>`],
    [
      'with a title has a caption',
      '![Un plan](./plan.svg "La légende")',
      `<figure>${IMAGE}<figcaption>La légende</figcaption></figure>`,
    ],
    [
      'with a credit says it apart',
      '![Un plan](./plan.svg "Légende. Crédit : Emma.")',
      `<figure>${IMAGE}<figcaption>Légende. <small class="credit">Emma</small></figcaption></figure>`,
    ],
    [
      'with a credit in English tells it too',
      '![Un plan](./plan.svg "Caption. Credit: Emma.")',
      `<figure>${IMAGE}<figcaption>Caption. <small class="credit">Emma</small></figcaption></figure>`,
    ],
    [
      'with a credit alone has no caption but it',
      '![Un plan](./plan.svg "Photo : Emma")',
      `<figure>${IMAGE}<figcaption> <small class="credit">Emma</small></figcaption></figure>`,
    ],
    ['among words stays among them', 'Voir ![Un plan](./plan.svg) ici.', `<p>Voir ${IMAGE} ici.</p>`],
  ])('%s', (_what, source, expected) => {
    expect(toHtml(source)).toBe(expected);
  });

  it('are asked for by their place when they do not exist', () => {
    expect(listMistakes('A.\n\n![Un plan](./rien.svg)')).toEqual(['3 missing-image']);
  });

  it('are facts, with their words and their line', () => {
    expect(render('A.\n\n![Un plan](./plan.svg)').facts.images).toMatchObject([
      { src: './plan.svg', alt: 'Un plan', line: 3 },
    ]);
  });

  it('are never asked from another host', () => {
    expect(listMistakes('![Un plan](https://ailleurs.example/a.png)')).toEqual(['1 missing-image']);
  });

  it('are never asked from another host as one of several either', () => {
    const choose = (srcset: string): string =>
      `<picture><source srcset="${srcset}"><img src="./plan.svg" alt="Un plan"></picture>`;
    const here = render(choose('./photo.webp 2x, ./plan.svg'));
    expect(here.html).toContain('<source srcset="/images/photo.webp 2x, /images/a/plan-0123abcd.svg">');
    expect(here.mistakes).toEqual([]);
    const away = render(choose('./photo.webp 2x, https://ailleurs.example/a.png'));
    expect(away.html).toContain('<source><img');
    expect(away.mistakes).toMatchObject([
      { message: 'Image d’un autre site : `https://ailleurs.example/a.png`.' },
    ]);
  });
});

describe('tables', () => {
  const table = '| Mois | Nombre |\n| --- | ---: |\n| mai | 12 |';

  it('stand in a box that scrolls, that a keyboard reaches, named by their headings', () => {
    expect(toHtml(table)).toMatch(
      /^<div class="table" role="group" tabindex="0" aria-label="Tableau\u00a0?\s*: Mois Nombre"><table>.*<\/table><\/div>$/s,
    );
  });

  it('are aligned by a class: a style would break the strict policy', () => {
    const html = toHtml('| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |');
    expect(html.match(/<td[^>]*>/g)).toEqual([
      '<td>',
      '<td class="align-center">',
      '<td class="align-right">',
      '<td>',
    ]);
    expect(html).not.toMatch(/ style=| align="/);
  });

  it.each([
    ['in a box', `:::encadre\n${table}\n:::`],
    ['in a list', '- x\n\n  | a |\n  | - |\n  | b |'],
    ['written as HTML', '<table><tbody><tr><td align="right">a</td></tr></tbody></table>'],
  ])('are boxed once, %s', (_where, source) => {
    expect(toHtml(source).match(/<div class="table"/g)).toHaveLength(1);
  });
});

describe('code', () => {
  it('that is too wide for a telephone can be scrolled by a keyboard', () => {
    expect(toHtml('```text\nlet a;\n```')).toMatch(
      /<pre[^>]* tabindex="0"[^>]*><code class="language-text">let a;\n<\/code><\/pre>/,
    );
  });
});
