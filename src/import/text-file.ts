import type { Picture } from '#fields.ts';
import { stringify } from 'yaml';
import { joinSentences } from '#html/lead.ts';
import { toName } from '#language.ts';
import type { Told, Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { PLACEHOLDERS } from '#model/placeholders.ts';
import { cleanLine } from './convert/clean-text.ts';
import type { Converted } from './convert/conversion.ts';
import type { LegacyItem } from './legacy.ts';
import { toDate, type PlannedItem } from './plan-items.ts';

/** What of a text is known only once the whole export was read. */
export interface TextFields {
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly guid: string | undefined;
  /** Where it is not that of the publication. */
  readonly lang: string | undefined;
  /** Of the publication. */
  readonly language: string;
  /** The picture at its head, as our fields name it. */
  readonly cover: Picture | undefined;
}

/** A line alone that `npm run new` writes for authors to replace; here it is one of theirs. */
const STARTER = new RegExp(
  String.raw`^(${[...PLACEHOLDERS.paragraph].map((one) => RegExp.escape(one.replace(/\.$/, ''))).join('|')})\.$`,
  'gm',
);
const UNTITLED: Translated = { fr: 'Sans titre', en: 'Untitled' };

export interface TextParts {
  readonly item: LegacyItem;
  readonly plan: PlannedItem;
  readonly body: Converted;
  /** Plain text of the excerpt. */
  readonly excerpt: string;
  readonly fields: TextFields;
}

/** The fields of a text, and what was decided for its author, in the words of the report. */
export interface TextHead {
  readonly head: Readonly<Record<string, unknown>>;
  readonly changed: readonly Told[];
}

export function toTextHead(parts: TextParts): TextHead {
  const changed: Told[] = [...parts.body.changed];
  const head = parts.plan.becomes === 'page' ? toPageHead(parts, changed) : toArticleHead(parts, changed);
  return { head, changed };
}

export function toTextFile({ head }: Pick<TextHead, 'head'>, markdown: string): string {
  return `---\n${stringify(head, { flowCollectionPadding: false, lineWidth: 0 })}---\n\n${markdown.replace(STARTER, '$1\\.')}`;
}

function toArticleHead(parts: TextParts, changed: Told[]): TextHead['head'] {
  const { plan, fields } = parts;
  const { authors, tags, cover } = fields;
  return {
    kind: 'essay',
    ...toCommonHead(parts, changed),
    ...(authors.length === 0 ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(cover === undefined ? {} : { cover }),
    ...toEnd(plan, fields),
  };
}

function toPageHead(parts: TextParts, changed: Told[]): TextHead['head'] {
  return { ...toCommonHead(parts, changed), ...toEnd(parts.plan, parts.fields), menu: false };
}

function toEnd({ outcome }: PlannedItem, { aliases, guid }: TextFields): object {
  return {
    ...(outcome === 'draft' ? { draft: true } : {}),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(guid === undefined ? {} : { guid }),
  };
}

function toCommonHead(
  { item, plan, body, excerpt, fields: { lang, language } }: TextParts,
  changed: Told[],
): object {
  const title = plan.title || tell(UNTITLED, language);
  if (plan.title === '') changed.push({ fr: 'titre absent : « Sans titre »', en: 'no title: “Untitled”' });
  const date = toDate(item.date);
  const updated = toDate(item.updated);
  if (lang !== undefined) changed.push(toLanguageWords(lang));
  return {
    title,
    ...(lang === undefined ? {} : { lang }),
    summary: findSummary(
      {
        ...{ excerpt, description: item.description ?? '', title },
        text: withoutShortcodes(body.lead || body.text, item.left),
      },
      changed,
    ),
    ...(date === undefined ? {} : { date }),
    ...(updated !== undefined && date !== undefined && updated > date ? { updated } : {}),
  };
}

function toLanguageWords(lang: string): Translated {
  return {
    fr: `langue : ${toName('fr', lang) ?? lang} (${lang})`,
    en: `language: ${toName('en', lang) ?? lang} (${lang})`,
  };
}

/** What only the old platform could show stays in the text, and is no sentence of it. */
function withoutShortcodes(text: string, left: LegacyItem['left'] = []): string {
  const names = left.flatMap(({ what }) =>
    typeof what === 'string' ? (/^\[([\w-]+)\]$/.exec(what)?.[1] ?? []) : [],
  );
  const marks = new RegExp(String.raw`\[/?(?:${names.map(RegExp.escape).join('|')})(?![\w-])[^\]]*\]`, 'gi');
  return names.length === 0
    ? text
    : text
        .replace(marks, ' ')
        .replace(/[\t\n ]+/g, ' ')
        .trim();
}

/** What its author wrote as such, else its first sentences. */
function findSummary(
  {
    excerpt,
    description,
    text,
    title,
  }: Readonly<Record<'excerpt' | 'description' | 'text' | 'title', string>>,
  changed: Told[],
): string {
  const written = cleanLine(excerpt) || cleanLine(description);
  if (written !== '') return written;
  // A picture that stood at the end of a sentence leaves its comma.
  const taken = joinSentences([cleanLine(text)]).replace(/\s*[,;]\s*\.(?!\.)/g, '.');
  changed.push(
    taken === ''
      ? { fr: 'chapô absent : le titre', en: 'no summary: the title' }
      : { fr: 'chapô tiré du texte', en: 'summary taken from the text' },
  );
  return taken || title;
}
