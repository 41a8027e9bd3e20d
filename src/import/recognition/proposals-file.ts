import { stringify } from 'yaml';
import { z } from 'zod';
import { text } from '#fields.ts';
import { createLocator, parseYaml } from '#load/yaml-source.ts';
import { toTold } from '#model/problem.ts';
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
  readonly message: string;
  readonly fix: string;
}

const RECOGNIZERS = [...COLLECTION_RECOGNIZERS, ...TEXT_RECOGNIZERS];
const PROPOSAL = z.strictObject({
  rule: text,
  item: text,
  sentence: text,
  change: text.default('?'),
  fields: z.record(z.string(), z.unknown()).optional(),
});
const AGAIN = 'Reprendre la proposition telle que --propose l’a écrite, ou l’effacer.';

/** Proposals for their author to read, in French; `next` is what to type then. */
export function toProposalsFile(proposals: readonly Proposal[], next: string): string {
  const head = `# Ce que l’import croit reconnaître dans vos textes. Rien n’en est fait tant que ce fichier n’est pas appliqué.
#
# 1. Lire chaque proposition : \`sentence\` est la phrase qui la justifie, \`change\` ce qui changera.
# 2. Effacer celles qui sont fausses, de leur tiret au tiret suivant.
# 3. Corriger au besoin ce qui est sous \`fields\` (un nom, un titre, une date) ; ne pas toucher au reste.
# 4. Appliquer ce qui reste :
#    ${next}
`;
  const groups = RECOGNIZERS.flatMap(({ rule, title }) => {
    const own = proposals.filter((one) => one.rule === rule);
    return own.length === 0 ? [] : [`\n# ${title} (${own.length})\n\n${own.map(toEntry).join('\n')}`];
  });
  return groups.length === 0 ? `${head}\n# Rien n’a été reconnu.\n[]\n` : `${head}${groups.join('')}`;
}

/** What was applied, as later runs read it. */
export function toAppliedFile(applied: readonly Accepted[]): string {
  return `# Ce que vous avez accepté des propositions de l’import, et qu’il refait chaque fois. En effacer une, et relancer l’import : le texte redevient ce qu’il était.\n${
    applied.length === 0 ? '[]\n' : applied.map(toEntry).join('')
  }`;
}

/** What an author left in a file, and what is wrong with it. */
export function readProposals(
  source: string,
  file: string,
): { readonly accepted: readonly Accepted[]; readonly mistakes: readonly ProposalMistake[] } {
  const result = parseYaml(source.replace(/^\uFEFF/, ''));
  if (!('data' in result)) {
    const { line, message, fix } = result;
    return { accepted: [], mistakes: [{ file, line, message: `Fichier illisible : ${message}.`, fix }] };
  }
  const entries: unknown = result.data ?? [];
  if (!Array.isArray(entries))
    return {
      accepted: [],
      mistakes: [
        {
          ...{ file, line: 1, message: 'Une liste de propositions est attendue.' },
          fix: 'Donner à --apply le fichier que --propose a écrit.',
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
      message: `Règle inconnue : \`${rule}\`.`,
      fix: `Règles connues : ${RECOGNIZERS.map((one) => one.rule).join(', ')}.`,
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
    message: finding ? toTold(finding, 'fr').message : 'Proposition mal écrite.',
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
