import { z } from 'zod';
import type { Finding } from '#model/problem.ts';
import type { Head } from './read-data.ts';

export interface Summarised {
  readonly summary: string;
  readonly lang?: string | undefined;
}

const RAW = z.object({ summary: z.union([z.null(), z.literal('')]).optional() });

/** Also of a front matter with a mistake, but where that mistake is of the summary itself. */
export function isSummaryAbsent({ data, raw }: Head<unknown>): boolean {
  return data !== undefined || RAW.safeParse(raw).success;
}

/** A text without a summary: its first sentences stand for it, where there are any; a draft waits for its own. */
export function toAbsentSummary(file: string, lead: string, isWanted: boolean): Finding {
  const start = lead.length > 60 ? `${lead.slice(0, 60).replace(/\s+\S*$/, '')}…` : lead;
  return {
    file,
    at: { path: ['summary'] },
    rule: 'summary',
    message: isWanted
      ? { fr: 'Chapô absent : `summary`.', en: 'Summary missing: `summary`.' }
      : {
          fr: `Chapô absent : \`summary\`, que remplacent les premières phrases du texte, « ${start} ».`,
          en: `Summary missing: \`summary\`, for which the first sentences of the text stand in, “${start}”.`,
        },
    fix: {
      fr: 'L’écrire : ce que le lecteur gagnera à lire, en deux ou trois phrases.',
      en: 'Write it: what readers will gain by reading, in two or three sentences.',
    },
    severity: isWanted ? 'error' : 'warning',
  };
}
