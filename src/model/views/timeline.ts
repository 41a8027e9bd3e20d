/** A fact as a timeline needs it: `date` is a day, a month or a year. */
interface Dated {
  readonly date: string;
}

/** What happened on one date, and the empty space before the next one, in pixels. */
export interface Moment<Fact extends Dated> {
  readonly date: string;
  readonly facts: readonly Fact[];
  readonly gap: number;
}

/** Pixels that all the gaps of a timeline share, and that one may have at most. */
const LENGTH = 240;
const LONGEST = 96;

/** Facts of one date together; the gaps between dates are in proportion, a long one cut. */
export function toTimeline<Fact extends Dated>(facts: readonly Fact[]): readonly Moment<Fact>[] {
  const groups = [...Map.groupBy(facts, ({ date }) => date)];
  const days = groups.map(([date], index) =>
    Math.max(0, toDays(groups[index + 1]?.[0] ?? date) - toDays(date)),
  );
  const total = days.reduce((sum, length) => sum + length, 0) || 1;
  return groups.map(([date, group], index) => ({
    date,
    facts: group,
    gap: Math.min(LONGEST, Math.round(((days[index] ?? 0) / total) * LENGTH)),
  }));
}

function toDays(date: string): number {
  return Date.parse(`${date}${'-01-01'.slice(date.length - 4)}`) / 86_400_000;
}
