import { renderBody } from '#load/render-body.ts';
import { toSpeakerKey, type Cast } from '#markdown/dialogue.ts';
import type { RenderedBody } from '#markdown/render-markdown.ts';

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

/** A body as the build renders it; one picture exists, `./plan.svg`. */
export function render(source: string, cast?: Cast): RenderedBody {
  return renderBody({
    source,
    cast,
    language: 'fr',
    findPicture: (src) =>
      src === './plan.svg' ? { src: '/images/a/plan-0123abcd.svg', width: 40, height: 30 } : undefined,
  });
}

export function toHtml(source: string, cast?: Cast): string {
  return render(source, cast).html;
}

/** `line rule` of each mistake. */
export function listMistakes(source: string, cast?: Cast): readonly string[] {
  return render(source, cast).mistakes.map(({ line, rule }) => `${line} ${rule}`);
}
