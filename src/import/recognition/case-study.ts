import type { RootContent } from 'mdast';
import { z } from 'zod';
import { text } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { findFirms } from './firms.ts';
import {
  fold,
  getEnd,
  getStart,
  listLinks,
  toQuote,
  toWords,
  type Line,
  type ReadText,
} from './imported-text.ts';
import { removeLine } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

const OPINION = /^notre avis ?[:.–—-] ?(?=\S)/;
const OPINION_ALONE = /^notre avis ?[:.]?$/;
const CASE = /^le cas ?[:.–—] ?\S|^le cas ?[:.]?$/;
const UNKNOWN: Translated = { fr: 'non précisé', en: 'not specified' };

/** A case that is told, and what the publication thinks of it. */
export const caseStudy = defineRecognizer({
  rule: 'case-study',
  title: {
    fr: 'Études de cas : « Le cas. », « Notre avis : », qui devient l’avis signé',
    en: 'Case studies: “The case.”, “Our view:”, which becomes the signed view',
  },
  isKind: true,
  fields: z.strictObject({ organisations: z.array(text).min(1), sector: text, verdict: z.string() }),
  find(read, names) {
    const opinion = findOpinion(read);
    const told = opinion ?? findCase(read);
    if (!told || read.date === undefined) return [];
    const date = read.date.slice(0, 10);
    const organisations = [...findFirms(read, names)];
    const sector =
      read.tags.find((tag) => !organisations.some((one) => fold(one) === fold(tag))) ??
      tell(UNKNOWN, names.language);
    return [
      {
        sentence: toQuote(told.sentence),
        change: opinion ? toMoved(organisations) : toMissing(organisations),
        fields: { organisations, sector, verdict: opinion?.words ?? '' },
        apply: (fields) => {
          if (fields.verdict.trim() === '') return {};
          const by = names.addPerson(read.author ?? names.getName(names.fallback));
          const slugs = fields.organisations.map((name) => names.addOrganisation(name));
          const sources = opinion?.sources ?? [];
          return {
            edits: opinion ? [{ start: opinion.start, end: opinion.end, text: '' }] : [],
            head: {
              kind: 'case-study',
              organisations: [...new Set(slugs)],
              sector: fields.sector,
              verdict: { text: fields.verdict.trim(), by, date },
              ...(sources.length === 0 ? {} : { sources }),
            },
          };
        },
      },
    ];
  },
});

function toMoved(organisations: readonly string[]): Translated {
  const names = organisations.join(', ');
  return {
    fr: `étude de cas : ${names} ; l’avis quitte le texte, et paraît à sa suite`,
    en: `case study: ${names}; the view leaves the text, and appears after it`,
  };
}

function toMissing(organisations: readonly string[]): Translated {
  const names = organisations.join(', ');
  return {
    fr: `étude de cas : ${names} ; l’avis manque : l’écrire dans \`verdict\`, sans quoi rien ne change`,
    en: `case study: ${names}; the view is missing: write it in \`verdict\`, or nothing changes`,
  };
}

interface Opinion {
  readonly sentence: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Pages that it links to. */
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

function findOpinion(read: ReadText): Opinion | undefined {
  for (const line of read.lines) {
    const [label] = OPINION.exec(fold(line.words)) ?? [];
    if (label === undefined) continue;
    const words = clean(line.words.replace(/^[^:.–—-]*[:.–—-]/u, ''));
    return { sentence: line.words, words, sources: toSources(line.nodes), ...removeLine(read, line) };
  }
  const index = read.blocks.findIndex(
    (node) =>
      (node.type === 'heading' || node.type === 'paragraph') && OPINION_ALONE.test(fold(toWords(node))),
  );
  const head = read.blocks[index];
  const after = read.blocks.slice(index + 1);
  const length = after.findIndex((node) => node.type !== 'paragraph' && node.type !== 'list');
  const following = length < 0 ? after : after.slice(0, length);
  const last = following.at(-1);
  if (!head || !last) return undefined;
  return {
    sentence: toWords(head),
    words: clean(following.map(toBlockWords).join(' ')),
    start: getStart(head),
    end: getEnd(last),
    sources: toSources(following),
  };
}

function findCase({ blocks, lines }: ReadText): { readonly sentence: string } | undefined {
  const heading = blocks.find((node) => node.type === 'heading' && CASE.test(fold(toWords(node))));
  const line: Pick<Line, 'words'> | undefined = lines.find(({ words }) => CASE.test(fold(words)));
  const sentence = heading ? toWords(heading) : line?.words;
  return sentence === undefined ? undefined : { sentence };
}

function toBlockWords(node: RootContent): string {
  return node.type === 'list' ? node.children.map((item) => toWords(item)).join(' ; ') : toWords(node);
}

function toSources(nodes: readonly RootContent[]): Opinion['sources'] {
  return nodes.flatMap(listLinks).map(({ url, words }) => ({ title: clean(words) || url, url }));
}

function clean(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
