import type { Root } from 'hast';
import { cleanText } from './clean-text.ts';
import type { ConversionContext, Converted, FoundLink } from './conversion.ts';
import { convertTree, parseHtml, toParagraphs } from './to-markdown.ts';
import { listLinks, listPictures } from './written-addresses.ts';

/** What readers see of an item, as HTML: all that of it a thread converts. */
export interface ItemTexts {
  /** Address of the item, by which relative ones are read. */
  readonly base: string | undefined;
  /** Of the publication. */
  readonly language: string;
  readonly body: string;
  readonly excerpt: string;
  readonly comments: readonly string[];
}

/** Addresses as texts write them; those of pictures are of the body alone. */
export interface NamedAddresses {
  readonly pictures: readonly string[];
  readonly links: readonly string[];
}

/** Where the named addresses lead now. */
export interface FoundAddresses {
  readonly pictures: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, FoundLink>;
}

export interface ConvertedTexts {
  readonly body: Converted;
  /** Plain text. */
  readonly excerpt: string;
  /** Markdown. */
  readonly comments: readonly string[];
  /** Links that were made or lost, in the order of the texts. */
  readonly used: readonly string[];
}

/** A text, and its tree where it was parsed already. */
interface Parsed {
  readonly html: string;
  readonly root: Root | undefined;
}

export interface ParsedTexts extends Pick<ItemTexts, 'base' | 'language'> {
  readonly body: Parsed;
  readonly excerpt: Parsed;
  readonly comments: readonly Parsed[];
}

/** Without it, a text names no address. */
const MAY_NAME = /<(?:a[\s/]|im|iframe|object|embed|video|audio)|:\/\//i;

export function parseTexts({ base, language, body, excerpt, comments }: ItemTexts): ParsedTexts {
  const parse = (html: string): Parsed => ({
    html,
    root: MAY_NAME.test(html) ? tryToConvert(() => parseHtml(html).root) : undefined,
  });
  return {
    ...{ base, language },
    body: parse(body),
    excerpt: parse(excerpt),
    comments: comments.map(parse),
  };
}

export function listAddresses({ body, excerpt, comments }: ParsedTexts): NamedAddresses {
  const list = ({ root }: Parsed, listIn: (tree: Root) => readonly string[]): readonly string[] =>
    (root && tryToConvert(() => listIn(root))) ?? [];
  const links = [body, excerpt, ...comments].flatMap((one) => list(one, listLinks));
  return { pictures: list(body, listPictures), links: [...new Set(links)] };
}

/** Changes the trees. */
export function convertTexts(
  { base, language, body, excerpt, comments }: ParsedTexts,
  { pictures, links }: FoundAddresses,
): ConvertedTexts {
  const used = new Set<string>();
  const context: ConversionContext = {
    ...{ base, language },
    findPicture: (address) => pictures.get(address),
    findLink: (address) => {
      // Those of a text that was nested too deep to be listed stay as they are.
      const found = links.get(address) ?? { href: address };
      used.add(address);
      return found;
    },
  };
  const converted = convertHtml(body, context);
  const short = excerpt.html === '' ? '' : (convertShort(excerpt, context)?.text ?? '');
  const notes = comments.map(
    (one) => convertShort(one, { ...context, findPicture: () => undefined })?.markdown.trim() ?? '',
  );
  return { body: converted, excerpt: short, comments: notes, used: [...used] };
}

/** Whether no word and no picture of a text is left once it is converted, even if each of its pictures is got. */
export function hasNothing(html: string, base: string | undefined): boolean {
  const context = {
    ...{ base, language: 'fr' },
    findPicture: (address: string) => address,
    findLink: (href: string) => ({ href }),
  };
  const { text, markdown } = convertHtml({ html, root: undefined }, context);
  const hasWords = [text, markdown].every((one) => /[\p{L}\p{N}]/u.test(one));
  return !hasWords && !/!\[|::video|\]\(/.test(markdown);
}

/** A text that no parser takes keeps its words alone. */
function convertHtml(parsed: Parsed, context: ConversionContext): Converted {
  const converted = convertShort(parsed, context);
  if (converted) return converted;
  const text = cleanText(parsed.html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' '));
  const left = [
    {
      what: { fr: 'mise en forme', en: 'formatting' },
      value: '',
      reason: {
        fr: 'balises trop imbriquées : les mots seuls sont repris',
        en: 'tags nested too deep: only the words are taken in',
      },
    },
  ];
  return { markdown: toParagraphs(text), text, lead: '', left, changed: [] };
}

/** Undefined where no parser takes it. */
function convertShort({ html, root }: Parsed, context: ConversionContext): Converted | undefined {
  return tryToConvert(() => convertTree(root ?? parseHtml(html).root, context));
}

/** Undefined for what is nested too deep. */
function tryToConvert<Result>(convert: () => Result): Result | undefined {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
