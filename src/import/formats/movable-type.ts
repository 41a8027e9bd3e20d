import { findByHead, type ImportFormat } from '#import/format.ts';
import { toDate } from '#import/dates.ts';
import type { LegacyComment, LegacyItem, LegacyTerm } from '#import/legacy.ts';
import { showMarkdown } from '#import/markdown/show-markdown.ts';
import { toPlainText } from '#import/plain-text.ts';
import { createExport } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readLines } from '#import/source-lines.ts';
import { addParagraphs } from '#import/wordpress/auto-paragraphs.ts';

const MARKS = /^(?:\uFEFF)?(?:AUTHOR|TITLE|BASENAME|STATUS): [\s\S]*?^(?:STATUS|DATE|BODY):/m;
const END_OF_ENTRY = '--------';
const END_OF_PART = '-----';
const LONG = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):\s*$/;

const FIELD = /^([A-Z][A-Z ]*):(?: (.*))?$/;
/** Of another comment, where the line between the two was damaged. */
const PRIVATE = /^(?:EMAIL|IP): \S+$/;
/** Of a comment, before its text. */
const MOST_FIELDS = 8;

/** A part of an entry: its name, its short fields, and its text. */
interface Part {
  readonly name: string;
  readonly lines: string[];
}

/** Movable Type and TypePad: one text file. A line of dashes that belongs to a text has a tab after it. */
export const movableType: ImportFormat = {
  name: 'movable-type',
  label: 'Movable Type, TypePad',
  find: findByHead((start) => MARKS.test(start)),
  open: (files, { site } = {}) =>
    createExport('movable-type', async function* () {
      const base = (URL.parse(site ?? '')?.pathname ?? '').replace(/\/$/, '');
      let count = 0;
      for (const file of files)
        for await (const { parts, isCut } of readEntries(file)) {
          count += 1;
          yield toItem(parts, { id: `${count}`, file: file.path, isCut, base });
        }
    }),
};

async function* readEntries(
  file: SourceFile,
): AsyncIterable<{ readonly parts: readonly Part[]; readonly isCut: boolean }> {
  let parts: Part[] = [];
  for await (const line of readLines(file)) {
    const [, name] = LONG.exec(line) ?? [];
    if (line === END_OF_ENTRY) {
      if (parts.length > 0) yield { parts, isCut: false };
      parts = [];
    } else if (line === END_OF_PART) parts.push({ name: '', lines: [] });
    else if (name !== undefined && isBegun(parts.at(-1))) parts[parts.length - 1] = { name, lines: [] };
    else {
      if (parts.length === 0 && line.trim() !== '') parts.push({ name: 'HEAD', lines: [] });
      parts.at(-1)?.lines.push(line.replace(/^(-{5}|-{8})\t$/, '$1'));
    }
  }
  if (parts.length > 0) yield { parts, isCut: true };
}

interface Place {
  readonly id: string;
  readonly file: string;
  readonly isCut: boolean;
  /** The folder of its host that the blog is in, as its author told: `/blog`, or empty. */
  readonly base: string;
}

function toItem(parts: readonly Part[], { id, file, isCut, base }: Place): LegacyItem {
  const fields = readNamed(parts.find(({ name }) => name === 'HEAD')?.lines ?? []);
  const get = (name: string): string => fields.get(name)?.[0] ?? '';
  const date = readDate(get('DATE'));
  const toHtml = (name: string): string => {
    const text = (parts.find((part) => part.name === name)?.lines ?? []).join('\n').trim();
    return show(unwrapPictures(text), get('CONVERT BREAKS'));
  };
  const [address, ...otherAddresses] = toAddresses(get('UNIQUE URL'), { name: get('BASENAME'), date, base });
  const excerpt = toHtml('EXCERPT');
  const isPublished = /^publish$/i.test(get('STATUS'));
  const isScheduled = /^future$/i.test(get('STATUS'));
  return {
    // Nothing else stays when the blog is exported again.
    id: [get('BASENAME'), date].filter((part) => part !== '').join(' ') || id,
    type: 'post',
    status: isPublished ? 'published' : isScheduled ? 'scheduled' : 'draft',
    ...(isCut ? { isCut } : {}),
    title: toPlainText(get('TITLE')),
    slug: get('BASENAME').replaceAll('_', '-'),
    ...(address === undefined ? {} : { address }),
    otherAddresses,
    ...(date === '' ? {} : { date }),
    ...(get('AUTHOR') === '' ? {} : { author: get('AUTHOR') }),
    body: { format: 'html', html: `${toHtml('BODY')}\n${toHtml('EXTENDED BODY')}`.trim() },
    ...(excerpt === '' ? {} : { excerpt }),
    terms: [...toTerms(fields), ...toTags(get('TAGS'))],
    comments: parts
      .filter(({ name }) => name === 'COMMENT' || name === 'PING')
      .map((part, index) => toComment(part, `${index + 1}`)),
    file,
  };
}

/** TypePad leaves empty lines before the name of a part. */
function isBegun(part: Part | undefined): boolean {
  return part?.name === '' && part.lines.every((line) => line.trim() === '');
}

/** Pages of TypePad that only enlarge a picture, as that picture. */
function unwrapPictures(text: string): string {
  return text
    .replaceAll('/.shared/image.html?/', '/')
    .replace(/(\bhref="[^"\s]*\/\.a\/[\da-z]+)-popup(?=")/g, '$1-pi');
}

/** As readers saw it, whatever its author typed. */
function show(text: string, breaks: string): string {
  if (/markdown/i.test(breaks)) return showMarkdown(text) ?? addParagraphs(text);
  return /^(?:1|__default__|convert_breaks|true|textile.*)$/i.test(breaks) ? addParagraphs(text) : text;
}

/** `NAME: value` lines, of which that of the date is the last before a text; and that text. */
function readFields(lines: readonly string[]): {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
} {
  const isDate = (line: string): boolean => line.startsWith('DATE: ');
  const start = lines.slice(0, MOST_FIELDS);
  // Words of its text may look like a field.
  const together = start.slice(
    0,
    Math.max(
      0,
      start.findIndex((line) => !FIELD.test(line)),
    ),
  );
  const own = together.findLastIndex(isDate);
  const last = own < 0 ? start.findLastIndex(isDate) : own;
  const end = last < 0 ? lines.findIndex((line) => !FIELD.test(line)) : last + 1;
  return end < 0
    ? { fields: readNamed(lines), rest: [] }
    : { fields: readNamed(lines.slice(0, end)), rest: lines.slice(end) };
}

function readNamed(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? [];
    fields.set(name, [...(fields.get(name) ?? []), value.trim()]);
  }
  return fields;
}

/** `06/17/2008 06:05:12 PM`, the month first; 24 hours where it has neither AM nor PM. */
function readDate(written: string): string {
  const [, month, day, year, hour = '', minute = '00', second = '00', half = ''] =
    /^(\d{2})\/(\d{2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?/i.exec(written) ?? [];
  if (year === undefined) return '';
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return toDate(`${year}-${month}-${day} ${String(hours).padStart(2, '0')}:${minute}:${second}`);
}

function toAddresses(
  unique: string,
  { name: basename, date, base }: Readonly<Record<'name' | 'date' | 'base', string>>,
): readonly string[] {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  const made =
    year === undefined || basename === ''
      ? []
      : [...new Set([basename, basename.replaceAll('_', '-')])].map(
          (name) => `${base}/${year}/${month ?? ''}/${name}.html`,
        );
  return unique === '' ? made : [unique, ...made];
}

function toTerms(fields: ReadonlyMap<string, readonly string[]>): readonly LegacyTerm[] {
  const labels = [...(fields.get('PRIMARY CATEGORY') ?? []), ...(fields.get('CATEGORY') ?? [])];
  return [...new Set(labels.filter((label) => label !== ''))].map((label) => ({
    type: 'category',
    slug: label,
    label,
  }));
}

function toTags(written: string): readonly LegacyTerm[] {
  const labels = written.split(',').map((one) => one.replaceAll('"', '').trim());
  return labels.filter((label) => label !== '').map((label) => ({ type: 'tag', slug: label, label }));
}

function toComment({ name, lines }: Part, id: string): LegacyComment {
  const { fields, rest } = readFields(lines);
  const get = (field: string): string => fields.get(field)?.[0] ?? '';
  const url = get('URL');
  return {
    id,
    type: name === 'PING' ? 'trackback' : 'comment',
    isApproved: true,
    author: toPlainText(get('AUTHOR') || get('BLOG NAME')),
    ...(url === '' ? {} : { url }),
    date: readDate(get('DATE')),
    html: addParagraphs(
      rest
        .filter((line) => !PRIVATE.test(line))
        .join('\n')
        .trim(),
    ),
  };
}
