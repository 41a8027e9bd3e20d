import { stringify } from 'yaml';
import { z } from 'zod';
import { text } from '#fields.ts';
import { createLocator, parseYaml } from '#load/yaml-source.ts';
import type { Told, Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toFindings } from '#model/to-findings.ts';
import type { Proposal } from './recognizer.ts';
import { COLLECTION_RECOGNIZERS, TEXT_RECOGNIZERS } from './recognizers.ts';

/** A proposal that an author left in the file. */
export interface Accepted extends Omit<Proposal, 'fields'> {
  readonly fields: Proposal['fields'] | undefined;
  /** Where it stands, for its mistakes; undefined for what an earlier run applied. */
  readonly place: ((field: string) => ProposalPlace) | undefined;
}

interface ProposalPlace {
  readonly file: string;
  readonly line: number;
}

export interface ProposalMistake extends ProposalPlace {
  readonly message: Told;
  readonly fix: Told;
}

const RECOGNIZERS = [...COLLECTION_RECOGNIZERS, ...TEXT_RECOGNIZERS];
const PROPOSAL = z.strictObject({
  rule: text,
  item: text,
  sentence: text,
  change: text.default('?'),
  fields: z.record(z.string(), z.unknown()).optional(),
});
const AGAIN = {
  fr: 'Reprendre la proposition telle que --propose l’a écrite, ou l’effacer.',
  en: 'Take the proposal as --propose wrote it, or erase it.',
};

const NOTHING: Translated = { fr: '# Rien n’a été reconnu.', en: '# Nothing was recognised.' };
const APPLIED: Translated = {
  fr: '# Ce que vous avez accepté des propositions de l’import, et qu’il refait chaque fois. En effacer une, et relancer l’import : le texte redevient ce qu’il était.',
  en: '# What you have accepted of the proposals of the import, and what it does again each time. Erase one, and run the import again: the text is again what it was.',
};

/** Proposals for their author to read; `next` is what to type then. */
export function toProposalsFile(
  proposals: readonly Proposal[],
  { next, language }: { readonly next: string; readonly language: string },
): string {
  const head = tell(toHead(next), language);
  const groups = RECOGNIZERS.flatMap(({ rule, title }) => {
    const own = proposals.filter((one) => one.rule === rule);
    const words = tell(title, language);
    return own.length === 0 ? [] : [`\n# ${words} (${own.length})\n\n${own.map(toEntry).join('\n')}`];
  });
  return groups.length === 0 ? `${head}\n${tell(NOTHING, language)}\n[]\n` : `${head}${groups.join('')}`;
}

function toHead(next: string): Translated {
  return {
    fr: `# Ce que l’import croit reconnaître dans vos textes. Rien n’en est fait tant que ce fichier n’est pas appliqué.
#
# 1. Lire chaque proposition : \`sentence\` est la phrase qui la justifie, \`change\` ce qui changera.
# 2. Effacer celles qui sont fausses, de leur tiret au tiret suivant.
# 3. Corriger au besoin ce qui est sous \`fields\` (un nom, un titre, une date) ; ne pas toucher au reste.
# 4. Appliquer ce qui reste :
#    ${next}
`,
    en: `# What the import thinks it recognises in your texts. Nothing is done of it until this file is applied.
#
# 1. Read each proposal: \`sentence\` is the sentence that justifies it, \`change\` what will change.
# 2. Erase those that are wrong, from their hyphen to the next one.
# 3. Correct what is under \`fields\` where needed (a name, a title, a date); leave the rest alone.
# 4. Apply what is left:
#    ${next}
`,
  };
}

/** What was applied, as later runs read it. */
export function toAppliedFile(applied: readonly Accepted[], language: string): string {
  return `${tell(APPLIED, language)}\n${applied.length === 0 ? '[]\n' : applied.map(toEntry).join('')}`;
}

/** What an author left in a file, and what is wrong with it. */
export function readProposals(
  source: string,
  file: string,
): { readonly accepted: readonly Accepted[]; readonly mistakes: readonly ProposalMistake[] } {
  const result = parseYaml(source.replace(/^\uFEFF/, ''));
  if (!('data' in result)) {
    const { line, fix } = result;
    const [fr, en] = [tell(result.message, 'fr'), tell(result.message, 'en')];
    return {
      accepted: [],
      mistakes: [
        {
          file,
          line,
          message: { fr: `Fichier illisible : ${fr}.`, en: `File that cannot be read: ${en}.` },
          fix,
        },
      ],
    };
  }
  const entries: unknown = result.data ?? [];
  if (!Array.isArray(entries))
    return {
      accepted: [],
      mistakes: [
        {
          ...{
            file,
            line: 1,
            message: {
              fr: 'Une liste de propositions est attendue.',
              en: 'A list of proposals is expected.',
            },
          },
          fix: {
            fr: 'Donner à --apply le fichier que --propose a écrit.',
            en: 'Give --apply the file that --propose wrote.',
          },
        },
      ],
    };
  const locate = entries.length === 0 ? undefined : createLocator(source, 1);
  const read = entries.map((entry: unknown, index) =>
    readEntry(entry, (...path) => ({ file, line: locate?.({ path: [index, ...path] }).line ?? 1 })),
  );
  return {
    accepted: read.flatMap((one) => ('message' in one ? [] : [one])),
    mistakes: read.flatMap((one) => ('message' in one ? [one] : [])),
  };
}

function readEntry(
  entry: unknown,
  place: (...path: readonly (string | number)[]) => ProposalPlace,
): Accepted | ProposalMistake {
  const parsed = PROPOSAL.safeParse(entry, { reportInput: true });
  if (!parsed.success) return toMistake(parsed.error, (path) => place(...path));
  const { rule, item, sentence, change, fields } = parsed.data;
  const recognizer = RECOGNIZERS.find((one) => one.rule === rule);
  if (!recognizer)
    return {
      ...place('rule'),
      message: { fr: `Règle inconnue : \`${rule}\`.`, en: `Unknown rule: \`${rule}\`.` },
      fix: {
        fr: `Règles connues : ${RECOGNIZERS.map((one) => one.rule).join(', ')}.`,
        en: `Known rules: ${RECOGNIZERS.map((one) => one.rule).join(', ')}.`,
      },
    };
  const { error } = recognizer.fields.safeParse(fields ?? {}, { reportInput: true });
  if (fields !== undefined && error) return toMistake(error, (path) => place('fields', ...path));
  return { rule, item, sentence, change, fields, place: (field) => place(field) };
}

function toMistake(
  error: z.ZodError,
  place: (path: readonly (string | number)[]) => ProposalPlace,
): ProposalMistake {
  const [finding] = toFindings('', error);
  const path = finding && 'path' in finding.at ? finding.at.path : [];
  return {
    ...place(path),
    message: finding ? finding.message : { fr: 'Proposition mal écrite.', en: 'Proposal badly written.' },
    fix: AGAIN,
  };
}

function toEntry({
  rule,
  item,
  sentence,
  change,
  fields = {},
}: Pick<Accepted, 'rule' | 'item' | 'sentence' | 'change' | 'fields'>): string {
  const shown = Object.keys(fields).length === 0 ? {} : { fields };
  return stringify([{ rule, item, sentence, change, ...shown }], { lineWidth: 0 });
}
