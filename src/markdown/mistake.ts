import type { Translated } from '#locales/locale.ts';
import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';

/** A mistake found while rendering; lines count from the first line of the body. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: Translated;
  readonly fix?: Translated;
  readonly severity: 'error' | 'warning';
}

type Located = HastNodes | MdastNodes;

/** A mistake at the place where a node begins: an error, unless it tells otherwise. */
export function mistakeAt(
  node: Located | undefined,
  mistake: Pick<Mistake, 'rule' | 'message' | 'fix'> & Partial<Pick<Mistake, 'severity'>>,
): Mistake {
  const start = node?.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1, severity: 'error', ...mistake };
}
