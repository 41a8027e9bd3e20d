import type { UNBROKEN } from './inversions.ts';

/** Words, or an element of them. */
export type InlineNode =
  | string
  | {
      readonly name: 'em' | 'sup' | 'span';
      readonly className?: typeof UNBROKEN;
      readonly children: readonly InlineNode[];
    };
