import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { h } from '#html/tree.ts';

const PHOTO = { src: '/p.jpg', alt: 'Un pont', dataVersions: '/p-480.webp 480w, /p-900.webp 900w' };
const MOVING = { ...PHOTO, src: '/p.gif', dataStill: '/p.png', dataStop: 'Arrêter', dataPlay: 'Lire' };
const SOURCE =
  '<source type="image/webp" srcset="/p-480.webp 480w, /p-900.webp 900w" sizes="(min-width: 44rem) 40rem, 100vw"';
const STILL = '<img src="/p.png" alt="Un pont">';
const MOVES = `<picture>${SOURCE} media="(prefers-reduced-motion: no-preference)">${STILL}</picture>`;
const KEEPS_STILL = `<picture>${SOURCE} media="(prefers-reduced-motion: reduce)">${STILL}</picture>`;

const print = (parent: string, image: Readonly<Record<string, string>>): string => {
  const body: Root = { type: 'root', children: [h(parent, {}, [h('img', image, [])])] };
  return printBody(body);
};

it.each([
  ['a drawing as it is', 'figure', { src: '/p.svg', alt: '' }, '<figure><img src="/p.svg" alt=""></figure>'],
  [
    'a photograph with its versions',
    'p',
    PHOTO,
    `<p><picture>${SOURCE}><img src="/p.jpg" alt="Un pont"></picture></p>`,
  ],
  [
    'a photograph that its author has put among others',
    'picture',
    PHOTO,
    `<picture>${SOURCE}><img src="/p.jpg" alt="Un pont"></picture>`,
  ],
  [
    'an animation that stops when it is pressed, or begins for who wants less motion',
    'figure',
    MOVING,
    `<figure><details class="animation"><summary>${MOVES}<span>Arrêter</span><span>Lire</span></summary>${KEEPS_STILL}</details></figure>`,
  ],
  ['an animation in a sentence, still for who wants less motion', 'p', MOVING, `<p>${MOVES}</p>`],
])('prints %s', (_, parent, image, expected) => expect(print(parent, image)).toBe(expected));
