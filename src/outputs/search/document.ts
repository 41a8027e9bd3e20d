import type { StoredBody } from '#model/body.ts';
import type { Stretch } from '#model/italics.ts';

/** What search knows of one article, as the publisher gives it: plain data, already typeset. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  /** Of the title. */
  readonly italics?: readonly Stretch[] | undefined;
  /** Where it is not that of the publication. */
  readonly lang?: string | undefined;
  /** The chapô. */
  readonly summary: string;
  /** Absent where `extras` are all there is. */
  readonly body?: StoredBody | undefined;
  readonly kind: string;
  readonly kindLabel: string;
  /** `2026-10-12`. */
  readonly date: string;
  readonly dateText: string;
  readonly year: string;
  /** Labels, not slugs: readers see them in the facets. */
  readonly tags: readonly string[];
  readonly series?: string | undefined;
  /** « 9/10 », where the article stands in its series. */
  readonly part?: string | undefined;
  /** Who answers, writes or is the subject; collective signatures such as « La rédaction » excepted. */
  readonly people: readonly string[];
  /** No article, but what readers see beside them: it is found, and ranked below. */
  readonly isAside?: boolean | undefined;
  /** Readers are told before they open it. */
  readonly isFiction?: boolean | undefined;
  /** Whom a case is about: sought like the people, but no facet. */
  readonly organisations?: readonly string[] | undefined;
  readonly entry?: { readonly word: string; readonly idea: string } | undefined;
  /** What the page prints outside the body, each with its anchor: facts, figures, verdicts, corrections. */
  readonly extras?: readonly ExtraSection[] | undefined;
}

export interface ExtraSection {
  readonly id: string;
  readonly title: string;
  /** Each on a line of its own. */
  readonly texts: readonly string[];
  /** A verdict, or what stands apart and counts for less, like notes; plain text otherwise. */
  readonly kind?: Extract<SectionKind, 'text' | 'verdict' | 'notes'>;
}

/** Part of an article that can be a result of its own. */
export interface Section {
  /** Anchor in the page; empty for what stands before the first heading. */
  readonly id: string;
  readonly kind: SectionKind;
  /** Heading or question; an answer has none of its own. */
  readonly title: string;
  /** Who speaks, in an interview. */
  readonly speaker: string;
  readonly text: string;
}

export type SectionKind = 'text' | 'question' | 'answer' | 'verdict' | 'notes';

/** What a shard keeps of an article for showing it as a result. What it lacks is empty. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  /** Where its italics begin and end, in turns. */
  readonly italics?: readonly number[] | undefined;
  readonly lang?: string | undefined;
  readonly summary: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly date: string;
  readonly dateText: string;
  readonly isFiction: boolean;
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly series: string;
  readonly part: string;
  /** Its part in other words: « partie 9 », « 9e ». */
  readonly ranks?: readonly string[] | undefined;
  /** « Buzz. Se décide en réunion, de préférence le lundi. » */
  readonly entry: string;
  readonly isAside?: boolean | undefined;
  readonly sections: readonly Section[];
}

/** A word of each article of a kind, which its names stand for in a query: nobody writes it. */
export function toKindMark(kind: string): string {
  return `0${kind.replace(/[^a-z]/gu, '')}`;
}

export type FieldName =
  'aside' | 'title' | 'summary' | 'label' | 'series' | 'heading' | 'text' | 'notes' | 'verdict';

/** A stretch of a record's text: the index holds them one after another, and a word's number runs through all of them. */
export interface Field {
  readonly name: FieldName;
  readonly text: string;
  /** Which of the record's sections it belongs to. */
  readonly section: number | undefined;
}

/** Every stretch of text of an article, in the order in which its words are numbered. */
export function toFields(record: SearchRecord): readonly Field[] {
  const head: Field[] = [
    { name: 'title', text: record.title, section: undefined },
    { name: 'summary', text: record.summary, section: undefined },
    {
      name: 'label',
      text: [
        record.isAside ? '' : toKindMark(record.kind),
        record.entry,
        record.part,
        ...(record.ranks ?? []),
        ...record.people,
        ...record.organisations,
      ]
        .filter((line) => line !== '')
        .join('\n'),
      section: undefined,
    },
    { name: 'series', text: record.series, section: undefined },
  ];
  return [...head, ...record.sections.flatMap(toSectionFields)].filter((field) => field.text !== '');
}

function toSectionFields({ kind, title, text }: Section, section: number): readonly Field[] {
  const name = kind === 'notes' || kind === 'verdict' ? kind : 'text';
  return [
    { name: kind === 'notes' ? 'notes' : 'heading', text: title, section },
    { name, text, section },
  ];
}
