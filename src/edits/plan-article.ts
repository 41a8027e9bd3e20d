import { stringify } from 'yaml';
import type { ChangeSet, TextChange } from '#engine/change-set.ts';
import { getLocale } from '#locales/get-locale.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { tellEach, toMeant } from '#told.ts';
import { UNKNOWN_WORDS } from '#model/unknown-words.ts';
import { getKind, type Kind } from '#kinds/kinds.ts';
import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';
import type { ContentTexts } from './content-texts.ts';
import { findKnown, findNameMistake, toSlug } from './known-names.ts';
import type { Sort } from './renaming.ts';

export interface ArticleRequest {
  readonly kind: Kind;
  readonly title: string;
  /** Of the publication. */
  readonly language: string;
  /** The end of its address; made of the title where absent. */
  readonly slug?: string | undefined;
  readonly date: string;
  /** What fields name, as somebody writes it: « Emma Bovary ». Only those that the kind has. */
  readonly names: Readonly<Partial<Record<NameField, readonly string[]>>>;
  readonly series?: string | undefined;
  /** Where in the plan of the series, from 1; at its end where absent. */
  readonly part?: number | undefined;
  /** Whether it has a folder of its own, for pictures. */
  readonly hasFolder: boolean;
}

/** Fields that a command fills in, and what they name. */
export const NAME_FIELDS = {
  tags: 'tag',
  authors: 'person',
  interviewees: 'person',
  interviewer: 'person',
  organisations: 'organisation',
} as const satisfies Readonly<Record<string, Sort>>;

export type NameField = keyof typeof NAME_FIELDS;

/** In the order in which they are asked for and written. */
export const LISTED_FIELDS: readonly NameField[] = [
  'tags',
  'authors',
  'interviewees',
  'interviewer',
  'organisations',
];

export type ArticlePlan =
  { readonly file: string; readonly slug: string; readonly changes: ChangeSet } | Refused;

type Refused = { readonly refused: Translated };

/** What to do about a name that nothing has. */
const UNKNOWN_FIXES: Readonly<Record<Sort, Translated>> = {
  tag: {
    fr: 'L’ajouter d’abord à tags.yaml (slug, label, description).',
    en: 'Add it to tags.yaml first (slug, label, description).',
  },
  person: {
    fr: 'Écrire d’abord sa fiche dans people/ (name, description).',
    en: 'Write its file in people/ first (name, description).',
  },
  organisation: {
    fr: 'Écrire d’abord sa fiche dans organisations/ (name, description).',
    en: 'Write its file in organisations/ first (name, description).',
  },
  series: {
    fr: 'L’écrire d’abord dans series/ (title, summary, plan).',
    en: 'Write it in series/ first (title, summary, plan).',
  },
  article: { fr: 'Les articles sont dans articles/.', en: 'Articles are in articles/.' },
  page: { fr: 'Les pages sont dans pages/.', en: 'Pages are in pages/.' },
};

/** A new draft with the fields of its kind, and its line in the plan of its series; or why not, with what to do. */
export function planArticle(texts: ContentTexts, request: ArticleRequest): ArticlePlan {
  const slug = toSlug(request.slug ?? request.title);
  const mistake = findSlugMistake(slug, request.slug ?? request.title);
  const names = findNames(texts, request.names);
  const part =
    request.series === undefined ? [] : planPart(texts, { ...request, series: request.series, slug });
  const refused = [
    ...(mistake ? [mistake] : findTaken(texts, slug)),
    ...names.unknown,
    ...('refused' in part ? [part.refused] : []),
  ];
  if (refused.length > 0 || 'refused' in part)
    return { refused: tellEach((code) => refused.map((one) => one[code]).join('\n')) };
  const folder = `articles/${request.date.slice(0, 4)}`;
  const file = request.hasFolder ? `${folder}/${slug}/index.md` : `${folder}/${slug}.md`;
  const article: TextChange = { file, after: toText(request, names.found) };
  return {
    file,
    slug,
    changes: {
      words: tell({ fr: `nouvel article ${file}`, en: `new article ${file}` }, request.language),
      texts: [article, ...part],
      moves: [],
    },
  };
}

function findTaken(texts: ContentTexts, slug: string): readonly Translated[] {
  const taken = texts.files.find((one) => one.role === 'article' && one.slug === slug);
  if (!taken) return [];
  return [
    {
      fr: `L’adresse /articles/${slug}/ est déjà prise par ${taken.file} : l’ouvrir, ou choisir un autre --slug.`,
      en: `The address /articles/${slug}/ is already taken by ${taken.file}: open it, or choose another --slug.`,
    },
  ];
}

function findSlugMistake(slug: string, words: string): Translated | undefined {
  if (slug === '')
    return {
      fr: `Ni lettre ni chiffre dans « ${words} » : écrire la fin de l’adresse, --slug un-nom.`,
      en: `Neither a letter nor a digit in “${words}”: write the end of the address, --slug a-name.`,
    };
  const mistake = findNameMistake(slug);
  return (
    mistake && {
      fr: mistake.fr.replace('\n→ ', ' --slug un-nom : '),
      en: mistake.en.replace('\n→ ', ' --slug a-name: '),
    }
  );
}

function toText({ kind, title, language, date }: ArticleRequest, names: Found): string {
  const { example } = getKind(kind);
  const { tags = [], authors, ...own } = names;
  const fields = Object.entries(own).map(([field, value]) => [
    field,
    field === 'interviewer' ? value?.[0] : value,
  ]);
  const head = {
    ...{ kind, title, summary: '', date },
    ...(authors ? { authors } : {}),
    ...{ tags, draft: true, ...example, ...Object.fromEntries(fields) },
  };
  return `---\n${stringify(head, { flowCollectionPadding: false })}---\n\n${getLocale(language).starter.placeholders.paragraph}\n`;
}

type Found = Partial<Record<NameField, readonly string[]>>;

function findNames(
  texts: ContentTexts,
  wanted: ArticleRequest['names'],
): { readonly found: Found; readonly unknown: readonly Translated[] } {
  const found: Found = {};
  const unknown: Translated[] = [];
  for (const field of LISTED_FIELDS.filter((one) => (wanted[one]?.length ?? 0) > 0)) {
    const names = (wanted[field] ?? []).map((words) => findKnown(texts, NAME_FIELDS[field], words));
    unknown.push(
      ...names.flatMap((one) => ('unknown' in one ? [toUnknownName(NAME_FIELDS[field], one)] : [])),
    );
    found[field] = [...new Set(names.flatMap((one) => ('name' in one ? [one.name] : [])))];
  }
  return { found, unknown };
}

/** “Unknown topic: `strategi`. Did you mean `strategie`?” */
export function toUnknownName(
  sort: Sort,
  { unknown, near }: { readonly unknown: string; readonly near: string | undefined },
): Translated {
  const words = UNKNOWN_WORDS[sort];
  const fix = near === undefined ? UNKNOWN_FIXES[sort] : toMeant(near);
  return {
    fr: `${words.fr} : \`${unknown}\`. ${fix.fr}`,
    en: `${words.en}: \`${unknown}\`. ${fix.en}`,
  };
}

interface PartRequest {
  readonly series: string;
  readonly part?: number | undefined;
  readonly slug: string;
  readonly title: string;
}

/** In place of the part that was announced under that title or at that number; otherwise at that number, or at the end. */
function planPart(
  texts: ContentTexts,
  { series, part, slug, title }: PartRequest,
): readonly TextChange[] | Refused {
  const found = findKnown(texts, 'series', series);
  if ('unknown' in found) return { refused: toUnknownName('series', found) };
  const file = texts.files.find((one) => one.role === 'series' && one.slug === found.name)?.file ?? '';
  const plan = readPlan(texts.readData(file));
  const before = texts.read(file);
  const announced = plan.findIndex((one) => typeof one !== 'string' && toSlug(one.title) === toSlug(title));
  const wanted = part === undefined ? announced : part - 1;
  const replaces = wanted >= 0 && typeof plan[wanted] === 'object';
  const edit: YamlEdit = replaces
    ? { at: ['plan', wanted], set: slug }
    : { at: ['plan'], insert: slug, place: wanted < 0 ? plan.length : Math.min(wanted, plan.length) };
  const after = editYaml(before, [edit]);
  return after === undefined
    ? {
        refused: {
          fr: `Plan que cette commande ne sait pas changer : \`${file}\`. Y écrire \`${slug}\` soi-même.`,
          en: `Plan that this command cannot change: \`${file}\`. Write \`${slug}\` in it yourself.`,
        },
      }
    : [{ file, before, after }];
}

function readPlan(data: unknown): readonly (string | { readonly title: string })[] {
  const plan: unknown = typeof data === 'object' && data !== null && 'plan' in data ? data.plan : [];
  const parts: readonly unknown[] = Array.isArray(plan) ? plan : [];
  return parts.map((one) =>
    typeof one === 'object' && one !== null && 'title' in one ? { title: String(one.title) } : String(one),
  );
}
