import type { Heading, Nodes } from 'mdast';
import type { BodyOptions } from '#import/convert/conversion.ts';
import type { Left } from '#import/convert/conversion.ts';
import type { MarkdownBody } from '#import/legacy.ts';
import type { Told } from '#locales/locale.ts';

export interface Work {
  readonly source: string;
  readonly body: MarkdownBody;
  readonly options: BodyOptions;
  readonly edits: Edit[];
  readonly left: Left[];
  readonly changed: Set<Told>;
  readonly headings: readonly Heading[];
  readonly shift: number;
  /** Where its own Markdown has formulas. */
  readonly formulas: readonly RegExpExecArray[];
  /** Names of definitions that pictures use. */
  readonly pictured: ReadonlySet<string>;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An address as the old site had it, without the spaces that slipped in at its end. */
export function resolve(address: string, { resolve: toOld }: MarkdownBody): string {
  return (toOld?.(address) ?? address).replace(/(?:%20|\s)+$/, '');
}

export function getPlace({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Of two that meet, the one that begins first, and then the wider one, alone. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const isInsertion = ({ start, end }: Edit): number => (start === end ? 0 : 1);
  const sorted = edits.toSorted(
    (one, other) => one.start - other.start || isInsertion(one) - isInsertion(other) || other.end - one.end,
  );
  let text = '';
  let done = 0;
  for (const { start, end, text: by } of sorted) {
    if (start < done) continue;
    text += source.slice(done, start) + by;
    done = end;
  }
  return text + source.slice(done);
}

export function toDestination(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

export function toWords(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(toWords).join('') : '';
}

/** Of the name of a picture, words for who does not see it. */
export function toNameWords(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return (
    name
      .replace(/\.\w+$/, '')
      .replace(/[-_%]+/g, ' ')
      .trim() || 'Image'
  );
}
