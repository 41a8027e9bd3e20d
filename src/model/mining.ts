import type { Site } from './site.ts';

/** What the owner has chosen about text and data mining, as TDMRep (W3C Community Group, 2024) names it. */
export interface Mining {
  /** Whether the rights are reserved: article 4 of Directive (EU) 2019/790, article L. 122-5-3 CPI. */
  readonly reservation: '0' | '1';
  /** Address of the conditions. */
  readonly policy?: string | undefined;
}

/** Undefined where nothing is chosen: nothing is told then. */
export function toMining({
  mining,
  miningPolicy: policy,
}: Pick<Site, 'mining' | 'miningPolicy'>): Mining | undefined {
  return (
    mining && { reservation: mining === 'reserved' ? '1' : '0', ...(policy === undefined ? {} : { policy }) }
  );
}

/** The names and values that headers, pages and the file of the whole site have alike. */
export function listMiningTerms({
  reservation,
  policy,
}: Mining): readonly (readonly [name: string, value: string])[] {
  return [
    ['tdm-reservation', reservation],
    ...(policy === undefined ? [] : [['tdm-policy', policy] as const]),
  ];
}
