import { toRuns, type Run, type Stretch } from '#model/italics.ts';
import { LEFT_OUT } from './card-faces.ts';

/** A box of satori's flexible layout (a subset of CSS): the shape of a React element, without React. */
export interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children?: string | readonly Box[] };
}

/** Of the semi-bold text, in ems. */
const SPACE = 0.23;

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

/** A title, in lines of about one length; one of which some words are in italics, in lines as they come. */
export function titleWords(
  { title, italics, direction }: DrawnTitle,
  style: Style & { readonly width: number; readonly fontSize: number },
): Box {
  if (italics.length === 0) return words(title, { ...style, textWrap: 'balance', direction });
  const parts: (readonly Run[])[] = [[]];
  for (const { text, isItalic } of toRuns(title, italics))
    toDrawn(text)
      .split(/[ \n]+/)
      .forEach((word, index) => {
        const before = index > 0 ? [] : (parts.pop() ?? []);
        parts.push(word === '' ? before : [...before, { text: word, isItalic }]);
      });
  const boxes = parts.map((part) =>
    box(
      { flexShrink: 0, maxWidth: style.width, marginRight: style.fontSize * SPACE },
      part.map(({ text, isItalic }): Box => ({
        type: 'div',
        props: { style: isItalic ? { fontStyle: 'italic' } : {}, children: text },
      })),
    ),
  );
  return box({ flexWrap: 'wrap', alignItems: 'baseline', ...style }, boxes);
}

interface DrawnTitle {
  readonly title: string;
  readonly italics: readonly Stretch[];
  readonly direction?: string | undefined;
}

function toDrawn(value: string): string {
  return value.replace(LEFT_OUT, '').replaceAll('\u2011', '-');
}
