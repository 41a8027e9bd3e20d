import type { Stage } from '#engine/stages.ts';
import type { TimedFile } from '#engine/output.ts';
import type { Locale } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Translated } from '#told.ts';

const STAGES: Readonly<Record<string, Translated>> = {
  start: { fr: 'le programme se charge', en: 'the program is loaded' },
  content: { fr: 'les textes sont lus et mis en forme', en: 'texts are read and typeset' },
  plan: { fr: 'ce qui a changé est cherché, et vérifié', en: 'what has changed is found, and checked' },
  templates: { fr: 'les gabarits sont compilés', en: 'templates are compiled' },
  files: { fr: 'pages, flux et autres fichiers', en: 'pages, feeds and other files' },
  search: { fr: 'index de recherche', en: 'search index' },
  swap: { fr: 'la nouvelle version est mise en place', en: 'the new version is put in place' },
};

interface Timings {
  readonly stages: readonly Stage[];
  readonly slowest: readonly TimedFile[];
  /** Milliseconds, meanwhile. */
  readonly loading: number;
}

/** What a build spent its time on: its stages, in seconds, and the files that took longest, in milliseconds. */
export function printTimings(
  { stages, slowest, loading }: Timings,
  { code, formatNumber }: Pick<Locale, 'code' | 'formatNumber'>,
): void {
  console.log(tell({ fr: '\nÉtapes, en secondes\u00a0:', en: '\nStages, in seconds:' }, code));
  for (const { name, took } of stages)
    console.log(`${formatNumber(took / 1000, 2).padStart(8)}  ${tell(STAGES[name] ?? name, code)}`);
  console.log(tell(toThreadLine(formatNumber(loading / 1000, 2).padStart(8)), code));
  if (slowest.length === 0) return;
  console.log(
    tell(
      {
        fr: '\nFichiers les plus longs à faire, en millisecondes\u00a0:',
        en: '\nSlowest files, in milliseconds:',
      },
      code,
    ),
  );
  for (const { path, took } of slowest) console.log(`${formatNumber(took, 0).padStart(8)}  ${path}`);
}

function toThreadLine(seconds: string): Translated {
  return {
    fr: `${seconds}  le programme se charge dans les fils qui font pages et flux (pendant ce temps)`,
    en: `${seconds}  the program is loaded by the threads that make pages and feeds (meanwhile)`,
  };
}
