import type { ContentFile, Role } from '#load/content-files.ts';
import { splitFrontMatter, toParts } from '#load/front-matter.ts';
import type { LoadedContent } from '#load/load-content.ts';
import { parseMarkdown } from '#load/render-body.ts';
import { keepComments, removeComments, type Place } from '#markdown/comments.ts';
import { createPlacer } from '#markdown/placer.ts';
import { toAuthorsCode, type Translated } from '#told.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import { listOwnWords, WORDS_FILE } from './own-words.ts';
import { toMarkdownProse, toYamlProse } from './prose.ts';

const { warning } = findingsOf('spelling');
/** With those that hyphens join. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\p{N}])/gu;
/** Below, too many words resemble; the last are initials. */
const SKIPPED = /^(?:.{1,3}|\p{Lu}+s?)$/u;
/** Words for which something is proposed: each takes a fortieth of a second. */
const MOST_PROPOSED = 200;
/** What comments hold is their readers'. */
const WRITTEN: readonly Role[] = ['article', 'page', 'person', 'organisation', 'series', 'tags', 'site'];

/** Rules of texts that cannot be read at all. */
const UNREAD: ReadonlySet<string> = new Set(['limit', 'mdx', 'yaml', 'encoding']);

export interface SpellingOptions {
  readonly readText: (file: string) => string;
  /** The words of the publication: one a line. */
  readonly ownWords: string;
}

interface Word extends Place {
  readonly word: string;
}

/**
 * Words that are in no dictionary, each once a file, in the texts that can be read. Loads the dictionaries: two seconds and
 * 200 MB. Cost: then linear in the texts.
 */
export async function findMisspellings(
  content: LoadedContent,
  { readText, ownWords }: SpellingOptions,
): Promise<readonly Finding[]> {
  // A large library, for who asks for it.
  const { loadDictionary } = await import('./dictionary.ts');
  const { has, propose } = await loadDictionary(
    listOwnWords(content, ownWords),
    toAuthorsCode(content.catalog?.site.language ?? 'fr'),
  );
  const isWrong = ({ word }: Word): boolean => !SKIPPED.test(word) && !has(word);
  const unread = new Set(content.problems.filter(({ rule }) => UNREAD.has(rule)).map(({ file }) => file));
  const texts = [...(content.catalog?.articles ?? []), ...(content.catalog?.pages ?? [])];
  const foreign = new Set(
    texts.filter(({ data }) => !/^(?:fr|en)\b/.test(data.lang ?? 'fr')).map(({ file }) => file),
  );
  const known = new Map<string, Translated>();
  const toFix = (word: string): Translated => {
    const fix = known.get(word) ?? toWords(known.size < MOST_PROPOSED ? propose(word) : []);
    known.set(word, fix);
    return fix;
  };
  return content.files
    .filter(({ file, role }) => WRITTEN.includes(role) && !unread.has(file) && !foreign.has(file))
    .flatMap((file) => {
      const words = listWords(file, readText(file.file), content.catalog?.site.language ?? 'fr');
      const unknown = words.filter(isWrong).flatMap(splitWord).filter(isWrong);
      return [...Map.groupBy(unknown, ({ word }) => word).values()].flatMap(([first, ...others]) =>
        first ? toFinding(file.file, { ...first, count: others.length + 1, fix: toFix(first.word) }) : [],
      );
    });
}

function toFinding(
  file: string,
  { word, line, column, count, fix }: Word & { readonly count: number; readonly fix: Translated },
): Finding {
  const message = {
    fr: `Mot inconnu : \`${word}\`${count > 1 ? ` (${count} fois dans ce texte)` : ''}.`,
    en: `Unknown word: \`${word}\`${count > 1 ? ` (${count} times in this text)` : ''}.`,
  };
  return warning(file, { line, column }, { message, fix });
}

function toWords(proposals: readonly string[]): Translated {
  const words = proposals.map((one) => `\`${one}\``).join(', ');
  return {
    fr: `${words === '' ? '' : `${words} ? `}S’il est juste, l’ajouter à ${WORDS_FILE}, seul sur sa ligne.`,
    en: `${words === '' ? '' : `${words}? `}If it is right, add it to ${WORDS_FILE}, alone on its line.`,
  };
}

/** Those of the front matter, then those of the text. */
function listWords({ file, role }: ContentFile, source: string, language: string): readonly Word[] {
  const { before, yaml } = toParts(file, source);
  const head = findWords(toSpaces(before) + toYamlProse(yaml), (place) => place);
  if (role !== 'article' && role !== 'page') return head;
  const { body, bodyLine } = splitFrontMatter(source) ?? { body: source, bodyLine: 1 };
  const isMdx = file.endsWith('.mdx');
  const text = isMdx ? keepComments(body) : removeComments(body, parseMarkdown);
  const words = findWords(toMarkdownProse(text.source, language, isMdx), text.toWritten);
  return [...head, ...words.map((one) => ({ ...one, line: one.line + bodyLine - 1 }))];
}

function findWords(prose: string, toWritten: (place: Place) => Place): readonly Word[] {
  const placeAt = createPlacer(prose);
  return [...prose.matchAll(WORD)].map(({ 0: word, index }) => ({ word, ...toWritten(placeAt(index)) }));
}

/** « orang-outan » is one word, « Paris-Brest » two. */
function splitWord({ word, line, column }: Word): readonly Word[] {
  return [...word.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    word: part,
    line,
    column: column + index,
  }));
}

function toSpaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
