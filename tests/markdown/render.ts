import { getLocale } from '#locales/get-locale.ts';
import { renderBody } from '#load/render-body.ts';
import { toSpeakerKey, type Cast } from '#markdown/dialogue.ts';
import { renderMdxHtml, type RenderedBody } from '#markdown/render-markdown.ts';
import type { PlacedPicture } from '#model/catalog.ts';

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
]);
const findPicture = (src: string): PlacedPicture | undefined => PICTURES.get(src);

/** A body as the build renders it; its pictures are `./plan.svg` and `./photo.webp`. */
export function render(source: string, cast?: Cast): RenderedBody {
  return renderBody({ source, cast, language: 'fr', findPicture });
}

/** A body that its author wrote in MDX, whose HTML is kept, as the build renders it. */
export function renderMdx(html: string): RenderedBody {
  return renderMdxHtml(html, { cast: undefined, language: 'fr', locale: getLocale('fr'), findPicture });
}

export function toHtml(source: string, cast?: Cast): string {
  return render(source, cast).html;
}

/** `line rule` of each mistake. */
export function listMistakes(source: string, cast?: Cast): readonly string[] {
  return render(source, cast).mistakes.map(({ line, rule }) => `${line} ${rule}`);
}
