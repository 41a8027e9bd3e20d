import { getLocale } from '#locales/get-locale.ts';
import type { Root } from 'hast';
import { printBody } from '#html/print-body.ts';
import { readBody, storeBody } from '#html/stored-body.ts';
import type { StoredBody } from '#model/body.ts';
import { renderBody } from '#load/render-body.ts';
import { toSpeakerKey, type Cast } from '#markdown/dialogue.ts';
import { renderMdxHtml, type RenderedBody } from '#markdown/render-markdown.ts';
import type { Mistake } from '#markdown/mistake.ts';
import { toTold } from '#model/problem.ts';
import type { PlacedPicture } from '#model/catalog.ts';
import { findFrench } from './find-french.ts';

/** Emma and Homais answer; the newsroom asks. */
export const CAST: Cast = {
  interviewer: 'la-redaction',
  names: new Map(
    [
      ['La rédaction', 'la-redaction'],
      ['Emma Bovary', 'emma-bovary'],
      ['Emma', 'emma-bovary'],
      ['Bovary', 'emma-bovary'],
      ['Homais', 'homais'],
      ['L’Été', 'homais'],
    ].map(([name = '', slug = '']) => [toSpeakerKey(name), slug]),
  ),
};

const PICTURES: ReadonlyMap<string, PlacedPicture> = new Map([
  ['./plan.svg', { src: '/images/a/plan-0123abcd.svg', width: 40, height: 30 }],
  ['./photo.webp', { src: '/images/photo.webp', width: 400, height: 300 }],
  ['./pont.jpg', { src: '/p.jpg', width: 9, height: 6, srcset: '/p-480.webp 480w, /p-900.webp 900w' }],
  ['./eau.gif', { src: '/e.gif', width: 9, height: 6, srcset: '/e-9.webp 9w', still: '/e.png' }],
]);
const findPicture = (src: string): PlacedPicture | undefined => PICTURES.get(src);

/** A rendered body, the HTML of its tree, and its mistakes in French. @throws where they are not told in English too. */
export interface Shown extends Omit<RenderedBody, 'mistakes'> {
  readonly html: string;
  readonly mistakes: readonly (Omit<Mistake, 'message' | 'fix'> & ReturnType<typeof toTold>)[];
}

/** A body as the build renders it; its pictures are `./plan.svg` and `./photo.webp`. */
export function render(source: string, cast?: Cast): Shown {
  return show(renderBody({ source, cast, language: 'fr', locale: getLocale('fr'), findPicture }));
}

/** A body that its author wrote in MDX, whose HTML is kept, as the build renders it. */
export function renderMdx(html: string): Shown {
  return show(
    renderMdxHtml(html, 'seal', { cast: undefined, language: 'fr', locale: getLocale('fr'), findPicture }),
  );
}

export function toHtml(source: string, cast?: Cast): string {
  return render(source, cast).html;
}

/** A rendered body as later steps of a build are given it. */
export function toStoredBody(source: string, cast?: Cast): StoredBody {
  return storeBody(render(source, cast).body);
}

/** A rendered body as later steps read it. */
export function toBody(source: string, cast?: Cast): Root {
  return readBody(toStoredBody(source, cast));
}

/** The same of an author's MDX. */
export function toMdxBody(html: string): Root {
  return readBody(storeBody(renderMdx(html).body));
}

function show(rendered: RenderedBody): Shown {
  const mistakes = rendered.mistakes.map((mistake) => {
    const { message, fix = '' } = toTold(mistake, 'en');
    const french = findFrench(message) ?? findFrench(fix);
    if (french !== undefined) throw new Error(`« ${french} » is French: ${message} ${fix}`);
    return { ...mistake, ...toTold(mistake, 'fr') };
  });
  return { ...rendered, html: printBody(structuredClone(rendered.body)), mistakes };
}

/** `line rule` of each mistake. */
export function listMistakes(source: string, cast?: Cast): readonly string[] {
  return render(source, cast).mistakes.map(({ line, rule }) => `${line} ${rule}`);
}
