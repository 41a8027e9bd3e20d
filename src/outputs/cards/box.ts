import { LEFT_OUT } from './card-faces.ts';

/** A box of satori's flexible layout (a subset of CSS): the shape of a React element, without React. */
export interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children?: string | readonly Box[] };
}

export type Style = Readonly<Record<string, string | number | undefined>>;

/** Boxes one beside the other, or one under the other with `flexDirection: 'column'`. */
export function box(style: Style, children: readonly (Box | undefined)[] = []): Box {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', ...style },
      children: children.filter((child) => child !== undefined),
    },
  };
}

/** Words in a box of a given width: without one, a line with no-break spaces runs out of the picture. */
export function words(value: string, style: Style & { readonly width: number }): Box {
  return {
    type: 'div',
    props: { style: { display: 'block', wordBreak: 'break-word', ...style }, children: toDrawn(value) },
  };
}

/** Words of several styles in one paragraph: each word is a box, since satori has no inline elements. */
export function paragraph(
  runs: readonly { readonly text: string; readonly style: Style }[],
  style: Style & { readonly width: number },
): Box {
  const boxes = runs.flatMap((run) =>
    toDrawn(run.text)
      .split(/[ \n]+/)
      .map((word): Box => ({
        type: 'div',
        props: {
          style: { flexShrink: 0, maxWidth: style.width, wordBreak: 'break-word', ...run.style },
          children: word,
        },
      })),
  );
  return box({ flexWrap: 'wrap', alignItems: 'baseline', ...style }, boxes);
}

function toDrawn(value: string): string {
  return value.replace(LEFT_OUT, '').replaceAll('\u2011', '-');
}
