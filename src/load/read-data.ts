import { z } from 'zod';
import type { Translated } from '#told.ts';
import type { WithItalics } from '#model/italics.ts';
import { toTold, type Problem } from '#model/problem.ts';
import { toFindings } from '#model/to-findings.ts';
import { listWikilinks } from '#markdown/wikilinks.ts';
import { toDigest } from '#engine/digest.ts';
import { splitFrontMatter } from './front-matter.ts';
import { mendLine } from './mend-yaml.ts';
import { namesFarPictures } from './picture-types.ts';
import { readItalics } from './read-italics.ts';
import { listKeys } from './schema-keys.ts';
import { typesetData } from './typeset-data.ts';
import { createLocator, parseYaml, readAsWritten } from './yaml-source.ts';

/** Data of a file, absent when it has an error. */
export interface ReadData<T> extends WithItalics {
  readonly data: T | undefined;
  /** What the YAML holds, where `data` is absent and it could be read. */
  readonly raw?: unknown;
  readonly problems: readonly Problem[];
}

/** What a text file's head gives. */
export interface Head<T> extends ReadData<T> {
  readonly draft: boolean;
  readonly bodyDigest: string;
  /** Changes with anything in `data`. */
  readonly dataDigest: string;
  /** Line of the file on which the Markdown begins. */
  readonly bodyLine: number;
  /** Whether the Markdown may show pictures of other folders. */
  readonly namesFarPictures: boolean;
  /** Whether `$…$` is a formula. */
  readonly maths: boolean;
  /** The names of texts that the Markdown links to. */
  readonly wikilinks: readonly string[];
}

export interface YamlText {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file on which the YAML begins. */
  readonly line: number;
  readonly language: string;
  /** Texts that are Markdown are set when they are rendered. */
  readonly isMarkdown?: boolean;
  /** Its title and its summary may hold italics. */
  readonly hasItalics?: boolean;
}

/** Of one file: further ones are told when these are mended. */
const MOST_MISTAKES = 100;
/** Characters beyond which no line is proposed: it takes a few parses. */
const MOST_MENDED = 100_000;

const NO_FRONT_MATTER = {
  rule: 'front-matter',
  severity: 'error',
} as const;
const NO_HEAD: Translated = {
  fr: 'En-tête absent ou non refermé : le fichier doit commencer par une ligne « --- », des champs, puis une autre ligne « --- ».',
  en: 'Front matter missing or not closed: the file must begin with a line “---”, fields, then another line “---”.',
};
/** What a file begins with instead, and what to do. */
const BEGINNINGS: readonly (readonly [begins: RegExp, fix: Translated])[] = [
  [
    /^\s*$/,
    {
      fr: 'Le fichier est vide : l’écrire, ou l’ôter de content/.',
      en: 'The file is empty: write it, or remove it from content/.',
    },
  ],
  [
    /^---[ \t]*\r?\n/,
    {
      fr: 'Mettre « --- » seul sur une ligne, après le dernier champ.',
      en: 'Put “---” alone on a line, after the last field.',
    },
  ],
  [
    /^\s+---/,
    {
      fr: 'Ôter ce qui précède la première ligne « --- ».',
      en: 'Remove what comes before the first line “---”.',
    },
  ],
  [
    /^(?:-{2}|-{4,}|[—–_*=]+)[ \t]*\r?\n/,
    {
      fr: 'Écrire la ligne avec trois traits d’union : « --- ».',
      en: 'Write the line with three hyphens: “---”.',
    },
  ],
  [
    /^(?:\+\+\+|\{)/,
    {
      fr: 'Le récrire en YAML entre deux lignes « --- » ; `npm run import` reprend tout un blog de Hugo.',
      en: 'Rewrite it in YAML between two lines “---”; `npm run import` takes over a whole Hugo blog.',
    },
  ],
];
const NO_FIELDS: Translated = {
  fr: 'Mettre en tête : une ligne `---`, `kind: essay`, `title: "…"`, `date: 2026-10-12`, une ligne `---`.',
  en: 'Put at the top: a line `---`, `kind: essay`, `title: "…"`, `date: 2026-10-12`, a line `---`.',
};

/** YAML → validated data, its texts set, or every reason why not with its line. */
export function readData<T>(
  { file, yaml, line, language, isMarkdown = false, hasItalics = false }: YamlText,
  schema: z.ZodType<T>,
): ReadData<T> {
  const result = parseYaml(yaml);
  if ('message' in result) {
    const message = {
      fr: `YAML illisible : ${result.message.fr}.`,
      en: `YAML that cannot be read: ${result.message.en}.`,
    };
    const right = yaml.length > MOST_MENDED ? undefined : mendLine(yaml, result.line)?.trim();
    const fix =
      right === undefined
        ? result.fix
        : {
            fr: `Écrire \`${right}\` ; \`npm run check -- --fix\` le fait.`,
            en: `Write \`${right}\`; \`npm run check -- --fix\` does so.`,
          };
    const at = { file, line: result.line + line - 1, column: result.column };
    const words = toTold({ message, fix }, language);
    return { data: undefined, problems: [{ ...at, rule: 'yaml', ...words, severity: 'error' }] };
  }
  const { parsed, raw } = parseData(result.data, yaml, schema);
  if (parsed.success) {
    const { data } = parsed;
    if (isMarkdown) return { data, problems: [] };
    return {
      ...(hasItalics ? typesetTitled(data, language) : { data: typesetData(data, language) }),
      problems: [],
    };
  }
  const findings = toFindings(file, parsed.error, (path) => listKeys(schema, path)).slice(0, MOST_MISTAKES);
  const find = createLocator(yaml, line);
  return {
    data: undefined,
    raw,
    problems: findings.map(({ at, ...finding }) => ({
      ...finding,
      ...toTold(finding, language),
      ...find(at),
    })),
  };
}

/** The data of something whose title and summary may hold italics. */
function typesetTitled<T>(data: T, language: string): { readonly data: T } & WithItalics {
  const set = typesetData(data, language);
  if (typeof data !== 'object' || data === null) return { data: set };
  const { texts, italics } = readItalics(data, language);
  return { data: { ...set, ...texts }, ...(italics && { italics }) };
}

/** Where a text is wanted and YAML reads a number or a yes (`title: 2012`), the text is what is written. */
function parseData<T>(
  data: unknown,
  yaml: string,
  schema: z.ZodType<T>,
): { readonly parsed: z.ZodSafeParseResult<T>; readonly raw: unknown } {
  const parsed = schema.safeParse(data, { reportInput: true });
  const places = (parsed.error?.issues ?? []).filter(
    (issue) =>
      issue.code === 'invalid_type' &&
      issue.expected === 'string' &&
      ['number', 'boolean'].includes(typeof issue.input),
  );
  if (places.length === 0) return { parsed, raw: data };
  const written = readAsWritten(yaml);
  const raw: unknown = structuredClone(data);
  for (const { path } of places) copyAt(path, written, raw);
  return { parsed: schema.safeParse(raw, { reportInput: true }), raw };
}

function copyAt(path: readonly PropertyKey[], from: unknown, to: unknown): void {
  const [key = '', ...rest] = path;
  if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return;
  if (rest.length === 0) Reflect.set(to, key, Reflect.get(from, key));
  else copyAt(rest, Reflect.get(from, key), Reflect.get(to, key));
}

/** The validated front matter of a text, and where its body begins. */
export function readHead<T>(file: string, source: string, language: string, schema: z.ZodType<T>): Head<T> {
  const parts = splitFrontMatter(source);
  if (!parts) {
    const fix = BEGINNINGS.find(([begins]) => begins.test(source.replace('\uFEFF', '')))?.[1] ?? NO_FIELDS;
    return {
      data: undefined,
      problems: [
        {
          ...{ file, line: 1, column: 1, ...NO_FRONT_MATTER },
          ...toTold({ message: NO_HEAD, fix }, language),
        },
      ],
      draft: false,
      bodyDigest: '',
      dataDigest: '',
      bodyLine: 1,
      namesFarPictures: false,
      maths: false,
      wikilinks: [],
    };
  }
  const { yaml, yamlLine: line, body, bodyLine } = parts;
  const read = readData({ file, yaml, line, language, hasItalics: true }, schema);
  const dataDigest =
    read.data === undefined
      ? ''
      : toDigest(JSON.stringify(read.italics ? [read.data, read.italics] : read.data));
  return {
    ...read,
    // Also where nothing else of the front matter can be read.
    draft: /^draft:[ \t]*true\b/m.test(yaml),
    bodyDigest: toDigest(body),
    dataDigest,
    bodyLine,
    namesFarPictures: namesFarPictures(body),
    maths: /^maths:[ \t]*true\b/m.test(yaml),
    wikilinks: file.endsWith('.mdx') ? [] : listWikilinks(body),
  };
}
