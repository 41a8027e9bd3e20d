import { typeset } from '#markdown/typography/typeset.ts';

/** Fields that are names, dates or addresses for the machine: typography never looks into them. */
const MACHINE = new Set(
  `aliases anchor archived authors by canonical code color dark date defaultAuthors email end former from guid
    hub id interviewees interviewer isbn kind language light order organisations phone replyTo sameAs series
    slug sortName speakerNames src start synonyms tags timeZone to updated url`.split(/\s+/),
);

/** Front matter or YAML with every text that a reader sees set as French typography wants it. */
export function typesetData<T>(data: T): T;
export function typesetData(data: unknown): unknown {
  return typesetValue(data);
}

function typesetValue(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map(typesetValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, MACHINE.has(key) ? inner : typesetValue(inner)]),
  );
}
