import type { Publication } from '#model/publication.ts';
import { hash } from 'node:crypto';
import type { Article } from '#model/catalog.ts';
import { tell } from '#locales/tell.ts';
import { tellEach, type AuthorsCode } from '#told.ts';
import { toTold, type Problem } from '#model/problem.ts';
import { splitFrontMatter } from '#load/front-matter.ts';

/** What was last published of each article, in the content folder. */
export const RELEASES_FILE = 'releases.txt';

/** Four base64 characters a paragraph: one change in sixteen million would go unseen. */
const CHARACTERS = 4;
const HEAD = {
  fr: '# L’empreinte des textes publiés : adresse, dernière mise à jour déclarée, titre et paragraphes, chapô. Écrit par « npm run build ».',
  en: '# The fingerprints of published texts: address, last declared update, title and paragraphs, summary. Written by “npm run build”.',
};

/** A published text: when its last change was declared, and the digest of its title and of each paragraph. */
export interface Release {
  readonly path: string;
  /** The newest of `updated` and of the corrections; `-` when there is none. */
  readonly declared: string;
  readonly digests: readonly string[];
  /** Digest of its summary; absent from lines of earlier versions. */
  readonly summary?: string | undefined;
}

/** A paragraph of the file as it is on disk. */
export interface Block {
  readonly digest: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

export type Releases = ReadonlyMap<string, Release>;

/** One article a line: `/articles/x/ 2026-01-02 abcdefgh… abcd`. Lines that are none are left out, and written anew. */
export function parseReleases(text: string): Releases {
  const releases = text.split('\n').flatMap((line): readonly Release[] => {
    const [path = '', declared = '', digests = '', summary] = line.trimEnd().split(' ');
    if (!path.startsWith('/') || digests === '') return [];
    return [{ path, declared, digests: digests.match(new RegExp(`.{${CHARACTERS}}`, 'g')) ?? [], summary }];
  });
  return new Map(releases.map((release) => [release.path, release]));
}

export function toReleasesText(releases: Iterable<Release>, language: string): string {
  const lines = [...releases].map(({ path, declared, digests, summary }) =>
    [path, declared, digests.join(''), ...(summary === undefined ? [] : [summary])].join(' '),
  );
  return `${[tell(HEAD, language), ...lines.sort()].join('\n')}\n`;
}

/** The paragraphs of a text file, its title first; spaces at the end of lines and empty lines mean nothing. */
export function toBlocks(source: string, title: string): readonly Block[] {
  const { body = '', bodyLine = 1 } = splitFrontMatter(source) ?? {};
  const blocks: Block[] = [{ digest: toDigest(title), firstLine: 1, lastLine: 1 }];
  let lines: string[] = [];
  [...body.split('\n'), ''].forEach((line, index) => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    else if (lines.length > 0) {
      const end = bodyLine + index - 1;
      blocks.push({ digest: toDigest(lines.join('\n')), firstLine: end - lines.length + 1, lastLine: end });
      lines = [];
    }
  });
  return blocks;
}

/** The release that an article would be now. */
export function toRelease(
  { slug, data }: Article,
  blocks: readonly Block[],
  { paths }: Publication,
): Release {
  const dates = [data.updated ?? '', ...data.corrections.map(({ date }) => date)].map((date) =>
    date.slice(0, 16),
  );
  const declared = dates.sort().at(-1) ?? '';
  return {
    path: paths.article(slug),
    declared: declared === '' ? '-' : declared.replace(' ', 'T'),
    digests: blocks.map(({ digest }) => digest),
    // Without what a typographic rule may change.
    summary: toDigest(data.summary.replace(/[\p{Z}\p{Pi}\p{Pf}'"]+/gu, ' ')),
  };
}

/** Whether a published text reads otherwise than it did, and nothing tells its readers. */
export function isSilentChange(before: Release, now: Release): boolean {
  return (
    (before.digests.join('') !== now.digests.join('') || hasOtherSummary(before, now)) &&
    (now.declared === '-' || now.declared <= before.declared)
  );
}

function hasOtherSummary(before: Release, now: Release): boolean {
  return before.summary !== undefined && before.summary !== now.summary;
}

/** Names the lines of an article that have changed since it was published. */
export function toChangeProblem(
  article: Article,
  { before, now, language }: { readonly before: Release; readonly now: Release; readonly language: string },
  blocks: readonly Block[],
): Problem {
  const left = [...before.digests];
  const fresh = blocks.filter(({ digest }) => {
    const place = left.indexOf(digest);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  const changes = { removed: left.length - fresh.length, hasSummary: hasOtherSummary(before, now) };
  const words = tellEach((code) => toWords(fresh, { ...changes, code }));
  const message = {
    fr: `Texte publié puis changé sans le dire : ${words.fr} depuis la dernière parution.`,
    en: `Published text changed without telling readers: ${words.en} since it was last published.`,
  };
  const fix = {
    fr: `Déclarer \`updated\` ou une correction ; pour une coquille, retirer la ligne de \`${before.path}\` dans ${RELEASES_FILE}.`,
    en: `Declare \`updated\` or a correction; for a misprint, remove the line of \`${before.path}\` from ${RELEASES_FILE}.`,
  };
  return {
    file: article.file,
    line: fresh[0]?.firstLine ?? 1,
    column: 1,
    rule: 'silent-change',
    severity: 'warning',
    ...toTold({ message, fix }, language),
  };
}

const WORDS = {
  fr: {
    removed: (count: number) => `${count} paragraphe${count > 1 ? 's' : ''} en moins`,
    lines: (lines: string, isOne: boolean) => `ligne${isOne ? '' : 's'} \`${lines}\``,
    summary: 'chapô',
    order: '`ordre des paragraphes`',
  },
  en: {
    removed: (count: number) => `${count} paragraph${count === 1 ? '' : 's'} fewer`,
    lines: (lines: string, isOne: boolean) => `line${isOne ? '' : 's'} \`${lines}\``,
    summary: 'summary',
    order: '`order of the paragraphs`',
  },
} satisfies Readonly<Record<AuthorsCode, object>>;

interface Changes {
  readonly removed: number;
  readonly hasSummary: boolean;
  readonly code: AuthorsCode;
}

function toWords(fresh: readonly Block[], { removed, hasSummary, code }: Changes): string {
  const words = WORDS[code];
  const lines = fresh.map(({ firstLine, lastLine }) =>
    firstLine === lastLine ? String(firstLine) : `${firstLine}-${lastLine}`,
  );
  const isOne = lines.length === 1 && fresh[0]?.firstLine === fresh[0]?.lastLine;
  const parts = [
    ...(hasSummary ? [words.summary] : []),
    ...(lines.length > 0 ? [words.lines(lines.join(', '), isOne)] : []),
    ...(removed > 0 ? [words.removed(removed)] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : words.order;
}

function toDigest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, CHARACTERS);
}
