import { tell } from '#locales/tell.ts';
import type { Media } from './media/media.ts';
import type { OldAddresses } from './old-addresses.ts';
import { isPrivate, type PlannedItem } from './plan-items.ts';
import type { ReportRow } from './report.ts';

/** An attachment is brought in by what shows it: its row is right once all texts are read. */
export function toAttachmentRow(
  row: ReportRow,
  {
    plan,
    media,
    addresses,
    language,
  }: {
    readonly plan: PlannedItem;
    readonly media: Media;
    readonly addresses: OldAddresses;
    readonly language: string;
  },
): ReportRow {
  const file = plan.fileAddress === undefined ? undefined : media.findWhole(plan.fileAddress);
  const page = addresses.toPath(plan.address ?? '');
  const destination = page === undefined ? undefined : addresses.get(page);
  if (file === undefined && !(destination && 'to' in destination)) return row;
  const reason =
    file === undefined
      ? { fr: 'sa page mène au texte où elle était', en: 'its page leads to the text where it was' }
      : { fr: 'son image est reprise', en: 'its picture is taken in' };
  const to = file === undefined || isPrivate(plan.status) ? {} : { to: file };
  return { ...row, outcome: 'imported', reason: tell(reason, language), ...to };
}
