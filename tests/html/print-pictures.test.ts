import { describe, expect, it } from 'vitest';
import { render, renderMdx, toHtml } from '../markdown/render.ts';

const toImage = (src: string, alt: string): string =>
  `<img src="${src}" alt="${alt}" width="9" height="6" loading="lazy" decoding="async">`;
const SIZES = 'sizes="(min-width: 44rem) 40rem, 100vw"';
const PHOTO = `<source type="image/webp" srcset="/p-480.webp 480w, /p-900.webp 900w" ${SIZES}>${toImage('/p.jpg', 'Un pont')}`;
const toAnimation = (motion: string): string =>
  `<picture><source type="image/webp" srcset="/e-9.webp 9w" ${SIZES} media="(prefers-reduced-motion: ${motion})">${toImage('/e.png', 'La mer')}</picture>`;

describe('a page', () => {
  it('shows a photograph in its versions', () => {
    expect(toHtml('![Un pont](./pont.jpg)')).toBe(`<figure><picture>${PHOTO}</picture></figure>`);
    expect(toHtml('Un ![Un pont](./pont.jpg).')).toBe(`<p>Un <picture>${PHOTO}</picture>.</p>`);
  });

  it('adds them to those that its author gives', () => {
    const given = '<source srcset="./photo.webp" media="print">';
    expect(renderMdx(`<picture>${given}<img src="./pont.jpg" alt="Un pont"></picture>`).html).toBe(
      `<picture><source srcset="/images/photo.webp" media="print">${PHOTO}</picture>`,
    );
  });

  it('shows an animation that stops when it is pressed, or begins for who wants less motion', () => {
    const summary = `<summary><span>Arrêter l’animation</span><span>Lire l’animation</span>${toAnimation('no-preference')}</summary>`;
    expect(toHtml('![La mer](./eau.gif)')).toBe(
      `<figure><details class="animation">${summary}${toAnimation('reduce')}</details></figure>`,
    );
  });

  it('shows one in a sentence, still for who wants less motion, and its author is told', () => {
    const { html, mistakes } = render('![La mer](./eau.gif) monte.');
    expect(html).toBe(`<p>${toAnimation('no-preference')} monte.</p>`);
    expect(mistakes).toEqual([expect.objectContaining({ rule: 'animation', severity: 'warning' })]);
  });
});
