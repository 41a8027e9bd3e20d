import type { RedirectData } from '#model/redirect.ts';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { cleanLine } from './convert/clean-text.ts';
import { LINK, type Left } from './convert/conversion.ts';
import type { LegacyItem } from './legacy.ts';
import type { OldAddresses } from './old-addresses.ts';
import { hidePrivateWords, hideSecrets } from './private-words.ts';
import { isPrivate, type PlannedItem } from './plan-items.ts';
import type { ReportRow } from './report.ts';

interface RowParts {
  readonly changed: readonly Told[];
  readonly left: readonly Left[];
  readonly lang?: string | undefined;
  /** Of the report. */
  readonly language: string;
}

/** Of what only some may read, nothing but that it is there. */
export function toRow(plan: PlannedItem, { changed, left, lang, language }: RowParts): ReportRow {
  const { id, type, status, title, address, outcome, why, path } = plan;
  const row = { id, type, status };
  const reason = why === undefined ? {} : { reason: tell(why, language) };
  if (isPrivate(status)) return { ...row, outcome, ...reason, changed: [], left: [] };
  return {
    ...row,
    title,
    ...(address === undefined ? {} : { from: address }),
    ...(path === '' ? {} : { to: `${path}.md` }),
    outcome,
    ...reason,
    ...(lang === undefined ? {} : { lang }),
    changed: changed.map((one) => tell(one, language)),
    left: listOnce(left, language),
  };
}

/** A picture that a text shows ten times lacks once. */
function listOnce(left: readonly Left[], language: string): ReportRow['left'] {
  const rows = left.map(({ what, value, reason }) => ({
    what: tell(what, language),
    value: what === LINK ? hideSecrets(value) : value,
    reason: tell(reason, language),
  }));
  return [...new Map(rows.map((one) => [JSON.stringify(one), one])).values()];
}

/** Of private texts, the report tells the id alone. */
export function dropPrivate(
  redirects: readonly RedirectData[],
  { items, addresses }: { readonly items: readonly PlannedItem[]; readonly addresses: OldAddresses },
): readonly RedirectData[] {
  const hidden = new Set(
    items
      .filter(({ status }) => isPrivate(status))
      .flatMap(({ address = '', otherAddresses }) => [address, ...otherAddresses])
      .flatMap((one) => addresses.toPath(one) ?? []),
  );
  return redirects.filter(({ from }) => !hidden.has(from));
}

/** Fields of a head whose values are nobody's business. */
const SECRET = /pass|secret|token|key$|mail|gravatar|(?:^|[_-])ip$/i;

/** What of a head no field of ours takes. */
export function toFieldsLeft({ otherFields = {} }: LegacyItem): readonly Left[] {
  return Object.entries(otherFields).map(([field, value]) => {
    const words = cleanLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 200);
    const isSecret = SECRET.test(field) || hidePrivateWords(words) !== words;
    const name = hidePrivateWords(field);
    return {
      what: { fr: `champ ${name}`, en: `field ${name}` },
      value: isSecret ? '…' : words,
      reason: { fr: 'nos textes n’ont pas ce champ', en: 'our texts have no such field' },
    };
  });
}
