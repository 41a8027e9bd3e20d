import { z } from 'zod';
import type { Locale, LocaleCode, Translated } from '#locales/locale.ts';
import { commonFields } from './common-fields.ts';
import type { HeadLine } from './head-line.ts';
import type { References } from './references.ts';
import type { Sections } from './sections.ts';

/** What a kind is called, in one language. */
export interface KindWords {
  readonly name: string;
  readonly plural: string;
  readonly description: string;
  /** The part of an address that names its list. */
  readonly address: string;
  /** What else readers call it, when they seek it. */
  readonly alsoCalled?: readonly string[];
  /** What stands before the names of those it features: « Entretien avec ». */
  readonly featuring?: string;
  /** What readers are told of an article that is a fiction, beside that. */
  readonly fiction?: string;
}

/** What a kind of article does with its own fields. An empty list or object means that there is nothing. */
export interface ArticleKind<Data, Words extends KindWords> {
  readonly words: Readonly<Record<LocaleCode, Words>>;
  /** Of its page, in schema.org's vocabulary. */
  readonly schemaType: string;
  /** Of its citation, in the vocabulary of CSL 1.0. */
  readonly citationType: string;
  /** schema.org properties of its page, beside those of any article. */
  toStructuredData(data: Data, nodes: SchemaNodes): Readonly<Record<string, unknown>>;
  /** What it prints under the title: pages, feeds and books draw these lines, each in its own markup. */
  toHeadLines(data: Data, context: HeadContext<Words>): readonly HeadLine[];
  /** What search reads beside the title, the summary, the body and the names: paragraphs. */
  toSearchTexts(data: Data): readonly string[];
  getReferences(data: Data): References;
  getSections(data: Data): Sections;
  /** What is wrong or missing in its fields and no schema can tell. */
  check(data: Data): Iterable<Mistake>;
}

export interface HeadContext<Words> {
  readonly words: Words;
  readonly locale: Pick<Locale, 'dates'>;
  /** Share of the text that is quoted, from 0 to 1. */
  readonly quotedShare: number;
}

/** schema.org nodes of whom an article names; slugs. */
export interface SchemaNodes {
  toPerson(slug: string): object;
  toOrganisation(slug: string): object;
}

/** A finding about one field of a kind, as an author reads it. */
export interface Mistake {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  readonly message: Translated;
  readonly fix: Translated;
}

/** A kind with its name, its fields and the schema of its articles' front matter. Strict: an unknown key is an error. */
export function defineKind<const Name extends string, Fields extends z.ZodRawShape, Words extends KindWords>(
  definition: Definition<Name, Fields, Words>,
) {
  const { kind, fields } = definition;
  return { ...definition, schema: z.strictObject({ ...commonFields, kind: z.literal(kind), ...fields }) };
}

interface Definition<
  Name extends string,
  Fields extends z.ZodRawShape,
  Words extends KindWords,
> extends ArticleKind<DataOf<Name, Fields>, Words> {
  readonly kind: Name;
  /** Front matter of its own. */
  readonly fields: Fields;
  /** Those fields as a new article has them, to be filled in. */
  readonly example: Example<Fields>;
}

type Example<Fields extends z.ZodRawShape> = { readonly [Name in keyof Fields]?: unknown } & {
  readonly [Name in keyof Fields as undefined extends z.input<Fields[Name]> ? never : Name]: unknown;
};

type DataOf<Name extends string, Fields extends z.ZodRawShape> = z.output<
  z.ZodObject<typeof commonFields & { kind: z.ZodLiteral<Name> } & Fields, z.core.$strict>
>;
