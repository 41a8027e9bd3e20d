import { z } from 'zod';
import { day, webAddress } from '#fields.ts';
import { tell } from '#locales/tell.ts';

/** What is known of each outside address, in the content folder, committed with it. */
export const LINKS_FILE = 'links.yaml';

/** `alive`: the last day on which it answered. `mark` and `title` tell a page that has become another. */
export const linkRecordSchema = z.strictObject({
  url: webAddress,
  status: z.enum(['alive', 'moved', 'changed', 'dead', 'silent', 'refused']),
  alive: day.optional(),
  checked: day,
  /** Where a moved page is now. */
  to: webAddress.optional(),
  /** Why it is dead or silent: a status, or the name of an error. */
  reason: z.string().optional(),
  /** How many checks in a row had no answer. */
  failures: z.int().optional(),
  mark: z.string().optional(),
  title: z.string().optional(),
});

export const linkRecordsSchema = z.array(linkRecordSchema);

export type LinkRecord = z.infer<typeof linkRecordSchema>;

/** One address a line, sorted, keys always in one order: a difference shows what has changed. */
export function toLinksText(records: Iterable<LinkRecord>, language: string): string {
  const lines = [...records]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map((record) => `- { ${KEYS.flatMap((key) => toPair(key, record[key])).join(', ')} }`);
  // A file of no line would be none.
  return [tell(HEAD, language), ...(lines.length > 0 ? lines : ['[]']), ''].join('\n');
}

const HEAD = {
  fr: '# Adresses extérieures, écrit par « npm run links » ; à garder avec le contenu.',
  en: '# External addresses, written by “npm run links”; keep it with the content.',
};
const KEYS = ['url', 'status', 'alive', 'checked', 'to', 'reason', 'failures', 'mark', 'title'] as const;

function toPair(key: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`];
}
