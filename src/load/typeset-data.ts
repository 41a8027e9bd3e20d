import { slug } from '#fields.ts';
import { typeset } from '#markdown/typography/typeset.ts';

/** Fields that are names, dates or addresses for the machine: typography never looks into them. */
const MACHINE = new Set(
  `aliases anchor approved archived authors by canonical code color dark date defaultAuthors email end former from guid
    hub id interviewees interviewer isbn kind lang language light order organisations phone replyTo sameAs series
    slug sortName speakerNames src start synonyms tags publicationTime timeZone to translations updated url`.split(
    /\s+/,
  ),
);

/**
 * Front matter or YAML with every text that a reader sees set as the typography of its language wants it: that of the
 * nearest `lang` above it, or the one given.
 */
export function typesetData<T>(data: T, language: string): T;
export function typesetData(data: unknown, language: string): unknown {
  return typesetValue(data, language);
}

function typesetValue(value: unknown, language: string): unknown {
  if (typeof value === 'string') return typeset(value, language);
  if (Array.isArray(value)) return value.map((one) => typesetValue(one, language));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'lang' in value && typeof value.lang === 'string' ? value.lang : language;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isForMachine(key, inner) ? inner : typesetValue(inner, own),
    ]),
  );
}

/** Whoever signs is named by a slug, or as readers see it. */
function isForMachine(key: string, value: unknown): boolean {
  return MACHINE.has(key) && (key !== 'by' || slug.safeParse(value).success);
}
